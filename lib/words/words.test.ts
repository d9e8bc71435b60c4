import { expect, test } from "vitest";
import { makeBillWords } from "./bill-words";
import { translatorOf } from "./translate";
import { makeWarningText } from "./warning-words";

test("a document has the words of the page, without one", () => {
  expect(makeBillWords(translatorOf("en", "bill"), "en").meterName("cacheRead")).toBe("cached input");
  expect(makeBillWords(translatorOf("zh", "bill"), "zh").meterName("cacheRead")).toBe("缓存命中输入");
});

test("a warning is said in the reader's language, with its figures", () => {
  const say = makeWarningText(translatorOf("zh", "warning"), translatorOf("zh", "bill"), "zh");
  const text = say({
    code: "retired",
    rank: "money",
    message: "",
    details: { on: "2026-10-23" },
    model: "gpt-4.1-nano",
    workload: null,
  });
  expect(text).toContain("gpt-4.1-nano");
  expect(text).toContain("2026年10月23日");
});
