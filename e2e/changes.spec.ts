import { amountField, expect, open, test, untilKept } from "./workbench";

test("the feed is Atom, and open to every page", async ({ page, request }) => {
  const answer = await request.get("/changes.atom");
  expect(answer.headers()["content-type"]).toContain("application/atom+xml");
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  await page.goto("/changes");
  const read = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, "application/xml");
      const texts = (selector: string) =>
        [...parsed.querySelectorAll(selector)].map((node) => node.textContent ?? "");
      return {
        error: parsed.querySelector("parsererror")?.textContent ?? null,
        root: parsed.documentElement.namespaceURI,
        entries: parsed.querySelectorAll("entry").length,
        ids: texts("id"),
        updated: texts("updated"),
      };
    },
    await answer.text(),
  );
  expect(read.error).toBeNull();
  expect(read.root).toBe("http://www.w3.org/2005/Atom");
  expect(read.entries).toBeGreaterThan(100);
  expect(new Set(read.ids).size).toBe(read.entries + 1);
  for (const date of read.updated) expect(Number.isNaN(Date.parse(date))).toBe(false);
});

test("the JSON holds every change with its rates", async ({ request }) => {
  const answer = await request.get("/changes.json");
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  const { changes } = await answer.json();
  const cut = changes.find(({ id }: { id: string }) => id === "price:openai/gpt-4o@2024-10-02");
  expect(cut.moves).toContainEqual({ meter: "input", from: 5, to: 2.5 });
});

test("filtered by provider, kept in the address", async ({ page }) => {
  await open(page, "/changes");
  await page.getByLabel("Provider").selectOption({ label: "DeepSeek" });
  await expect(page).toHaveURL(/\?p=deepseek$/);
  await expect(page.getByRole("link", { name: "gpt-4.1", exact: true })).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("Provider")).toHaveValue("deepseek");
});

test("the effect on the reader's own scenarios is shown", async ({ page }) => {
  await open(page);
  await amountField(page).fill("130,000");
  await untilKept(page, "130000");
  await page.goto("/changes");
  await page.getByLabel("Only models of my scenarios").check();
  await expect(page.getByRole("link", { name: "gpt-4.1-nano", exact: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "gpt-4o", exact: true })).toHaveCount(0);
});
