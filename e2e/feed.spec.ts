import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";

test("the feed is open to any page and may be kept for a while", async ({ request }) => {
  for (const [path, seconds] of [
    ["/catalog-v1.json", 3_600],
    ["/catalog-v1.json.sha256", 3_600],
    ["/catalog-v1.schema.json", 3_600],
    ["/catalog-v1/2026-09-23.json", 86_400],
    ["/catalog-v1/editions.json", 3_600],
  ] as const) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()["access-control-allow-origin"], path).toBe("*");
    expect(response.headers()["cache-control"], path).toContain(`max-age=${seconds}`);
  }
});

test("the feed arrives as its sum says", async ({ request }) => {
  const body = await (await request.get("/catalog-v1.json")).body();
  const [sum] = (await (await request.get("/catalog-v1.json.sha256")).text()).split(" ");
  expect(createHash("sha256").update(body).digest("hex")).toBe(sum);
});
