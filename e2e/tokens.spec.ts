import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { expect, open, test } from "./workbench";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

function field(page: Page): Locator {
  return page.getByRole("textbox").first();
}

function tokensOf(page: Page, family: string): Locator {
  return page.locator(`[data-family="${family}"] [data-tokens]`);
}

/** As from the clipboard: the page hears a paste, not half a million keys. */
async function paste(page: Page, text: string) {
  await field(page).focus();
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    if (document.activeElement?.dispatchEvent(event)) document.execCommand("insertText", false, pasted);
  }, text);
}

/** Sets the field at once: to insert a megabyte as keys takes the browser itself seconds. */
async function put(page: Page, text: string) {
  await field(page).evaluate((area, value) => {
    (area as HTMLTextAreaElement).value = value;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
}

async function drop(page: Page, files: { name: string; type: string; bytes: Uint8Array }[]) {
  const data = await page.evaluateHandle(
    (list) => {
      const transfer = new DataTransfer();
      for (const { name, type, bytes } of list)
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
      return transfer;
    },
    files.map(({ name, type, bytes }) => ({ name, type, bytes: [...bytes] })),
  );
  await field(page).dispatchEvent("drop", { dataTransfer: data });
}

test("a pasted text is counted by every tokenizer, exactly or as a range, with its cost", async ({
  page,
}) => {
  await open(page, "/tokens");
  await paste(page, "Hello, 世界. <|endoftext|>");
  await expect(tokensOf(page, "o200k_base")).toHaveText("11");
  await expect(tokensOf(page, "claude-from-4.7")).toContainText("to");
  for (const family of ["cl100k_base", "gemma3", "deepseek_v3", "tekken", "qwen3", "llama3"])
    await expect(tokensOf(page, family)).toHaveText(/^\d+$/);
  await expect(page.locator('[data-family="o200k_base"]')).toContainText(/gpt-5\.6-sol/);
  await expect(page.locator('[data-family="o200k_base"]')).toContainText(/\$0\.0000\d+/);
});

test("nothing is fetched before there is text, and each vocabulary once", async ({ page }) => {
  const fetched: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/vocabularies/")) fetched.push(response.url());
  });
  await open(page, "/tokens");
  await page.waitForTimeout(300);
  expect(fetched).toEqual([]);
  await page.getByRole("button", { name: "Chinese", exact: true }).click();
  await expect(tokensOf(page, "llama3")).toHaveText(/^\d+$/);
  expect(fetched.length).toBe(7);
  const response = await page.request.get(fetched[0] ?? "");
  expect(response.headers()["cache-control"]).toContain("immutable");
  await field(page).press("End");
  await page.keyboard.type("more");
  await expect(tokensOf(page, "llama3")).toHaveText(/^\d+$/);
  expect(fetched.length).toBe(7);
});

test("tokens are shown in colour, with id and bytes of the one pointed at or walked to", async ({ page }) => {
  await open(page, "/tokens");
  await paste(page, "Hello world\tyou");
  const box = page.getByLabel(/^Tokens in colour/);
  await expect(box.locator("[data-at]")).toHaveCount(4);
  await box.locator('[data-at="0"]').hover();
  await expect(page.getByText(/id 13225 · bytes 48 65 6c 6c 6f/)).toBeVisible();
  await box.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/Token 2 · id 2375/)).toBeVisible();
  await page.getByLabel("Show white space").check();
  await expect(box).toContainText("Hello·world→");
});

test("a Word document is read, and an image goes to the request with its size", async ({ page }) => {
  await open(page, "/tokens");
  const xml = "<w:document><w:body><w:p><w:r><w:t>Hello from Word</w:t></w:r></w:p></w:body></w:document>";
  const docx = zipSync({ "word/document.xml": strToU8(xml) });
  await drop(page, [{ name: "a.docx", type: "", bytes: docx }]);
  await expect(field(page)).toHaveValue("Hello from Word\n");
  await expect(tokensOf(page, "o200k_base")).toHaveText("4");

  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  await drop(page, [{ name: "dot.png", type: "image/png", bytes: pixel }]);
  await expect(page.getByLabel("Width of image 1, pixels")).toHaveValue("1");
  await expect(page.locator('[data-model="gemini-2.5-flash"] [data-tokens]')).toHaveText("258");
  await page.getByLabel("Width of image 1, pixels").fill("1024");
  await page.getByLabel("Height of image 1, pixels").fill("1024");
  await expect(page.locator('[data-model="gemini-2.5-flash"] [data-tokens]')).not.toHaveText("258");
  await page.getByRole("tab", { name: "Text", exact: true }).click();
  await expect(field(page)).toHaveValue("Hello from Word\n");
});

