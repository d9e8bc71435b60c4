import { readFile } from "node:fs/promises";
import { amountField, expect, open, openSwitcher, test, total, totalText, untilKept } from "./workbench";

test("what was edited is there after a reload", async ({ page }) => {
  await open(page);
  await amountField(page).fill("77,000");
  await untilKept(page, "77000");
  await page.reload();
  await expect(amountField(page)).toHaveValue("77,000");
});

test("an edit is kept even when the page goes at once", async ({ page }) => {
  await open(page);
  await amountField(page).fill("78,000");
  await page.goto("about:blank");
  await open(page);
  await expect(amountField(page)).toHaveValue("78,000");
});

test("rename, duplicate, delete", async ({ page }) => {
  await open(page);
  await openSwitcher(page);
  await page.getByLabel("Name of the scenario").fill("Plan A");
  await page.getByRole("button", { name: "Duplicate" }).first().click();
  await expect(page.getByRole("button", { name: "Scenario: Plan A, copy" })).toBeVisible();
  await openSwitcher(page);
  const list = page.getByRole("list", { name: "Your scenarios" });
  await expect(list.getByRole("button")).toHaveText(["Plan A", "Plan A, copy"]);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("button", { name: "Scenario: Plan A", exact: true })).toBeVisible();
});

test("every template has a bill", async ({ page }) => {
  await open(page);
  for (const name of [
    "Code completion",
    "Research reports",
    "Retrieval search",
    "Nightly batch classification",
    "Support assistant",
    "Empty",
  ]) {
    await openSwitcher(page);
    await page
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .last()
      .click();
    await expect(total(page), name).toContainText("$");
  }
});

test("a file goes out and comes back as it was", async ({ page }, info) => {
  await open(page);
  await amountField(page).fill("91,000");
  const before = await totalText(page);
  await openSwitcher(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("Support-assistant.ratebook.json");
  const path = info.outputPath("scenario.json");
  await saved.saveAs(path);
  expect(JSON.parse(await readFile(path, "utf8")).workloads[0].volume.amount).toBe(91_000);
  await page.getByRole("button", { name: /^Code completion/ }).click();
  await expect(total(page)).not.toHaveText(before);
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(page.locator("[data-notice]")).toContainText("Support assistant");
  await expect(total(page)).toHaveText(before);
});

test("a file that is no scenario names field, value and what is allowed; nothing is lost", async ({
  page,
}) => {
  await open(page);
  await amountField(page).fill("92,000");
  const files = page.locator('input[type="file"]');
  await files.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{oops") });
  await expect(page.locator("[data-notice]")).toContainText("x.json was not opened");
  const wrong = JSON.stringify({ version: 1, title: "T", edition: "2026-09-23", asOf: "yesterday" });
  await files.setInputFiles({ name: "y.json", mimeType: "application/json", buffer: Buffer.from(wrong) });
  await expect(page.locator("[data-notice]")).toContainText("asOf");
  await expect(page.locator("[data-notice]")).toContainText("yesterday");
  await expect(amountField(page)).toHaveValue("92,000");
});

test("two tabs: a newer edit is taken; where both edited, both are kept", async ({ page, context }) => {
  await open(page);
  await amountField(page).fill("50,000");
  await untilKept(page, "50000");
  const second = await context.newPage();
  await open(second);
  await expect(amountField(second)).toHaveValue("50,000");
  await amountField(second).fill("60,000");
  await expect(amountField(page)).toHaveValue("60,000");

  // Another tab's edit arrives while this one's is not yet written.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.includes(":doc:")) ?? "";
    const there = JSON.parse(localStorage.getItem(key) ?? "{}");
    there.stamp = "another";
    there.scenario.title = "Theirs";
    localStorage.setItem(key, JSON.stringify(there));
  });
  await amountField(page).fill("70,000");
  await expect(page.locator("[data-notice]")).toContainText("Both are kept");
  await expect(amountField(page)).toHaveValue("70,000");
  await openSwitcher(page);
  await expect(page.getByRole("list", { name: "Your scenarios" }).getByRole("button")).toHaveText([
    "Theirs",
    "Support assistant (from this tab)",
  ]);
});

test("a forbidden storage loses nothing and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page);
  await expect(page.locator("[data-notice]")).toContainText("does not let the page keep anything");
  await amountField(page).fill("61,000");
  await page.getByRole("link", { name: /中文/ }).click();
  await expect(page.getByLabel("数量").first()).toHaveValue("61,000");
  const saving = page.waitForEvent("download");
  await page.locator("[data-notice]").getByRole("button").click();
  await saving;
});

test("a full storage says so, and a file can be saved", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open(page);
  await amountField(page).fill("62,000");
  await expect(page.locator("[data-notice]")).toContainText("storage is full");
  await expect(amountField(page)).toHaveValue("62,000");
});

test("delete everything kept here", async ({ page }) => {
  await open(page);
  await amountField(page).fill("63,000");
  await untilKept(page, "63000");
  await openSwitcher(page);
  await page.getByRole("button", { name: "Delete everything kept here" }).click();
  await page.getByRole("button", { name: "Delete everything", exact: true }).click();
  await expect(amountField(page)).toHaveValue("120,000");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":doc:")))).toEqual(
    [],
  );
});

test("the language changes and the document, with its undo, stays", async ({ page }) => {
  await open(page);
  await amountField(page).fill("64,000");
  await page.getByRole("link", { name: /中文/ }).click();
  await expect(page).toHaveURL(/\/zh$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.getByLabel("数量").first()).toHaveValue("64,000");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByLabel("数量").first()).toHaveValue("120,000");
});
