import { amountField, expect, open, test, total, totalText } from "./workbench";

test("the bill stands in the page before any script runs", async ({ request }) => {
  for (const [path, word] of [
    ["/", "a month"],
    ["/zh", "缓存命中输入"],
  ] as const) {
    const html = await (await request.get(path)).text();
    expect(html).toMatch(/\$[\d,]+\.\d\d/);
    expect(html).toContain(word);
    expect(html).toContain("gpt-4.1-nano");
  }
});

test("the address alone chooses the language, without cookie or redirect", async ({ request }) => {
  const page = await request.get("/", { headers: { "accept-language": "zh-CN" }, maxRedirects: 0 });
  expect(page.status()).toBe(200);
  expect(page.headers()["set-cookie"]).toBeUndefined();
  expect(await page.text()).toContain('lang="en"');
  for (const path of ["/s/abc", "/embed/abc", "/report/abc", "/image/abc.svg", "/oembed"]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).not.toBe(307);
    expect(answer.headers()["x-middleware-rewrite"], path).toBeUndefined();
  }
});

test("the starter warns of the retired model", async ({ page }) => {
  await open(page);
  await expect(page.locator("[data-warnings]")).toContainText("gpt-4.1-nano was retired on Oct 23, 2026");
});

test("an edit changes the total and says by how much; undo and redo take it back and again", async ({
  page,
}) => {
  await open(page);
  const before = await totalText(page);
  await amountField(page).fill("240k");
  await expect(total(page)).not.toHaveText(before);
  await expect(page.locator("[data-delta]")).toHaveText(/^\+\$[\d,.]+, \+[\d.]+%$/);
  const after = await totalText(page);
  await page.keyboard.press("Control+z");
  await expect(total(page)).toHaveText(before);
  await expect(amountField(page)).toHaveValue("120,000");
  await page.keyboard.press("Control+Shift+z");
  await expect(total(page)).toHaveText(after);
});

test("numbers as people type them", async ({ page }) => {
  await open(page);
  const field = amountField(page);
  for (const [typed, shown] of [
    ["1.2M", "1,200,000"],
    ["3k", "3,000"],
    ["1.2e6", "1,200,000"],
    ["12万", "120,000"],
    ["3k-8k", "3,000–8,000"],
    ["3k-5k-8k", "3,000–5,000–8,000"],
  ] as const) {
    await field.fill(typed);
    await field.press("Enter");
    await field.blur();
    await expect(field).toHaveValue(shown);
  }
  await expect(page.getByText(/P10 \$[\d,.]+, P90/)).toBeVisible();
});

test("a slip keeps the old value and says what is allowed", async ({ page }) => {
  await open(page);
  const before = await totalText(page);
  const field = amountField(page);
  await field.fill("12x");
  await expect(page.getByRole("alert").filter({ hasText: "1.2M" })).toBeVisible();
  await field.blur();
  await expect(field).toHaveValue("120,000");
  await expect(page.getByText("“12x” was not taken")).toBeVisible();
  await expect(total(page)).toHaveText(before);
});

test("arrow keys step", async ({ page }) => {
  await open(page);
  const field = amountField(page);
  await field.press("ArrowUp");
  await expect(field).toHaveValue("130,000");
  await field.press("Shift+ArrowUp");
  await expect(field).toHaveValue("230,000");
  await field.press("ArrowDown");
  await expect(field).toHaveValue("220,000");
});

test("shares that do not add up: the sum, what to do, and the last total marked", async ({ page }) => {
  await open(page);
  const before = await totalText(page);
  await page.getByLabel("Share of gpt-4.1-nano").fill("80");
  await expect(page.getByText("The shares add up to 90%, not to 100%.")).toBeVisible();
  await expect(page.locator("[data-problem]")).toContainText("add up to 90%");
  await expect(total(page)).toHaveText(before);
  await page.getByRole("button", { name: "Set gpt-4.1-nano to 90%" }).click();
  await expect(page.locator("[data-problem]")).toHaveCount(0);
});

test("another model is found by typing, with the keyboard", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: /^gpt-4.1-nano .*choose another model/ }).press("Enter");
  await expect(page.getByLabel("Search by name or provider")).toBeFocused();
  await page.keyboard.type("luna openai");
  await expect(page.getByRole("option")).not.toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /gpt-.*-luna .*choose another model/ })).toBeVisible();
  await expect(page.getByText("gpt-4.1-nano was retired")).toHaveCount(0);
});

test("the model that was typed is taken, however soon the Enter key follows", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: /^gpt-4.1-nano .*choose another model/ }).press("Enter");
  await page.getByLabel("Search by name or provider").evaluate(async (input: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "gpt-4o-mini");
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    // React draws what was typed; the list, which may wait, is not drawn yet.
    await Promise.resolve();
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("button", { name: /^gpt-4.1-nano .*choose another model/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^gpt-4o-mini .*choose another model/ })).toBeVisible();
});

test("workloads are added, moved, duplicated and deleted", async ({ page }) => {
  await open(page);
  const cards = page.locator("[data-workload]");
  await page.getByRole("button", { name: "+ Add a workload" }).click();
  await page.getByRole("button", { name: "An empty one" }).click();
  await expect(cards).toHaveCount(3);
  await page.getByRole("button", { name: "More for New workload" }).click();
  await page.getByRole("button", { name: "Move up" }).click();
  await expect(cards.nth(1).getByLabel("Name of the workload")).toHaveValue("New workload");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More for Nightly tagging" }).click();
  await page.getByRole("button", { name: "Duplicate" }).click();
  await expect(cards).toHaveCount(4);
  await page.getByRole("button", { name: "More for Support assistant" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(cards).toHaveCount(3);
  await expect(cards.first().getByLabel("Name of the workload")).toHaveValue("New workload");
});

test("a discount and a fixed line show in the bill", async ({ page }) => {
  await open(page);
  await page.getByLabel("Discount, OpenAI").fill("8%");
  await expect(page.getByText(/after discount, list \$/)).toBeVisible();
  const before = await totalText(page);
  await page.getByRole("button", { name: "+ Add a fixed line" }).click();
  await expect(total(page)).not.toHaveText(before);
});

test("the months and the models have a chart each", async ({ page }) => {
  await open(page);
  await page.getByRole("tab", { name: "Months" }).click();
  await expect(page.getByText("Bills of 12 months")).toBeVisible();
  await page.getByRole("tab", { name: "Months" }).press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Models" })).toBeFocused();
  await expect(page.getByText("The same work on other models")).toBeVisible();
});

test("on a phone what drives the bill is on the screen whole", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await open(page);
  await page.getByRole("tab", { name: "What drives it" }).click();
  const drawing = page.getByRole("tabpanel").locator("svg[role=img]").first();
  await expect(drawing.locator("text").first()).toBeVisible();
  const edges = await drawing
    .locator("text, rect")
    .evaluateAll((parts) =>
      parts.map((part) => part.getBoundingClientRect()).map(({ left, right }) => [left, right]),
    );
  expect(edges.length).toBeGreaterThan(10);
  for (const [left = 0, right = 0] of edges) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(375);
  }
});
