import { findings } from "./findings";
import { expect, test } from "./workbench";

const compared = "/compare?m=openai/gpt-4.1,anthropic/claude-sonnet-5&score=80,90";
const pages = ["/catalog", "/catalog/openai/gpt-4.1", compared, "/changes", "/method"];

for (const scheme of ["light", "dark"] as const) {
  for (const language of ["", "/zh"]) {
    for (const path of pages) {
      test(`axe finds nothing on ${language}${path.split("?")[0]}, ${scheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        await page.goto(`${language}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.locator("[data-edition-age]").first()).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });
    }
  }
}

for (const path of [...pages, ...pages.map((each) => `/zh${each}`)]) {
  test(`${path.split("?")[0]} is no wider than a screen of 375 px`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(path);
    await expect(page.locator("[data-edition-age]").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });
}

test("at 375 px every page can be reached", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto("/catalog");
  expect(await findings(page)).toEqual([]);
  const nav = page.getByRole("navigation", { name: "Pages" });
  for (const name of ["Changes", "Method", "Catalog", "Workbench"])
    await expect(nav.getByRole("link", { name })).toBeVisible();
  await nav.getByRole("link", { name: "Changes" }).click();
  await expect(page).toHaveURL(/\/changes$/);
});

test("the other language is the same page with the same query", async ({ page }) => {
  await page.goto("/catalog?q=gpt-4.1&status=all");
  await expect(page.getByRole("row")).toHaveCount(4);
  await page.getByRole("link", { name: /中文/ }).click();
  await expect(page).toHaveURL(/\/zh\/catalog\?q=gpt-4\.1&status=all$/);
  await expect(page.getByRole("row")).toHaveCount(4);
});

test("the age of the edition is said, and warns after 45 days", async ({ page }) => {
  const day = async (date: string) => {
    await page.clock.setFixedTime(`${date}T12:00:00Z`);
    await page.goto("/catalog");
  };
  await page.clock.install({ time: "2026-09-25T12:00:00Z" });
  await day("2026-09-25");
  await expect(page.locator('[data-edition-age="fresh"]')).toBeVisible();
  await day("2027-06-01");
  await expect(page.locator('[data-edition-age="stale"]')).toContainText("check the provider");
});
