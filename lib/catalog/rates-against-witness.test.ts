import { type Provider, waitForUpdate } from "@pydantic/genai-prices";
import { beforeAll, describe, expect, it } from "vitest";
import known from "@/data/golden/differences-genai-prices.json";
import { type Comparison, compareRates } from "@/test/differential/compare-rates";
import { bundledCatalog } from "./bundled";

/**
 * Our rates beside those of @pydantic/genai-prices on the edition's day. Every difference stands in the list with the
 * witness that decides it: a new one must be judged, and one that is gone must leave the list.
 */
describe("our rates against another catalog", () => {
  let found: Comparison;

  beforeAll(async () => {
    const providers: readonly Provider[] = (await waitForUpdate()) ?? [];
    found = compareRates(bundledCatalog(known.on), providers);
    console.info(
      `rates on ${known.on}: ${found.shared} models of both, ${found.fields} fields, ${found.differences.length} differ; ${found.onlyOurs} models only here, ${found.missing.length} only there`,
    );
  });

  it("compares most of the catalog", () => {
    expect(found.shared).toBeGreaterThan(200);
    expect(found.fields).toBeGreaterThan(900);
    expect(found.shared + found.onlyOurs).toBe(bundledCatalog(known.on).models.length);
  });

  it("differs where the list says, and nowhere else", () => {
    const listed = known.differences.map(({ provider, model, field, ours, theirs }) => ({
      provider,
      model,
      field,
      ours,
      theirs,
    }));
    const key = (of: { provider: string; model: string; field: string }): string =>
      `${of.provider}/${of.model} ${of.field}`;
    expect(found.differences.map(key).sort()).toEqual(listed.map(key).sort());
    expect(found.differences).toEqual(expect.arrayContaining(listed));
  });

  it.each(known.differences)(
    "$provider/$model $field: $ours here, $theirs there",
    ({ right, witness, why }) => {
      expect(["ours", "theirs", "unclear"]).toContain(right);
      expect(witness.length).toBeGreaterThan(10);
      expect(why.length).toBeGreaterThan(10);
    },
  );

  it("lacks the models listed, and no others", () => {
    expect(found.missing).toEqual(known.missing);
  });
});
