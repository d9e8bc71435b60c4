import { describe, expect, test } from "vitest";
import { toRouting } from "./routing-change";

const routes = (...shares: number[]) => shares.map((share, at) => ({ model: `m${at}`, share }));

describe("a mix as a cascade", () => {
  test("each model still answers last what it answered", () => {
    // 8 % + 2 % go on from the first, 2 of those 10 from the second
    const cascade = toRouting({ kind: "mix", routes: routes(0.9, 0.08, 0.02) }, "cascade");
    expect(cascade).toEqual({ kind: "cascade", routes: routes(1, 0.1, 0.2) });
    expect(toRouting(cascade, "mix")).toEqual({ kind: "mix", routes: routes(0.9, 0.08, 0.02) });
  });

  test("one model stays one model", () => {
    expect(toRouting({ kind: "mix", routes: routes(1) }, "cascade").routes).toEqual(routes(1));
  });
});
