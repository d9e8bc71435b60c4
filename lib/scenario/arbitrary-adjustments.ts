import fc from "fast-check";
import {
  arbDate,
  arbFigure,
  arbName,
  arbProvider,
  arbShare,
  arbText,
  withUnknownKeys,
} from "./arbitrary-figures";
import { limits } from "./limits";

/** Adjustments of any kind, for property tests. */

export function arbDiscount(modelIds: readonly string[]): fc.Arbitrary<object> {
  return withUnknownKeys(
    {
      provider: arbProvider(modelIds),
      off: arbShare(),
      model: arbName(),
      steps: fc.array(fc.record({ fromUsd: arbFigure(0, limits.amount), off: arbShare() }), {
        minLength: 1,
        maxLength: 3,
      }),
      stepping: fc.constantFrom("whole", "graduated"),
    },
    ["model", "steps", "stepping"],
  );
}

export function arbAdjustments(modelIds: readonly string[]): fc.Arbitrary<object> {
  const amount = arbFigure(0, limits.amount);
  const some = (keys: Record<string, fc.Arbitrary<unknown>>, more: readonly string[]) =>
    fc.array(
      withUnknownKeys({ name: arbText(20), provider: arbProvider(modelIds), ...keys }, ["provider", ...more]),
      { maxLength: 2 },
    );
  const keys = {
    resellers: some({ model: arbName(), factor: arbFigure(0, 100) }, ["model"]),
    commitments: some({ usdPerMonth: amount }, []),
    credits: some({ usdPerMonth: amount, from: arbDate(), until: arbDate() }, ["from", "until"]),
    fees: some({ share: arbFigure(0, 10), minimumUsd: amount, usdPerMonth: amount }, [
      ...["share", "minimumUsd", "usdPerMonth"],
    ]),
    tax: withUnknownKeys({ name: arbText(20), share: arbFigure(0, 10) }),
    currency: withUnknownKeys({
      code: fc.constantFrom("EUR", "CNY"),
      perUsd: arbFigure(1, 1e9),
      on: arbDate(),
      source: arbText(20),
    }),
  };
  return withUnknownKeys(keys, Object.keys(keys));
}