test("the text of a PDF is read, and its pages are counted", async ({ page }) => {
  await open(page, "/tokens");
  const content = "BT /F1 12 Tf 72 700 Td (Hello from a PDF) Tj ET";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  const pdf = strToU8(`%PDF-1.4\n${body}trailer << /Size 6 /Root 1 0 R >>\n%%EOF`);
  await drop(page, [{ name: "a.pdf", type: "application/pdf", bytes: pdf }]);
  await expect(field(page)).toHaveValue("Hello from a PDF");
  await expect(page.getByText(/a\.pdf: text of 1 page\./)).toBeVisible();
});

test("a file that is no text says so", async ({ page }) => {
  await open(page, "/tokens");
  await drop(page, [{ name: "a.bin", type: "", bytes: Uint8Array.from([1, 0, 2, 0]) }]);
  await expect(page.getByText("a.bin is not text that can be read here.")).toBeVisible();
});

test("a chat with tools is counted part by part, with sources", async ({ page }) => {
  await open(page, "/tokens");
  await page.getByRole("tab", { name: "Chat, tools and images" }).click();
  await page.getByLabel("Content of message 2").fill("Hello");
  const row = page.locator('[data-model="gpt-5.6-sol"]');
  await expect(row.locator("[data-tokens]")).toContainText("8");
  await page.getByRole("button", { name: "Put in an example" }).click();
  await row.locator("summary").click();
  await expect(row).toContainText("message framing");
  await expect(row.getByRole("link", { name: "source" }).first()).toBeVisible();
  await page.getByLabel("Tool definitions, JSON").fill("[");
  await expect(page.getByText(/This is not JSON/)).toBeVisible();
});

test("a megabyte is counted beside the page, and an edit of it again", async ({ page }) => {
  test.slow();
  await open(page, "/tokens");
  const line = "The quick brown fox jumps over the lazy dog, 1234 times; 敏捷的棕色狐狸跳过了懒狗。\n";
  const text = Array.from({ length: 13_000 }, (_, at) => `Line ${at}: ${line}`).join("");
  await put(page, text);
  await expect(tokensOf(page, "llama3")).toHaveText(/^\d{3},\d{3}$/, { timeout: 30_000 });
  // Counting is the worker's: the page itself holds no tokenizer. How long it pauses is measured, not asserted.
  expect(page.workers()).not.toHaveLength(0);
  await field(page).focus();
  await field(page).evaluate((area) => (area as HTMLTextAreaElement).setSelectionRange(9, 9));
  const before = await tokensOf(page, "llama3").textContent();
  await page.keyboard.type("x y z");
  await expect(tokensOf(page, "llama3")).not.toHaveText(before ?? "");
});

