import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect, open, openSwitcher, test, total, totalText } from "./workbench";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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

function card(page: Page, at = 0) {
  return page.locator("[data-workload]").nth(at);
}

async function openFields(page: Page, name = "All fields") {
  await card(page).locator("summary", { hasText: name }).click();
  await expect(card(page).locator("fieldset").first()).toBeVisible();
}

async function openPicture(page: Page) {
  await card(page).locator("summary").first().click();
  await expect(card(page).locator("[data-unit-picture]")).toBeVisible();
}

for (const [kind, label, typed, said] of [
  ["single", "Tokens out", "900", "tokens in,"],
  ["agent", "Tool steps", "12", "tool steps each"],
  ["embedding", "Documents", "50k", "documents of"],
  ["fine-tune", "Epochs", "4", "epochs, trained"],
] as const) {
  test(`a ${kind} workload is chosen, edited and billed`, async ({ page }) => {
    await open(page);
    await openFields(page);
    await card(page).getByLabel("Shape").selectOption(kind);
    await expect(card(page)).toContainText(said);
    await expect(page.locator("[data-problem]")).toHaveCount(0);
    await expect(total(page)).toHaveText(/\$[\d,.]+/);
    const before = await totalText(page);
    await card(page).getByLabel(label, { exact: true }).last().fill(typed);
    await expect(total(page)).not.toHaveText(before);
    await openPicture(page);
    await expect(card(page).locator("[data-unit-picture] button")).not.toHaveCount(0);
    await page.keyboard.press("Control+z");
  });
}

test("a conversation: shorter history costs less, and a spread of turns has a bill", async ({ page }) => {
  await open(page);
  await openFields(page);
  const figure = async () => Number((await totalText(page)).replace(/[^\d.]/g, ""));
  const full = await figure();
  await card(page).getByLabel("History", { exact: true }).selectOption("window");
  await card(page).getByLabel("Turns sent again").fill("1");
  await expect.poll(figure).toBeLessThan(full);
  await card(page).getByLabel("Length of a conversation").selectOption("shares");
  await card(page).getByLabel("Share of the conversations, row 1").fill("30");
  await expect(page.locator("[data-problem]")).toContainText("add up to 80%");
  await card(page).getByLabel("Share of the conversations, row 2").fill("70");
  await expect(page.locator("[data-problem]")).toHaveCount(0);
});

test("caching from the traffic: the hit rate follows, and few requests make it cost more", async ({
  page,
}) => {
  await open(page);
  await openSwitcher(page);
  await page.getByRole("button", { name: /^Retrieval search/ }).click();
  await openFields(page);
  await card(page).getByLabel("of it the same in every request").fill("3,800");
  await card(page).getByLabel("Caching", { exact: true }).selectOption("traffic");
  await card(page).getByLabel("How many").last().fill("100,000");
  await expect(card(page)).toContainText(/\d+% of the prompt is a cache hit/);
  await card(page).getByLabel("How many").last().fill("20k");
  await expect(card(page)).toContainText(/an hour start with each prefix/);
});

test("a cascade: the shares are those that go on, and need not add up", async ({ page }) => {
  await open(page);
  await openFields(page);
  await card(page).getByLabel("Who answers").selectOption("cascade");
  await expect(page.getByLabel("Share that goes on to gpt-4.1-mini")).toHaveValue("10%");
  await expect(card(page)).toContainText("The cascade pays while fewer than");
  const before = await totalText(page);
  await page.getByLabel("Share that goes on to gpt-4.1-mini").fill("35");
  await expect(total(page)).not.toHaveText(before);
  await expect(page.locator("[data-problem]")).toHaveCount(0);
  await page.getByRole("button", { name: "Remove gpt-4.1-nano" }).click();
  await expect(page.locator("[data-problem]")).toHaveCount(0);
});

test("from list price to invoice: each step is a line under the total", async ({ page }) => {
  await open(page);
  await page.getByText("From list price to invoice").click();
  await page.getByRole("button", { name: "+ Add a fee" }).click();
  await page.getByLabel("Rate", { exact: true }).fill("19%");
  await expect(page.locator("[data-adjustment]")).toHaveCount(2);
  // 530.50 x 1.055 x 1.19
  await expect(total(page)).toContainText("$666.0");
  await page.getByLabel("Currency", { exact: true }).selectOption("other");
  await page.getByLabel("EUR for one US$").fill("0.9");
  await expect(total(page)).toContainText("€599.4");
  await expect(page.locator("[data-to-pay]")).toContainText("at 0.9 EUR for US$1");
});

test("the picture: calls by keyboard, and as a table", async ({ page }) => {
  await open(page);
  await openPicture(page);
  const bars = card(page).getByRole("group", { name: "The calls, one after another" });
  await bars.getByRole("button").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(bars.getByRole("button").nth(1)).toBeFocused();
  await expect(card(page).locator("[data-unit-picture]")).toContainText(/call 2: .* in, .* cached, .* out/);
  await page.getByRole("button", { name: "As a table" }).click();
  await expect(card(page).getByRole("table").getByRole("row")).toHaveCount(7);
});

for (const scheme of ["light", "dark"] as const) {
  for (const [path, all, adjust] of [
    ["/", "All fields", "From list price to invoice"],
    ["/zh", "全部字段", "从目录价到应付金额"],
  ] as const) {
    test(`axe finds nothing in the opened forms on ${path}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await open(page, path);
      await openFields(page, all);
      await openPicture(page);
      await page.getByText(adjust).click();
      await expect(card(page).locator("fieldset").last()).toBeVisible();
      await card(page)
        .locator("select")
        .filter({ has: page.locator('option[value="traffic"]') })
        .selectOption("traffic");
      await card(page)
        .locator("select")
        .filter({ has: page.locator('option[value="cascade"]') })
        .selectOption("cascade");
      await card(page)
        .locator("select")
        .filter({ has: page.locator('option[value="own"]') })
        .selectOption("own");
      expect(await findings(page)).toEqual([]);
      await card(page)
        .locator("select")
        .filter({ has: page.locator('option[value="fine-tune"]') })
        .selectOption("agent");
      expect(await findings(page)).toEqual([]);
    });
  }
}
