import { describe, expect, it } from "vitest";
import { sayAllowance } from "./allowance-words";
import { translatorOf } from "./translate";

describe("a free allowance in the reader's language", () => {
  it.each([
    ["1,500 grounded prompts a day", "1,500 grounded prompts a day", "每天 1,500 次搜索增强"],
    ["5,000 prompts a month", "5,000 prompts a month", "每月 5,000 次提示"],
    ["1,550 hours per organisation and month", "1,550 hours a month", "每月 1,550 小时"],
    ["a fair amount", "a fair amount", "a fair amount"],
  ])("%s", (text, english, chinese) => {
    expect(sayAllowance(translatorOf("en", "bill"), "en", text)).toBe(english);
    expect(sayAllowance(translatorOf("zh", "bill"), "zh", text)).toBe(chinese);
  });
});
