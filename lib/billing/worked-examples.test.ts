import { describe, expect, it } from "vitest";
import examples from "@/data/golden/worked-price-examples.json";
import { bundledCatalog, bundledEditions } from "../catalog/bundled";
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

/**
 * The examples were made against the first edition, and name no other. Every later edition must price them alike: a
 * model that has entered since keeps to the rates its example gives.
 */
const runs = bundledEditions.flatMap((edition) =>
  (examples as Example[]).map((example) => [`${edition} ${example.id}`, edition, example] as const),
);

describe("published worked examples", () => {
  it.each(runs)("%s", (_, edition, example) => {
    const { id } = example;
    const answer = answerPriceRequest((named) => bundledCatalog(named ?? edition), example.request);
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
