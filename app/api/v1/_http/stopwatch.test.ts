import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerBill } from "@/lib/door/answer-bill";
import { Stopwatch } from "./stopwatch";

const golden = JSON.parse(readFileSync("public/scenario-v1.golden.json", "utf8"));

/** A clock that goes on by a second whenever it is looked at. */
function steppingClock(): () => number {
  let seconds = 0;
  return () => {
    seconds += 1;
    return seconds * 1000;
  };
}

const bill = (stopwatch: Stopwatch) =>
  stopwatch.run(() => answerBill(stopwatch.lend(bundledCatalog), golden));

describe("the time of a request", () => {
  test("that is not up changes nothing of the answer", async () => {
    expect(await bill(new Stopwatch(1, () => 0))).toEqual(answerBill(bundledCatalog, golden));
  });

  test("that is up in the middle of a bill ends it: no line is taken for one without a price", async () => {
    const error = await bill(new Stopwatch(10, steppingClock())).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { code: "time-limit", field: "request" } });
    expect(String(error)).toContain("10 seconds");
  });

  test("that is up leaves what comes after unasked", async () => {
    const stopwatch = new Stopwatch(2, steppingClock());
    let asked = 0;
    const ask = () => stopwatch.run(() => ++asked);
    expect([await ask(), await ask()]).toEqual([1, 2]);
    await expect(ask()).rejects.toMatchObject({ failure: { code: "time-limit" } });
    expect(asked).toBe(2);
  });
});
