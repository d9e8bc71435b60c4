import { expect, it } from "vitest";
import { countTokens } from "@/lib/token/count-tokens";
import { makeNodeLoader } from "@/lib/token/load-node";
import { countToolsByCookbook } from "@/lib/token/request/tools-openai";

const load = makeNodeLoader();

const messages = [
  { role: "system", content: "You are a helpful assistant that can answer to questions about the weather." },
  { role: "user", content: "What's the weather like in San Francisco?" },
];
const weather = {
  name: "get_current_weather",
  description: "Get the current weather in a given location",
  parameters: {
    type: "object",
    properties: {
      location: { type: "string", description: "The city and state, e.g. San Francisco, CA" },
      unit: {
        type: "string",
        description: "The unit of temperature to return",
        enum: ["celsius", "fahrenheit"],
      },
    },
    required: ["location"],
  },
};

// The cookbook's own example, which it says the API counts the same: 101 for gpt-4o, 105 for gpt-4.
it.each([
  ["gpt-4o", "o200k_base", 7, 101],
  ["gpt-4", "cl100k_base", 10, 105],
])("the cookbook's weather example for %s", async (model, vocabulary, toolStart, expected) => {
  const tokenizer = await load(vocabulary);
  const tools = countToolsByCookbook([weather], toolStart, (text) => tokenizer.count(text));
  const words = await countTokens({ model, messages }, { vocabulary: load });
  if (!words.ok) throw new Error(words.error.message);
  expect(words.tokens + tools).toBe(expected);
  const both = await countTokens(
    { model, messages, tools: [{ type: "function", function: weather }] },
    { vocabulary: load },
  );
  if (!both.ok) throw new Error(both.error.message);
  expect(both.method).toBe("rule");
  expect(both.low).toBeLessThanOrEqual(expected);
  expect(both.high).toBeGreaterThanOrEqual(both.tokens);
});
