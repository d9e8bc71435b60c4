import { describe, expect, it } from "vitest";
import { billScenario } from "../billing/bill-scenario";
import { bundledCatalog, bundledEditions } from "../catalog/bundled";
import { claimsFile } from "../catalog/golden";
import { decodeScenario, encodeScenario } from "../scenario/link-code";
import { linkContext } from "../scenario/link-context";
import { calculate, checkClaim, claimScenario } from "./claims";

const { claims, articles, sources } = claimsFile;

describe("the claims", () => {
  it.each(claims.map((claim) => [claim.id, claim] as const))(
    "%s: our figures are what we compute",
    (_, claim) => {
      expect(checkClaim(bundledCatalog, claim)).toEqual([]);
    },
  );

  it("are 117: 49 right, 52 wrong, 16 that cannot be verified", () => {
    const count = (verdict: string) => claims.filter((claim) => claim.verdict === verdict).length;
    expect([claims.length, count("right"), count("wrong"), count("unverifiable")]).toEqual([117, 49, 52, 16]);
  });

  it("name an article and a source there is", () => {
    const ids = new Set(articles.map(({ id }) => id));
    for (const { id, article, source } of claims) {
      expect(ids, id).toContain(article);
      if (source !== undefined) expect(sources[source], id).toBeDefined();
    }
  });

  it("that are wrong carry our figure or say why there is none", () => {
    for (const { id, verdict, ours, note } of claims) {
      if (verdict !== "right") expect(ours !== undefined || note !== undefined, id).toBe(true);
    }
  });
});

describe("a claim as a scenario", () => {
  const context = linkContext(bundledEditions, bundledCatalog);
  const [newest = ""] = bundledEditions.slice(-1);
  const requests = claims.flatMap(({ id, requests: some = [] }) => some.map((each) => [id, each] as const));

  it.each(requests)("%s bills the same and travels in a link", (id, request) => {
    const scenario = claimScenario(request, newest, `Claim ${id}`, String);
    const days = request.per === "day" ? 30 : 1;
    const opened = decodeScenario(encodeScenario(scenario, context), context).scenario;
    expect(billScenario(bundledCatalog(newest), opened).amount).toBeCloseTo(request.amount * days, 5);
  });
});

describe("sums", () => {
  it.each([
    ["1 - (0.4 + 0.4 * 0.2 + 0.2 * 0.05)", 0.51],
    ["0.75 / 3", 0.25],
    ["10 - 2 - 3", 5],
    ["-2 * (3 - 5)", 4],
  ])("%s", (text, value) => expect(calculate(text)).toBeCloseTo(value, 10));
});
