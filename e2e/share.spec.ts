import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import jsQR from "jsqr";
import { openBook } from "../test/support/recalculated";
import { findings } from "./findings";
import { amountField, expect, open, openSwitcher, test, total, totalText } from "./workbench";

const targets = [
  "Link with a preview",
  "Web page, frame",
  "Web page, picture",
  "Markdown",
  "GitHub, GitLab",
  "Confluence",
  "Notion",
  "SharePoint",
  "Google Docs",
  "Word",
  "Excel",
  "E-mail",
  "Slack",
  "Teams",
];
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>`;

async function openShare(page: Page, view = "Private link") {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("tab", { name: view }).click();
}

/** The text of the field of that name in the dialog. */
function field(page: Page, name: string) {
  return page.getByRole("dialog").getByRole("textbox", { name, exact: true });
}

/** One of the places it can go to. */
async function choose(page: Page, name: string) {
  await page.locator("fieldset").getByText(name, { exact: true }).click();
}

async function rename(page: Page, title: string) {
  await openSwitcher(page);
  await page.getByLabel("Name of the scenario").fill(title);
  await page.keyboard.press("Escape");
}

test("nothing is asked of the server before the reader asks", async ({ page, context }) => {
  await open(page);
  await openShare(page);
  const link = await field(page, "Link").inputValue();
  const code = link.split("#s=")[1] ?? "";
  expect(code).not.toBe("");
  const sent: string[] = [];
  context.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
  await page.getByRole("tab", { name: "Publish" }).click();
  for (const name of targets) await choose(page, name);
  await page.getByLabel("Prices", { exact: true }).selectOption("live");
  await page.getByRole("tab", { name: "QR code" }).click();
  await expect(page.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await page.getByRole("tab", { name: "Files" }).click();
  const holds = (url: string) => url.startsWith("http") && url.includes(code);
  expect(sent.filter(holds)).toEqual([]);

  await page.route("**/image/**", (route) => route.fulfill({ contentType: "image/svg+xml", body: picture }));
  await page.getByRole("tab", { name: "Publish" }).click();
  await page.getByRole("button", { name: "Show the picture" }).click();
  await expect(page.getByRole("dialog").getByRole("img")).toHaveJSProperty("naturalWidth", 1200);
  expect(sent.filter(holds)).toEqual([`${new URL(link).origin}/image/${code}.svg`]);
});

test("what is copied is what stands there, for every place", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await openShare(page, "Publish");
  const panel = page.getByRole("tabpanel");
  await expect(panel.getByRole("radio")).toHaveCount(targets.length);
  for (const name of targets) {
    await choose(page, name);
    const pieces = panel.locator("[data-piece]");
    for (let at = 0; at < (await pieces.count()); at += 1) {
      const text = await pieces.nth(at).getByRole("textbox").inputValue();
      expect(text, name).toContain("localhost");
      await pieces.nth(at).getByRole("button", { name: "Copy" }).click();
      await expect(pieces.nth(at).getByRole("status"), name).toHaveText("Copied.");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    }
  }
});

test("prices, language and size change the texts", async ({ page }) => {
  await open(page);
  await openShare(page, "Publish");
  await choose(page, "Web page, frame");
  await expect(field(page, "Frame")).toHaveValue(/\/embed\/[\w-]+" width="640" height="480"/);
  await page.getByLabel("Width, px").fill("800");
  await page.getByLabel("Height, px").fill("300");
  await page.getByLabel("Prices", { exact: true }).selectOption("live");
  await page.getByLabel("Language", { exact: true }).selectOption("zh");
  await expect(field(page, "Frame")).toHaveValue(
    /\/embed\/[\w-]+\?lang=zh&amp;live" width="800" height="300"/,
  );
  await choose(page, "E-mail");
  await expect(field(page, "Text with the published link")).toHaveValue(/^Support assistant：按最新价格/);
  await expect(field(page, "Text with the private link")).toHaveValue(
    /^Support assistant：每月 \$[\d.,]+ USD，.*\n.*\/zh#s=[\w-]+$/,
  );
});

test("a private link opens the same bill on a page of its own", async ({ page, browser }) => {
  await open(page);
  await amountField(page).fill("33,000");
  const bill = await totalText(page);
  await openShare(page, "Publish");
  await choose(page, "Word");
  const link = await field(page, "Private link").inputValue();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await open(other, link);
  await expect(total(other)).toHaveText(bill);
  await elsewhere.close();
});

/** Letters in no order that deflating could shorten, the same each time: a Lehmer generator. */
function scatteredLetters(count: number): string {
  let state = 20_261_121;
  return Array.from({ length: count }, () => {
    state = (state * 16_807) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join("");
}

test("the meter says what the link has, and turns at the limit", async ({ page }) => {
  await open(page);
  const seen = new Set<boolean>();
  for (const size of [10, 60, 110, 160, 200]) {
    await rename(page, scatteredLetters(size));
    await openShare(page, "Publish");
    await choose(page, "Excel");
    const piece = page.locator('[data-piece="privateFormula"]');
    const formula = await piece.getByRole("textbox").inputValue();
    const link = /HYPERLINK\("([^"]+)"/.exec(formula)?.[1] ?? "";
    const fits = link.length <= 255;
    seen.add(fits);
    await expect(piece.locator("[data-length]")).toHaveText(
      `${link.length} of 255 characters of link in a formula: ${fits ? "fits" : "will be cut"}`,
    );
    await page.getByRole("tab", { name: "Private link" }).click();
    await expect(page.getByText(fits ? "kept whole everywhere" : "cut by Excel formulas")).toBeVisible();
    await page.keyboard.press("Escape");
  }
  expect(seen).toEqual(new Set([true, false]));
});

test("a scenario too long for links says where, and goes as a file", async ({ page }) => {
  const golden = JSON.parse(await readFile("public/scenario-v1.golden.json", "utf8"));
  const [first] = golden.workloads;
  const names = scatteredLetters(36 * 120);
  const workloads = Array.from({ length: 36 }, (_, at) => ({
    ...first,
    id: `w${at}`,
    name: names.slice(at * 120, (at + 1) * 120),
  }));
  await open(page);
  await page.locator('input[type="file"]').setInputFiles({
    name: "long.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ ...golden, workloads })),
  });
  await expect(page.locator("[data-notice]")).toBeVisible({ timeout: 20_000 });
  await openShare(page);
  expect((await field(page, "Link").inputValue()).length).toBeGreaterThan(3_000);
  await expect(page.getByText("cut by Excel formulas (above 255), Word (above 255), Outlook")).toBeVisible();
  await page.getByRole("tab", { name: "QR code" }).click();
  const alert = page.getByRole("tabpanel").getByRole("alert");
  await expect(alert).toContainText("a QR code holds 2,953 at most");
  await page.getByRole("tab", { name: "Publish" }).click();
  await expect(alert).toContainText("too long for Link with a preview, Markdown");
  const saving = page.waitForEvent("download");
  await alert.getByRole("button", { name: "Save as a file" }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.ratebook\.json$/);
});

test("the QR code on the page and the saved picture read as the link", async ({ page }, info) => {
  await open(page);
  await openShare(page);
  const link = await field(page, "Link").inputValue();
  await page.getByRole("tab", { name: "QR code" }).click();
  const source = (await page.locator("[data-qr]").getAttribute("src")) ?? "";
  expect(await readQr(page, source)).toBe(link);

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as PNG" }).click();
  const path = info.outputPath("qr.png");
  await (await saving).saveAs(path);
  const png = (await readFile(path)).toString("base64");
  expect(await readQr(page, `data:image/png;base64,${png}`)).toBe(link);

  await page.getByLabel("Link in the code").selectOption("page");
  const published = (await page.locator("[data-qr]").getAttribute("src")) ?? "";
  expect(await readQr(page, published)).toBe(link.replace("/#s=", "/s/"));
});

/** What a reader of its own finds in the picture. */
async function readQr(page: Page, source: string): Promise<string | undefined> {
  const dark = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const side = image.naturalWidth;
    const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, side, side);
    let text = "";
    for (let at = 0; at < data.length; at += 4) text += (data[at] ?? 0) < 128 ? "1" : "0";
    return text;
  }, source);
  const side = Math.sqrt(dark.length);
  const pixels = new Uint8ClampedArray(dark.length * 4).fill(255);
  for (let at = 0; at < dark.length; at += 1) if (dark[at] === "1") pixels.fill(0, at * 4, at * 4 + 3);
  return jsQR(pixels, side, side)?.data;
}

test("documents are made in the browser and hold the bill", async ({ page }) => {
  await open(page);
  const bill = await totalText(page);
  await openShare(page, "Files");
  const shown = /\$[\d,.]+/.exec(bill)?.[0] ?? "no total";
  const save = async (name: string) => {
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: `Save ${name}`, exact: true }).click();
    const saved = await saving;
    return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), "utf8") };
  };
  const markdown = await save("Markdown");
  expect(markdown.name).toMatch(/^support-assistant-[\d-]+\.md$/);
  expect(markdown.text).toContain(shown);
  const json = await save("Bill, JSON");
  expect(json.name).toMatch(/\.bill\.json$/);
  const amount = JSON.parse(json.text).total.amount as number;
  expect(amount.toLocaleString("en-US", { style: "currency", currency: "USD" })).toBe(shown);
  const csv = await save("CSV");
  expect(csv.text.split("\r\n")[0]).toMatch(/^\ufeffworkload,provider,model,/);
  const scenario = await save("Scenario, JSON");
  expect(JSON.parse(scenario.text).title).toBe("Support assistant");
  await expect(page.getByRole("link", { name: "Open the report" })).toHaveAttribute(
    "href",
    /\/report\/[\w-]+$/,
  );
});

test("a workbook is made in the browser: a formula, and the total that the page shows", async ({ page }) => {
  await open(page);
  const shown = /\$[\d,.]+/.exec(await totalText(page))?.[0] ?? "no total";
  await openShare(page, "Files");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save Excel", exact: true }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^support-assistant-[\d-]+\.xlsx$/);
  const { sheets } = openBook(await readFile(await saved.path()));
  const cell = sheets.get("Summary")?.get("B4");
  expect(cell?.formula).toContain("Bill!");
  expect(Number(cell?.value).toLocaleString("en-US", { style: "currency", currency: "USD" })).toBe(shown);
  const link = [...(sheets.get("Reproduce")?.values() ?? [])].map(({ value }) => String(value));
  expect(link.some((text) => text.includes("/#s="))).toBe(true);
});

test("shares that don't add up leave nothing to share", async ({ page }) => {
  await open(page);
  await page.getByLabel("Share of gpt-4.1-nano").fill("80");
  await openShare(page);
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("add up to 100%");
});

test("the keyboard is enough, and the focus stays in the dialog and comes back", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Share", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Private link" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByLabel("Prices", { exact: true })).toBeVisible();
  await page.keyboard.press("Tab");
  for (const reached of ["Prices", "Language"]) {
    await page.keyboard.press("Tab");
    await expect(page.getByLabel(reached, { exact: true })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Web page, frame" })).toBeChecked();
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab");
    const inPage = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused === null || focused === document.body || focused.closest("dialog") !== null;
    });
    expect(inPage).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Share", exact: true })).toBeFocused();
});

for (const scheme of ["light", "dark"] as const) {
  for (const width of [1280, 375]) {
    test(`axe finds nothing in it and nothing is too wide, ${scheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      for (const [path, share] of [
        ["/", "Share"],
        ["/zh", "分享"],
      ] as const) {
        await open(page, path);
        await page.getByRole("button", { name: share, exact: true }).click();
        const tabs = page.getByRole("dialog").getByRole("tab");
        await expect(tabs).toHaveCount(4);
        for (let at = 0; at < 4; at += 1) {
          await tabs.nth(at).click();
          await expect(page.getByRole("dialog").locator("textarea, select, li").first()).toBeAttached();
          expect(await findings(page)).toEqual([]);
          const over = await page.getByRole("dialog").evaluate((each) => each.scrollWidth - each.clientWidth);
          expect(over, `${path}, tab ${at}`).toBeLessThanOrEqual(0);
        }
      }
    });
  }
}
