import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { countTokens } from "@/lib/token/count-tokens";
import { FAMILIES } from "@/lib/token/families";
import { makeNodeLoader } from "@/lib/token/load-node";
import { type Answer, type Ask, TokenSession } from "@/lib/token/session";

const load = makeNodeLoader();
const chinese = readFileSync("data/texts/chinese.txt", "utf8");

async function ask(what: Ask): Promise<Answer[]> {
  const heard: Answer[] = [];
  const session = new TokenSession(load, ({ answer }) => heard.push(answer));
  await session.hear({ job: 1, ask: what });
  return heard.filter(({ type }) => type !== "progress");
}

describe("a session", () => {
  test("counts every family as a request for one of its models does", async () => {
    const answers = await ask({ type: "count", text: chinese, families: FAMILIES.map(({ id }) => id) });
    expect(answers.pop()).toEqual({ type: "done" });
    for (const { id, model } of FAMILIES) {
      const found = answers.find((answer) => answer.type === "counted" && answer.family === id);
      if (found?.type !== "counted") throw new Error(id);
      if (model === null) continue;
      const result = await countTokens({ model, text: chinese }, { vocabulary: load });
      expect(result).toMatchObject({ ok: true, ...found.spread });
    }
  });

  test("shows tokens that together are the text, special tokens and split characters included", async () => {
    const text = `<|endoftext|> 𠮷野家 \u{1f469}\u200d\u{1f680}\n${chinese}`;
    const [answer] = await ask({ type: "show", text, vocabulary: "o200k_base", most: 20_000 });
    if (answer?.type !== "shown") throw new Error("not shown");
    const { shown } = answer;
    expect(shown.text).toBe(text);
    expect(shown.whole).toBe(true);
    expect(shown.ends.at(-1)).toBe(text.length);
    expect(shown.byteEnds.at(-1)).toBe(new TextEncoder().encode(text).length);
    expect(shown.ids.length).toBe((await load("o200k_base")).count(text));
    expect(shown.ids.length).toBeGreaterThan(
      shown.ends.filter((end, at) => end !== shown.ends[at - 1]).length,
    );
  });

  test("shows no more tokens than asked for", async () => {
    const [answer] = await ask({ type: "show", text: chinese.repeat(20), vocabulary: "gemma3", most: 1_000 });
    expect(answer?.type === "shown" && [answer.shown.ids.length, answer.shown.whole]).toEqual([1_000, false]);
  });

  test("a job that is stopped says nothing more", async () => {
    const heard: Answer[] = [];
    const session = new TokenSession(load, ({ answer }) => heard.push(answer));
    const line = "The quick brown fox jumps over the lazy dog, again and again.\n";
    const counting = session.hear({
      job: 7,
      ask: { type: "count", text: line.repeat(60_000), families: FAMILIES.map(({ id }) => id) },
    });
    await session.hear({ job: 7, stop: true });
    await counting;
    expect(heard).toEqual([]);
  });

  test("samples have their mean, their percentiles and their shared prefix, for each model", async () => {
    const head = "You are a careful assistant.\n";
    const [answer] = await ask({
      type: "samples",
      texts: [`${head}One`, `${head}One two three`, `${head}One two`],
      models: ["gpt-4o", "claude-opus-5"],
      calibrations: {},
    });
    if (answer?.type !== "sampled") throw new Error("not sampled");
    expect(answer.samples[0]).toEqual({
      model: "gpt-4o",
      summary: { count: 3, mean: 8, p50: 8, p95: 8.9 },
      prefix: { tokens: 7, samples: 3 },
    });
    expect(answer.samples[1]?.summary.mean).toBeGreaterThan(8);
  });

  test("a vocabulary that cannot be loaded is said, not thrown", async () => {
    const heard: Answer[] = [];
    const failing = () => Promise.reject(new Error("offline"));
    await new TokenSession(failing, ({ answer }) => heard.push(answer)).hear({
      job: 1,
      ask: { type: "count", text: "x", families: ["gemma3"] },
    });
    expect(heard).toEqual([{ type: "failed", message: "offline" }]);
  });
});
