import { Tiktoken } from "js-tiktoken/lite";
import { measureStart } from "@/bench/tokens/measure-start";

await measureStart(async () => {
  const ranks = (await import(`js-tiktoken/ranks/${process.argv[2]}`)) as {
    default: ConstructorParameters<typeof Tiktoken>[0];
  };
  const tokenizer = new Tiktoken(ranks.default);
  return (text) => tokenizer.encode(text, [], []).length;
});
