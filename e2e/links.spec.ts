import { amountField, expect, linkOf, open, test, total, totalText, untilKept } from "./workbench";

test("a link gives the same bill elsewhere, and nothing is kept until it is asked for", async ({
  page,
  browser,
}) => {
  await open(page);
  await amountField(page).fill("33,000");
  const bill = await totalText(page);
  const link = await linkOf(page);
  expect(link.length).toBeLessThan(255);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const asked: string[] = [];
  other.on("request", (request) => asked.push(request.url()));
  await open(other, link);
  await expect(amountField(other)).toHaveValue("33,000");
  await expect(total(other)).toHaveText(bill);
  await expect(other.locator("[data-link-banner]")).toContainText("The newest edition");
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([]);
  const code = link.split("#s=")[1] ?? "";
  expect(asked.filter((url) => url.includes(code.slice(0, 20)))).toEqual([]);

  await other.getByRole("button", { name: "Keep a copy" }).click();
  await untilKept(other, "33000");
  await expect(other).toHaveURL(/\/$/);
  await elsewhere.close();
});

test("an edit keeps a link's scenario too", async ({ page }) => {
  await open(page);
  const link = await linkOf(page);
  await page.goto("about:blank");
  await open(page, link);
  await amountField(page).fill("34,000");
  await expect(page.locator("[data-link-banner]")).toHaveCount(0);
  await untilKept(page, "34000");
});

test("the scenario of a link goes along to the other language", async ({ page }) => {
  await open(page);
  await amountField(page).fill("35,000");
  const link = await linkOf(page);
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await open(page, link);
  await page.getByRole("link", { name: /中文/ }).click();
  await expect(page).toHaveURL(/\/zh#s=/);
  await expect(page.getByLabel("数量").first()).toHaveValue("35,000");
});

test("a cut or altered link says so and opens nothing else", async ({ page }) => {
  await open(page);
  await amountField(page).fill("36,000");
  await untilKept(page, "36000");
  const link = await linkOf(page);
  const altered = link.slice(0, -20) + (link.at(-20) === "A" ? "B" : "A") + link.slice(-19);
  for (const damaged of [link.slice(0, -10), altered, `${link.slice(0, 5)}#s=`, "/#s=hello"]) {
    await page.goto("about:blank");
    await open(page, damaged);
    await expect(page.locator("[data-notice]"), damaged).toContainText("Nothing was opened");
    await expect(amountField(page)).toHaveValue("36,000");
  }
});
