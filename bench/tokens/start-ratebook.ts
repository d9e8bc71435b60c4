import { measureStart } from "@/bench/tokens/measure-start";
import { makeNodeLoader } from "@/lib/token/load-node";

await measureStart(async () => {
  const tokenizer = await makeNodeLoader()(process.argv[2]!);
  return (text) => tokenizer.count(text);
});
