import { expect, test } from "./workbench";

test("open weights: the filter stands in the address and shows what a source states", async ({ page }) => {
  await page.goto("/catalog");
  await page.getByRole("button", { name: /Filters/ }).click();
  await page.getByRole("checkbox", { name: "Open weights" }).check();
  await expect(page).toHaveURL(/[?&]open=1/);
  await page.getByRole("searchbox", { name: "Search models" }).fill("gpt-4o");
  await expect(page.getByText("No model", { exact: false }).first()).toBeVisible();
  await page.goto("/catalog/mistral/open-mixtral-8x22b");
  await expect(page.getByRole("link", { name: "open, Apache 2.0" })).toHaveAttribute(
    "href",
    /huggingface\.co/,
  );
});

for (const [language, older, missing] of [
  ["", "This is what edition 2026-09-23 knew", "Edition 2026-09-23 does not have gpt-6.2-sol"],
  ["/zh", "这是计价版本 2026-09-23 当时的记录", "计价版本 2026-09-23 没有 gpt-6.2-sol"],
] as const) {
  test(`a model in an earlier edition, at ${language}/catalog`, async ({ page }) => {
    await page.goto(`${language}/catalog/openai/gpt-4.1?edition=2026-09-23`);
    await expect(page.getByText(older)).toBeVisible();
    await page.getByRole("link", { name: /2026-11-21/ }).click();
    await expect(page).toHaveURL(new RegExp(`${language}/catalog/openai/gpt-4\\.1$`));
    await expect(page.getByText(older)).toHaveCount(0);
    await page.goto(`${language}/catalog/openai/gpt-6.2-sol?edition=2026-09-23`);
    await expect(page.getByText(missing)).toBeVisible();
  });
}

test("an edition that is none is named, with those there are", async ({ page }) => {
  await page.goto("/catalog/openai/gpt-4.1?edition=2020-01-01");
  await expect(page.getByText(/There is no edition 2020-01-01.*2026-09-23, 2026-11-21/)).toBeVisible();
});

test("a tuned rate opens to who says so, and can be kept as a report", async ({ page }) => {
  await page.goto("/catalog/openai/gpt-4.1");
  await page.getByRole("button", { name: /^training, \$25/i }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("official pricing page, September 2026");
  await expect(dialog.getByLabel("Report", { exact: true })).toHaveValue(
    /Wrong price: openai\/gpt-4\.1, training \(fine-tuning\)/,
  );
  await expect(dialog.getByRole("link", { name: "Keep as a file" })).toHaveAttribute(
    "download",
    "wrong-price.txt",
  );
});

test("a score that is not given stays blank, and one that cannot be is refused", async ({ page }) => {
  await page.goto("/compare?m=openai/gpt-4.1,anthropic/claude-sonnet-5&score=,90");
  const field = page.getByLabel("Share of tasks gpt-4.1 solves");
  await expect(field).toHaveValue("");
  const solved = page.getByRole("row", { name: /A solved task/ });
  await expect(solved.getByRole("cell").first()).toHaveText("—");
  await expect(solved.getByRole("cell").nth(1)).toContainText("$");
  await field.fill("120");
  await expect(page.getByText("Above 0, at most 100 %.")).toBeVisible();
  await expect(solved.getByRole("cell").first()).toHaveText("—");
});

test("the feed leads back to the site, and repeats no host that is none", async ({ request, baseURL }) => {
  const answer = await request.get("/changes.atom");
  const xml = await answer.text();
  expect(xml).toContain(`href="${baseURL}/changes.atom"`);
  expect(xml).not.toContain('href="/');
  expect(answer.headers()["cache-control"]).toContain("private");
  const forged = await request.get("/changes.atom", { headers: { "x-forwarded-host": "evil.example" } });
  expect(await forged.text()).not.toContain("evil.example");
});

test("corrections say what was before", async ({ page }) => {
  await page.goto("/changes?kind=correction");
  await expect(
    page.getByText("the price holds from Sep 1, 2026, not from Sep 16, 2026").first(),
  ).toBeVisible();
  await expect(page.getByText("above 199,999, not 200,000").first()).toBeVisible();
});
