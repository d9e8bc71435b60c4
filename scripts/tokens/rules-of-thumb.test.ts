import { expect, test } from "vitest";
import { MEASURED_TEXTS } from "@/lib/token/rules-of-thumb";
import { measureTexts } from "./measure-texts";

test("the rules of thumb are what the texts measure", async () => {
  expect(MEASURED_TEXTS).toEqual(await measureTexts());
});

test("the texts are long enough to speak of a language", () => {
  for (const { text, characters } of MEASURED_TEXTS) expect([text, characters > 2_500]).toEqual([text, true]);
});