test("counting can be stopped, and begun again", async ({ page }) => {
  test.slow();
  await open(page, "/tokens");
  await field(page).evaluate((area) => {
    const lines = Array.from(
      { length: 250_000 },
      (_, at) => `${(at * 7919).toString(36)} 敏捷${at}的狐狸 fox`,
    );
    const transfer = new DataTransfer();
    transfer.items.add(new File([lines.join("\n")], "long.txt", { type: "text/plain" }));
    area.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await page.getByRole("button", { name: "Stop" }).click({ timeout: 20_000 });
  await expect(page.getByText("Stopped.")).toBeVisible();
  await expect(page.getByText(/long\.txt, .* counted, too long to be shown/)).toBeVisible();
  await page.getByRole("button", { name: "Leave out long.txt" }).click();
  await paste(page, "Hello");
  await expect(tokensOf(page, "o200k_base")).toHaveText("1");
});

test("a hundred thousand equal letters are counted like any text", async ({ page }) => {
  test.slow();
  await open(page, "/tokens");
  await put(page, "a".repeat(100_000));
  await expect(tokensOf(page, "o200k_base")).toHaveText("12,500", { timeout: 20_000 });
  await expect(tokensOf(page, "llama3")).toHaveText(/\d/, { timeout: 20_000 });
});

test("counts of one's own correct Claude's estimate, and go with everything kept here", async ({ page }) => {
  await open(page, "/tokens");
  await page.getByRole("button", { name: "English", exact: true }).click();
  const row = page.locator('[data-family="claude-from-4.7"]');
  await expect(row.locator("[data-tokens]")).toContainText("to");
  await row.getByRole("button", { name: "Correct with your counts" }).click();
  await page.getByRole("dialog").getByLabel("Tokens the API gave").fill("200");
  await page.getByRole("button", { name: "Add this count" }).click();
  await expect(page.getByText(/Estimates are multiplied by ×1\.\d+/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(row.locator("[data-tokens]")).toContainText("200");
  await expect(row).toContainText("corrected by 1 count of your own");
  await page.reload();
  await page.getByRole("button", { name: "English", exact: true }).click();
  await expect(row.locator("[data-tokens]")).toContainText("200");
  await page.goto("/");
  await page.getByRole("button", { name: /^Scenario:/ }).click();
  await page.getByRole("button", { name: "Delete everything kept here" }).click();
  await page.getByRole("button", { name: "Delete everything", exact: true }).click();
  expect(await page.evaluate(() => localStorage.getItem("ratebook:1:own-counts"))).toBeNull();
});

test("a workload's fields are filled from samples, and counted again for another model", async ({ page }) => {
  await open(page);
  const card = page.locator("[data-workload]").first();
  await card.locator("summary", { hasText: "All fields" }).click();
  await card.getByRole("button", { name: "Instructions and tools: from samples" }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByLabel("Samples")
    .fill("你是一个乐于助人的客服助手。\n---\n你是一个乐于助人的客服助手。请简短回答。");
  await expect(dialog.getByText("2 samples")).toBeVisible();
  await expect(dialog.getByRole("row").nth(1)).toContainText("in 2 of 2");
  const link = page.url();
  await dialog.getByRole("button", { name: "Use for Instructions and tools" }).click();
  const prefix = card.getByLabel("Instructions and tools").first();
  await expect(prefix).not.toHaveValue("1,800");
  const filled = await prefix.inputValue();
  await card
    .getByRole("button", { name: /choose another model/ })
    .first()
    .click();
  await page.getByLabel("Search by name or provider").fill("gpt-4-turbo");
  await page.keyboard.press("Enter");
  await expect(prefix).not.toHaveValue(filled);
  expect(page.url()).toBe(link);
});

for (const scheme of ["light", "dark"] as const) {
  for (const path of ["/tokens", "/zh/tokens"]) {
    test(`axe finds nothing on ${path}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await open(page, path);
      await put(page, "Hello 世界");
      await expect(tokensOf(page, "llama3")).toHaveText(/\d/);
      expect(await findings(page)).toEqual([]);
      await page.locator('[data-family="claude-from-4.7"]').getByRole("button").first().click();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("tab").nth(1).click();
      await page.getByRole("textbox").nth(1).fill("Hello");
      await expect(page.locator("[data-model] [data-tokens]").first()).toHaveText(/\d/);
      await page.locator("[data-model] summary").first().click();
      expect(await findings(page)).toEqual([]);
    });
  }
}

test("at 375 px nothing is wider than the screen, and each page leads to the other", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  for (const path of ["/tokens", "/zh/tokens"]) {
    await open(page, path);
    await put(page, "Hello 世界 ".repeat(50));
    await tokensOf(page, "llama3").scrollIntoViewIfNeeded();
    await expect(tokensOf(page, "llama3")).toHaveText(/\d/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  }
  await page.getByRole("link", { name: "工作台" }).click();
  await page.getByRole("link", { name: "词元" }).click();
  await expect(page).toHaveURL(/\/zh\/tokens$/);
});

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
    const results = await (window as any).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return results.violations.flatMap((violation: { id: string; nodes: { html: string }[] }) =>
      violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 200)}`),
    );
  });
}
