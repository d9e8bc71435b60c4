import { loadPdfReader } from "@/lib/token/file/pdf-text";
import { expect, goldenCode, open, test } from "./workbench";

const code = goldenCode();

for (const { paper, lang, width, height, pageText, headings } of [
  {
    paper: "a4",
    lang: "en",
    width: 595,
    height: 842,
    pageText: /Page (\d+) of (\d+)/,
    headings: ["Purpose and decision", "Options side by side", "Sign-off"],
  },
  {
    paper: "letter",
    lang: "zh",
    width: 612,
    height: 792,
    pageText: /第 ?(\d+) ?页，共 ?(\d+) ?页/,
    headings: ["目的与决定", "方案对照", "签署"],
  },
]) {
  test(`prints on ${paper} in ${lang} with every page numbered and nothing cut`, async ({ page }) => {
    await page.goto(`/report/${code}?lang=${lang}&paper=${paper}`);
    await page.emulateMedia({ media: "print" });
    // As wide as the text on paper: 16 mm are left on either side.
    await page.setViewportSize({ width: Math.round(((width / 72) * 25.4 - 32) * (96 / 25.4)), height: 1000 });
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll("table")].filter(
          (table) => table.scrollWidth > document.body.clientWidth + 1,
        ).length,
    );
    expect(cut).toBe(0);
    const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const { extractText, getDocumentProxy } = await loadPdfReader();
    const pdf = await getDocumentProxy(new Uint8Array(file));
    const [, , wide, high] = (await pdf.getPage(1)).view;
    expect([Math.round(wide ?? 0), Math.round(high ?? 0)]).toEqual([width, height]);
    const text = (await extractText(pdf, { mergePages: false })).text.map(withoutRadicals);
    expect(text.length).toBeGreaterThan(3);
    for (const [index, each] of text.entries()) {
      const [, number, count] = pageText.exec(each) ?? [];
      expect([Number(number), Number(count)]).toEqual([index + 1, text.length]);
    }
    for (const heading of headings) expect(text.join("\n")).toContain(heading);
    // The lines to sign on stand together under their heading.
    expect(text.filter((each) => each.includes(headings.at(-1) ?? ""))).toHaveLength(1);
  });
}

test("reads on a phone without moving sideways, in the dark too", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/report/${code}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(15);
});

test("a cut code opens nothing and says so", async ({ request }) => {
  const answer = await request.get(`/report/${code.slice(0, -4)}?lang=zh`);
  expect(answer.status()).toBe(400);
  expect(await answer.text()).not.toContain("Golden pair");
  expect((await request.get(`/report/${code}?paper=a5`)).status()).toBe(400);
});

test("what is typed for the document stands in it, and the bill does not move", async ({ page }) => {
  await open(page);
  const total = await page.locator("[data-total]").textContent();
  await page.getByText("For the document").click();
  await page.getByLabel("Purpose").fill("Answer without a queue");
  await page.getByLabel("Not included, a line each").fill("The telephone line\nTraining");
  await page
    .getByLabel(/^basis, .*Units of work/)
    .first()
    .selectOption("measured");
  await expect(page.locator("[data-total]")).toHaveText(total ?? "");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel(/^basis, .*Units of work/).first()).toHaveValue("");
  await expect(page.getByLabel("Purpose")).toHaveValue("Answer without a queue");
});

test("what drives the bill is drawn and listed, the widest first", async ({ page }) => {
  await open(page);
  await page.getByRole("tab", { name: "What drives it" }).click();
  await expect(page.locator("figure svg")).toBeVisible();
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const swings = await page.locator("figure tbody tr td:last-child").allTextContents();
  const amounts = swings.map((text) => Number(text.replace(/[$,]/g, "")));
  expect(amounts.length).toBeGreaterThan(3);
  expect([...amounts].sort((a, b) => b - a)).toEqual(amounts);
});

test("a chart's table and a table of the page are copied as they are shown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await open(page);
  await page.getByRole("tab", { name: "Months" }).click();
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const rows = await page.locator("figure tbody tr").count();
  await page.locator("figure").getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(page.locator("figure").getByText("Copied")).toBeVisible();
  const markdown = (await copied()).trim().split("\n");
  expect(markdown.length).toBeGreaterThanOrEqual(rows + 2);
  for (const line of markdown) expect(line).toMatch(/^\| .* \|$/);

  await page.goto("/catalog/openai/gpt-4.1");
  const table = page.locator("table").filter({ hasText: "batch" }).first();
  const head = (await table.locator("thead th").allInnerTexts()).map((text) => text.trim().toLowerCase());
  // The page is there before its script: the first click may come too early.
  await expect(async () => {
    await page.getByRole("button", { name: "Copy as CSV" }).first().click();
    expect(await copied()).toContain("$2.00");
  }).toPass();
  const csv = (await copied()).trim().split("\r\n");
  expect(csv[0]?.toLowerCase().split(",")).toEqual(head);
  expect(csv.length).toBe((await table.locator("tbody tr").count()) + 1);
});

/** Fonts draw 页 and its radical ⻚ with one glyph, and a file may name it by either. */
function withoutRadicals(text: string): string {
  return text.replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize("NFKC")).replaceAll("⻚", "页");
}
