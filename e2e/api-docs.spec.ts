import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { findings } from "./findings";

/** The page of the API, and its examples run as a reader would run them. */

const folder = "docs/api-examples";
const commands = { sh: "sh", mts: "node_modules/.bin/tsx", py: "python3" } as const;
type Ending = keyof typeof commands;
const endings = Object.keys(commands) as Ending[];
const names = [...new Set(readdirSync(folder).map((file) => file.split(".")[0] ?? ""))];

for (const ending of endings) {
  test(`the examples in ${ending} answer what the API answers`, async ({ baseURL, request: http }) => {
    // Six processes one after the other, on a machine that may be busy.
    test.setTimeout(180_000);
    expect(names).toHaveLength(6);
    for (const name of names) {
      const out = execFileSync(commands[ending], [`${folder}/${name}.${ending}`], {
        env: { ...process.env, RATEBOOK: baseURL },
        encoding: "utf8",
      });
      expect([name, JSON.parse(out)]).toEqual([name, await answerOf(name)]);
    }

    /** Asked by hand, with what the example says it asks. */
    async function answerOf(name: string): Promise<unknown> {
      const golden = readFileSync("public/scenario-v1.golden.json", "utf8");
      const bodies: Record<string, string> = {
        price:
          '{"model":"claude-sonnet-4-5","usage":{"prompt":120000,"cacheRead":100000,"completion":4000},"count":1000}',
        tokens:
          '{"model":"gpt-4o","messages":[{"role":"user","content":"Hello, world"}],"images":[{"width":1024,"height":1024}]}',
        bill: golden,
        diff: `{"from":${golden},"to":${golden.replace('"amount": 2000', '"amount": 3000')}}`,
      };
      const path = name === "models" ? "models?provider=google&at=2027-01-01" : name;
      const body = bodies[name];
      const response =
        body === undefined
          ? await http.get(`/api/v1/${path}`)
          : await http.post(`/api/v1/${path}`, { data: body });
      expect([name, response.status()]).toEqual([name, 200]);
      return response.json();
    }
  });
}

for (const [path, name] of [
  ["/docs/api", "Price a request"],
  ["/zh/docs/api", "计算请求价格"],
] as const) {
  test(`${path} shows the very files, and copies them`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(path);
    const price = page.getByRole("region", { name });
    await expect(price.locator("pre")).toHaveText(readFileSync(`${folder}/price.sh`, "utf8").trimEnd());
    await price.getByRole("tab", { name: "Python" }).click();
    const python = readFileSync(`${folder}/price.py`, "utf8").trimEnd();
    await expect(price.locator("pre")).toHaveText(python);
    await price.getByRole("button").click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(python);
    await expect(page.locator("#errors")).toBeVisible();
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await findings(page)).toEqual([]);
    }
  });
}

test("the document is served, kept by its tag, and every page links to the page", async ({
  page,
  request: http,
}) => {
  const response = await http.get("/api/v1/openapi.json");
  expect(await response.json()).toEqual(JSON.parse(readFileSync("public/openapi-v1.json", "utf8")));
  const again = await http.get("/api/v1/openapi.json", {
    headers: { "if-none-match": response.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  await page.goto("/method");
  await page.getByRole("navigation").getByRole("link", { name: "API" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "HTTP API" })).toBeVisible();
});

test("a difference is served, and other methods are refused with those there are", async ({
  request: http,
}) => {
  const golden = JSON.parse(readFileSync("public/scenario-v1.golden.json", "utf8"));
  const difference = await http.post("/api/v1/diff", { data: { from: golden, to: golden } });
  expect([difference.status(), await difference.json()]).toEqual([
    200,
    expect.objectContaining({ difference: 0 }),
  ]);
  expect(difference.headers()["ratebook-limits"]).toBe("bytes=1000000, items=500, seconds=20");
  const put = await http.put("/api/v1/diff", { data: {} });
  expect([put.status(), put.headers().allow]).toEqual([405, "POST, OPTIONS"]);
  expect((await http.head("/api/v1/editions")).status()).toBe(200);
});
