import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { expect, goldenCode, open, test } from "./workbench";

/** Pages of the build by their address: English has no prefix. A page for each route, and of the models one by language. */
const pages = pagesOfBuild();

const code = goldenCode();

/** What each route of the build that is no page is asked for, so that a new one cannot be forgotten. */
const routes: Record<string, { path: string; open: boolean }> = {
  "/api/v1/bill": { path: "/api/v1/bill", open: true },
  "/api/v1/diff": { path: "/api/v1/diff", open: true },
  "/api/v1/editions": { path: "/api/v1/editions", open: true },
  "/api/v1/models": { path: "/api/v1/models", open: true },
  "/api/v1/openapi.json": { path: "/api/v1/openapi.json", open: true },
  "/api/v1/price": { path: "/api/v1/price", open: true },
  "/api/v1/tokens": { path: "/api/v1/tokens", open: true },
  "/changes.atom": { path: "/changes.atom", open: true },
  "/changes.json": { path: "/changes.json", open: true },
  "/embed/[code]": { path: `/embed/${code}`, open: true },
  "/icon.svg": { path: "/icon.svg", open: false },
  "/image/[file]": { path: `/image/${code}.svg`, open: true },
  "/oembed": { path: `/oembed?url=${encodeURIComponent(`http://localhost/s/${code}`)}`, open: true },
  "/report/[code]": { path: `/report/${code}`, open: false },
  "/s/[code]": { path: `/s/${code}`, open: false },
};

const files = [
  { path: "/catalog-v1.json", open: true },
  { path: "/catalog-v1.json.sha256", open: true },
  { path: "/catalog-v1.schema.json", open: true },
  { path: "/catalog-v1/editions.json", open: true },
  { path: "/scenario-v1.schema.json", open: true },
  { path: "/bill-v1.golden.json", open: true },
  { path: "/vocabularies/manifest.json", open: false },
  { path: "/nothing.png", open: false },
  { path: "/_next/static/nothing.js", open: false },
];

test("every route of the build is known here", () => {
  const manifest = readBuild<Record<string, string>>("app-path-routes-manifest.json");
  const handlers = Object.values(manifest).filter(
    (path) => !path.startsWith("/[locale]") && !path.startsWith("/_"),
  );
  expect(handlers.sort()).toEqual(Object.keys(routes).sort());
  const templates = Object.values(manifest).filter((path) => path.startsWith("/[locale]"));
  expect(pages.length).toBe(templates.length * 2);
});

test("every page allows the scripts it holds, and no other", async ({ request }) => {
  for (const path of pages) {
    const headers = await closedHeaders(request, path);
    const policy = parsePolicy(headers["content-security-policy"]);
    expect(policy.get("default-src"), path).toEqual(["'none'"]);
    expect(policy.get("frame-ancestors"), path).toEqual(["'none'"]);
    expect(policy.get("style-src-elem"), path).toEqual(["'self'"]);
    const [self, ...hashes] = policy.get("script-src") ?? [];
    expect(self, path).toBe("'self'");
    expect(hashes.length, path).toBeGreaterThan(0);
    for (const hash of hashes) expect(hash, path).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
    expect(headers["cache-control"], path).toMatch(/^public, .*s-maxage=60\b/);
  }
});

test("every handler and file is closed to script and frames, and open where others load it", async ({
  request,
}) => {
  for (const { path, open: isOpen } of [...Object.values(routes), ...files]) {
    const headers = await closedHeaders(request, path);
    const policy = parsePolicy(headers["content-security-policy"]);
    expect(policy.get("default-src"), path).toEqual(["'none'"]);
    expect(policy.get("frame-ancestors"), path).toEqual(path.startsWith("/embed/") ? ["*"] : ["'none'"]);
    expect(policy.get("script-src"), path).toEqual(path.startsWith("/_next/") ? ["'self'"] : undefined);
    expect([path, headers["cross-origin-resource-policy"]]).toEqual([
      path,
      isOpen ? "cross-origin" : "same-origin",
    ]);
  }
});

test("only embeds may be framed, and they are self-contained", async ({ request }) => {
  const { "content-security-policy": policy } = await closedHeaders(request, "/embed/1x");
  expect(parsePolicy(policy).get("frame-ancestors")).toEqual(["*"]);
  expect(parsePolicy(policy).get("img-src")).toEqual(["data:"]);
  for (const path of ["/s/1x", "/report/1x", "/image/1x.svg"]) {
    const headers = await closedHeaders(request, path);
    expect(headers["x-robots-tag"]).toBe("noindex");
    expect(parsePolicy(headers["content-security-policy"]).get("frame-ancestors")).toEqual(["'none'"]);
  }
});

for (const path of pages) {
  test.describe(() => {
    if (path.endsWith("/not-found")) test.use({ provoked: /status of 404/ });
    test(`${path} loads from its own origin and breaks no policy`, async ({ page }) => {
      await page.goto(path, { waitUntil: "networkidle" });
      await expect(page.getByRole("heading").first()).toBeAttached();
    });
  });
}

test("what does not exist is one page, kept once", async ({ request }) => {
  const answers = await Promise.all(
    ["/nope", "/catalog/openai/nope", "/catalog/..%2f..%2fx", "/%E0%A4%A", "/zh/nope/nope"].map((path) =>
      request.get(path),
    ),
  );
  for (const answer of answers) expect([answer.url(), answer.status()]).toEqual([answer.url(), 404]);
  const tags = new Set(answers.map((answer) => answer.headers().etag));
  expect(tags.size).toBe(2);
});

test.describe(() => {
  test.use({ provoked: /status of 404/, colorScheme: "dark" });
  test("a page that does not exist has the site's header, in the reader's theme", async ({ page }) => {
    await page.goto("/zh/nope");
    await expect(page.getByRole("heading", { name: "这里没有页面" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.getByRole("navigation").getByRole("link", { name: "价格目录" }).click();
    await expect(page).toHaveURL(/\/zh\/catalog$/);
  });
});

test.describe(() => {
  test.use({ provoked: /policy/i });
  test("a script put into a page does not run, and is noticed", async ({ page }) => {
    const refused: string[] = [];
    page.on("console", (message) => refused.push(message.text()));
    await open(page);
    expect(refused).toEqual([]);
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", `<p onclick="window.injected = true"></p>`);
      (document.body.lastElementChild as HTMLElement).click();
      return (window as unknown as { injected?: boolean }).injected ?? false;
    });
    expect(ran).toBe(false);
    const watched = () => refused.filter((text) => text.startsWith("policy: ")).join("\n");
    await expect.poll(watched).toContain("script-src-elem");
    await expect.poll(watched).toContain("script-src-attr");
  });
});

/** The headers of an answer, once those that every answer has were seen. */
async function closedHeaders(request: APIRequestContext, path: string): Promise<Record<string, string>> {
  const headers = (await request.get(path)).headers();
  const policy = headers["content-security-policy"] ?? "";
  expect([path, policy]).toEqual([
    path,
    expect.not.stringMatching(/unsafe-eval|https?:|script-src[^;]*unsafe/),
  ]);
  expect(parsePolicy(policy).get("base-uri"), path).toEqual(["'none'"]);
  expect(parsePolicy(policy).get("form-action"), path).toEqual(["'none'"]);
  expect([path, headers]).toEqual([
    path,
    expect.objectContaining({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    }),
  ]);
  expect(headers, path).not.toHaveProperty("x-powered-by");
  return headers;
}

function parsePolicy(text = ""): Map<string, string[]> {
  return new Map(
    text.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

function pagesOfBuild(): string[] {
  const { routes: made } = readBuild<{ routes: Record<string, unknown> }>("prerender-manifest.json");
  const localised = Object.keys(made).filter((path) => /^\/(en|zh)(\/|$)/.test(path));
  const models = /^\/(en|zh)\/(catalog|catalog-edition)\/./;
  const kinds = ["/en/catalog/", "/zh/catalog/", "/en/catalog-edition/", "/zh/catalog-edition/"];
  return [
    ...localised.filter((path) => !models.test(path)),
    ...kinds.flatMap((kind) => localised.find((path) => path.startsWith(kind)) ?? []),
  ].map(publicAddress);
}

/** English has no prefix; a model in an edition has the edition in its query. */
function publicAddress(path: string): string {
  const address = path
    .replace(/^\/en(?=\/|$)/, "")
    .replace(/\/catalog-edition\/([^/]+)\/(.+)$/, "/catalog/$2?edition=$1");
  return address || "/";
}

function readBuild<T>(file: string): T {
  return JSON.parse(readFileSync(`.next/${file}`, "utf8")) as T;
}
