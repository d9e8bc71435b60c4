import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { findings } from "./findings";
import { amountField, expect, goldenCode, linkOf, open, test, totalText } from "./workbench";

/** The code of a scenario as the workbench gives it. */
async function codeOf(page: Parameters<typeof open>[0]): Promise<string> {
  return (await linkOf(page)).split("#s=")[1] ?? "";
}

test("a published page says what the workbench says, and leads back into it", async ({ page, browser }) => {
  await open(page);
  await amountField(page).fill("33,000");
  const total = (await totalText(page)).replace("a month", "");
  const code = await codeOf(page);

  const elsewhere = await browser.newContext();
  const reader = await elsewhere.newPage();
  const asked: string[] = [];
  reader.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await reader.goto(`/s/${code}`);
  await expect(reader.locator(".total")).toHaveText(`${total} a month`);
  expect(asked.filter((path) => path !== "/icon.svg")).toEqual([`/s/${code}`]);
  expect(await reader.evaluate(() => document.scripts.length)).toBe(0);
  await reader.getByRole("link", { name: "Open in the workbench" }).click();
  await expect(amountField(reader)).toHaveValue("33,000");
  expect(await totalText(reader)).toContain(total);
  await elsewhere.close();
});

test("axe finds nothing on the published page and the embed", async ({ page }) => {
  await open(page);
  const code = await codeOf(page);
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of [`/s/${code}`, `/s/${code}?lang=zh&live`, `/embed/${code}`]) {
      await page.goto(path);
      expect(await findings(page), `${path} ${scheme}`).toEqual([]);
    }
  }
});

test("on a phone every amount of the bill is on the screen", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  for (const lang of ["en", "zh"]) {
    await page.goto(`/s/${goldenCode()}?lang=${lang}`);
    const bill = page.locator(".wide");
    expect(await bill.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await expect(bill.getByText("× $0.40 /M").first()).toBeVisible();
  }
});

test("axe finds nothing on what stands in place of a damaged link", async ({ browser, page }) => {
  await open(page);
  const code = await codeOf(page);
  // A page of its own: a refusal is an error in the browser's log, as it should be.
  const elsewhere = await browser.newContext();
  const reader = await elsewhere.newPage();
  const answer = await reader.goto(`/s/${code.slice(0, -5)}`);
  expect(answer?.status()).toBe(400);
  await expect(reader.getByRole("heading")).toHaveText("This link opened nothing");
  expect(await findings(reader)).toEqual([]);
  await elsewhere.close();
});

test.describe("in another site's page", () => {
  let site: Server;
  let body = "";

  test.beforeAll(async () => {
    site = createServer((_, answer) => {
      answer.setHeader("content-type", "text/html");
      answer.end(`<!doctype html><title>another site</title><link rel="icon" href="data:,">${body}`);
    });
    await new Promise<void>((done) => site.listen(0, "localhost", done));
  });

  test.afterAll(() => {
    site.close();
  });

  function address(): string {
    return `http://localhost:${(site.address() as AddressInfo).port}`;
  }

  test("an embed fits frames of any width", async ({ page, baseURL, sites }) => {
    sites.add(address());
    await open(page);
    const code = await codeOf(page);
    for (const width of [280, 300, 480, 800]) {
      body = `<iframe src="${baseURL}/embed/${code}" width="${width}" height="500"></iframe>`;
      await page.goto(address());
      const frame = page.frameLocator("iframe");
      await expect(frame.locator(".total")).toContainText("$");
      const over = await frame.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(over, `${width} px`).toBe(0);
    }
  });

  test("a picture stands wherever an address of a picture can", async ({ page, baseURL, sites }) => {
    sites.add(address());
    await open(page);
    const code = await codeOf(page);
    for (const type of ["svg", "png"]) {
      body = `<img src="${baseURL}/image/${code}.${type}" alt="">`;
      await page.goto(address());
      const size = await page.locator("img").evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      });
      expect(size).toEqual([1200, 630]);
    }
  });
});

test("the page on a phone is no wider than the phone", async ({ page }) => {
  await open(page);
  const code = await codeOf(page);
  await page.setViewportSize({ width: 375, height: 800 });
  for (const query of ["", "?lang=zh&live"]) {
    await page.goto(`/s/${code}${query}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  }
});
