import { findings } from "./findings";
import { amountField, expect, linkOf, open, test, totalText } from "./workbench";

/** The code of a scenario as the workbench gives it. */
async function codeOf(page: Parameters<typeof open>[0]): Promise<string> {
  return (await linkOf(page)).split("#s=")[1] ?? "";
}

test("a published page says what the workbench says, and leads back into it", async ({ page, browser }) => {
  await open(page);
  await amountField(page).fill("33,000");
  const total = await totalText(page);
  const code = await codeOf(page);

  const elsewhere = await browser.newContext({ javaScriptEnabled: true });
  const reader = await elsewhere.newPage();
  const asked: string[] = [];
  reader.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await reader.goto(`/s/${code}`);
  await expect(reader.locator(".total")).toHaveText(`${total} a month`);
  expect(asked.filter((path) => path !== "/icon.svg")).toEqual([`/s/${code}`]);
  expect(await reader.evaluate(() => document.scripts.length)).toBe(0);
  await reader.getByRole("link", { name: "Open in the workbench" }).click();
  await expect(amountField(reader)).toHaveValue("33,000");
  expect(await totalText(reader)).toBe(total);
  await elsewhere.close();
});

test("axe finds nothing on the published page, the embed and a refusal", async ({ page }) => {
  await open(page);
  const code = await codeOf(page);
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of [`/s/${code}`, `/s/${code}?lang=zh&live`, `/embed/${code}`, `/embed/${code}x`]) {
      await page.goto(path);
      expect(await findings(page), `${path} ${scheme}`).toEqual([]);
    }
  }
});

test("an embed fits frames of any width in another site's page", async ({ page, baseURL }) => {
  await open(page);
  const code = await codeOf(page);
  const { port } = new URL(baseURL ?? "");
  await page.goto("about:blank");
  for (const width of [280, 300, 480, 800]) {
    await page.setContent(
      `<iframe src="http://127.0.0.1:${port}/embed/${code}" width="${width}" height="500"></iframe>`,
    );
    const frame = page.frameLocator("iframe");
    await expect(frame.locator(".total")).toContainText("$");
    const wide = await frame.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(wide, `${width} px`).toBe(0);
  }
});

test("a picture is one wherever an address of a picture can stand", async ({ page, baseURL }) => {
  await open(page);
  const code = await codeOf(page);
  await page.goto("about:blank");
  for (const type of ["svg", "png"]) {
    await page.setContent(`<img src="${baseURL}/image/${code}.${type}" alt="">`);
    const size = await page.locator("img").evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
    expect(size).toEqual([1200, 630]);
  }
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
