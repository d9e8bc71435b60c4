import { describe, expect, it } from "vitest";
import examples from "@/data/golden/worked-price-examples.json";
import { bundledCatalog } from "../catalog/bundled";
import { answerPriceRequest } from "./price-request";

/** Published by vendors, test suites and forums; recomputed in exact arithmetic from the published figures. */
interface Example {
  id: string;
  request: unknown;
  expected: { amount: number } | { error: string };
  tolerance: { abs: number };
}

/** Examples we hold to be wrong, with the evidence. None at present. */
const disputed = new Map<string, string>();

describe("published worked examples", () => {
  it.each((examples as Example[]).map((example) => [example.id, example] as const))("%s", (id, example) => {
    const answer = answerPriceRequest(bundledCatalog, example.request);
    const { expected } = example;
    if ("error" in expected) {
      expect(answer).toMatchObject({ ok: false, error: { code: expected.error } });
      return;
    }
    expect(disputed.has(id)).toBe(false);
    if (!answer.ok) expect.fail(JSON.stringify(answer.error));
    expect(Math.abs(answer.amount - expected.amount)).toBeLessThanOrEqual(example.tolerance.abs);
  });
});
