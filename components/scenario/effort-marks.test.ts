import { describe, expect, it } from "vitest";
import { effortMarks, fromStep, sliderSteps, toStep } from "./effort-marks";

describe("the slider of a reasoning cap", () => {
  it("goes from none to the most", () => {
    expect([fromStep(0, 32_000), fromStep(sliderSteps, 32_000)]).toEqual([0, 32_000]);
    expect([toStep(0, 32_000), toStep(32_000, 32_000)]).toEqual([0, sliderSteps]);
  });

  it("has a level with a stated share where its tokens are", () => {
    // 20, 50 and 80 % of 32,000, https://openrouter.ai/docs/use-cases/reasoning-tokens
    expect(effortMarks(["low", "medium", "high"], 32_000).map(({ cap }) => cap)).toEqual([
      6_400, 16_000, 25_600,
    ]);
  });

  it("has one without between its neighbours, and no figure for it", () => {
    const marks = effortMarks(["none", "minimal", "low", "medium", "high", "xhigh", "max"], 32_000);
    expect(marks.filter(({ cap }) => cap === null).map(({ level }) => level)).toEqual([
      "minimal",
      "xhigh",
      "max",
    ]);
    const steps = marks.map(({ step }) => step);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(sliderSteps);
  });
});
