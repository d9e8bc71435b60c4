import { findings } from "./findings";
import { amountField, expect, open, test, total, totalText } from "./workbench";

for (const scheme of ["light", "dark"] as const) {
  for (const path of ["/", "/zh"]) {
    test(`axe finds nothing on ${path}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await open(page, path);
      await expect(page.locator("html")).toHaveAttribute("data-theme", scheme);
      expect(await findings(page)).toEqual([]);
      await page.locator("details").first().locator("summary").click();
      expect(await findings(page)).toEqual([]);
      await page.getByRole("tab").nth(1).click();
      await expect(page.getByRole("tabpanel").locator("svg").first()).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.getByRole("tab").nth(2).click();
      await expect(page.getByRole("tabpanel").locator("svg").first()).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  }

  test(`axe finds nothing in the dialogs and panels, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await open(page);
    await page.getByRole("button", { name: /^Scenario:/ }).click();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expect(page.getByLabel("Link", { exact: true })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: /choose another model/ })
      .first()
      .click();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByLabel("Share of gpt-4.1-nano").fill("80");
    await amountField(page).fill("12x");
    expect(await findings(page)).toEqual([]);
  });
}

test("axe finds nothing at 375 px, on both halves, nor on a page that is not there", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await open(page);
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "What you run" }).click();
  expect(await findings(page)).toEqual([]);
});

test("at 375 px the total stays on top, and nothing is wider than the screen", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  for (const path of ["/", "/zh"]) {
    await open(page, path);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(375);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.locator("[data-phone-total]")).toBeInViewport();
    await page.locator("[data-phone-side]").first().click();
    expect(await wide()).toBeLessThanOrEqual(375);
  }
});

test("the keyboard is enough: from the top of the page to a changed bill and its working", async ({
  page,
}) => {
  await open(page);
  const before = await totalText(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the bill" })).toBeFocused();
  const focusOn = async (reached: () => Promise<boolean>) => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await reached()) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("not reached with Tab");
  };
  const label = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  await focusOn(async () => (await label()) === "How many");
  await page.keyboard.type("200k");
  await expect(total(page)).not.toHaveText(before);
  await focusOn(
    async () => (await page.evaluate(() => document.activeElement?.getAttribute("role"))) === "tab",
  );
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Months" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Control+z");
  await expect(total(page)).toHaveText(before);
  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the theme is chosen, kept, and set before the first paint", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  await page.getByRole("button", { name: "Colours: Auto" }).click();
  await page.getByRole("button", { name: "Colours: Light" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload({ waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("link", { name: /中文/ }).click();
  await expect(page).toHaveURL(/\/zh$/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a returning reader never sees the starter's figures", async ({ page }) => {
  await open(page);
  await amountField(page).fill("240,000");
  await page.waitForTimeout(400);
  const starter = "$530.50";
  await page.addInitScript((figure) => {
    const seen = window as unknown as { seen: boolean };
    seen.seen = false;
    const look = () => {
      const shown = document.querySelector("[data-total]");
      if (shown?.textContent?.includes(figure) && getComputedStyle(shown).visibility === "visible")
        seen.seen = true;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, starter);
  await page.reload();
  await expect(amountField(page)).toHaveValue("240,000");
  await expect(total(page)).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { seen: boolean }).seen)).toBe(false);
});
