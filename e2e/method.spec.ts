import { expect, open, test, total } from "./workbench";

test("a claim opens as a scenario with the same amount: 0.40 a day is 12 in thirty days", async ({
  page,
}) => {
  await page.goto("/method");
  const claim = page.locator("#claim-002-12");
  await expect(claim).toContainText("$10.00");
  await expect(claim).toContainText("$0.40 (0.20–0.80)");
  const link = await claim
    .getByRole("link", { name: /Open as a scenario/ })
    .first()
    .getAttribute("href");
  await open(page, link ?? "");
  await expect(total(page)).toContainText("$12.00");
});

test("every worked example agrees, and every claim has a verdict", async ({ page }) => {
  await page.goto("/method");
  await expect(page.getByText("differs", { exact: true })).toHaveCount(0);
  await expect(page.locator('[id^="claim-"]')).toHaveCount(117);
  await expect(page.getByText(/49 right, 52 wrong, 16 that cannot be verified/)).toBeVisible();
});

for (const [path, show, opens, paid] of [
  ["/method", "Show all 29", "open", "€0.045"],
  ["/zh/method", "显示全部 29 个", "打开", "€0.045"],
] as const) {
  test(`a published bill opens as a scenario with the same amount on ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.getByText(show).click();
    const row = page.locator("[data-example-bills] tr", { hasText: "scw-free-tier" }).first();
    await expect(row).toContainText("€0.76");
    await expect(row).toContainText("€0.045");
    const link = await row.getByRole("link", { name: new RegExp(`^${opens}`) }).getAttribute("href");
    await open(page, link ?? "");
    await expect(total(page)).toContainText(paid);
  });
}

test("scores and models of a comparison stand in its address", async ({ page }) => {
  await page.goto("/compare");
  await page.getByLabel("Add a model").fill("claude-sonnet-4-5");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByLabel("Add a model").fill("gpt-4.1");
  await page.keyboard.press("Enter");
  await page.getByLabel("Share of tasks gpt-4.1 solves").fill("80%");
  await expect(page).toHaveURL(/m=anthropic\/claude-sonnet-4-5-20250929,openai\/gpt-4\.1&score=,80$/);
  await page.getByLabel("Add a model").fill("gpt-9");
  await page.keyboard.press("Enter");
  await expect(page.getByText("no model “gpt-9”")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Share of tasks gpt-4.1 solves")).toHaveValue("80%");
});
