/**
 * o200k_base against js-tiktoken, gpt-tokenizer and tiktoken (WASM): one process, round-robin, medians, text never
 * seen before, and the recount of an edited megabyte.
 *
 * Two limits: installed packages hold 3 MB of distinct English and of mixed scripts, so later rounds meet paragraphs
 * again in a new order (the last table says how often), and Chinese is drawn from a chain over 0.5 MB of real messages.
 *
 * Run: npx tsx bench/tokens/speed.ts [rounds]
 */
import { countTokens as countGptTokenizer } from "gpt-tokenizer/encoding/o200k_base";
import { Tiktoken } from "js-tiktoken/lite";
import o200k from "js-tiktoken/ranks/o200k_base";
import { get_encoding } from "tiktoken";
import { CORPORA, type CorpusName, makeCorpus } from "@/bench/tokens/corpus";
import { median, printTable, ratio, timeMs } from "@/bench/tokens/statistics";
import { makeNodeLoader } from "@/lib/token/load-node";

/** Against js-tiktoken, at 1 MB: what must be reached, and what a throwaway prototype of this design reached. */
const GOALS: Record<CorpusName, { least: number; prototype: number; prototypeWasm: number }> = {
  english: { least: 8, prototype: 12, prototypeWasm: 7 },
  chinese: { least: 15, prototype: 22, prototypeWasm: 1 },
  code: { least: 6, prototype: 12, prototypeWasm: 8 },
  json: { least: 6, prototype: 15, prototypeWasm: 7 },
  mixed: { least: 14, prototype: 30, prototypeWasm: 2 },
};

const rounds = Number(process.argv[2] ?? 5);
const ours = await makeNodeLoader()("o200k_base");
const jsTiktoken = new Tiktoken(o200k);
const wasm = get_encoding("o200k_base");
const counters: Record<string, (text: string) => number> = {
  ratebook: (text) => ours.count(text),
  "js-tiktoken": (text) => jsTiktoken.encode(text, [], []).length,
  "gpt-tokenizer": (text) => countGptTokenizer(text, { disallowedSpecial: new Set() }),
  "tiktoken (WASM)": (text) => wasm.encode_ordinary(text).length,
};
const names = Object.keys(counters);
const corpora = Object.fromEntries(CORPORA.map((name) => [name, makeCorpus(name)])) as Record<
  CorpusName,
  ReturnType<typeof makeCorpus>
>;

// Warm code, not texts: what is timed below is taken from the corpora afterwards.
for (const corpus of CORPORA) {
  const text = corpora[corpus].take(60_000);
  for (const name of names) counters[name]!(text);
}

for (const [label, size, texts] of [
  ["1 KB", 1_000, 100],
  ["100 KB", 100_000, 3],
  ["1 MB", 1_000_000, 1],
] as const) {
  const rows: string[][] = [];
  for (const corpus of CORPORA) {
    const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      const batch = Array.from({ length: texts }, () => corpora[corpus].take(size));
      const counts: Record<string, number> = {};
      for (let i = 0; i < names.length; i++) {
        const name = names[(i + round) % names.length]!;
        let total = 0;
        times[name]!.push(
          timeMs(() => {
            for (const text of batch) total += counters[name]!(text);
          }),
        );
        counts[name] = total;
      }
      // js-tiktoken and gpt-tokenizer differ on a few characters (U+0085, U+FEFF); the WASM build is the measure.
      if (counts.ratebook !== counts["tiktoken (WASM)"])
        throw new Error(`counts differ on ${corpus}: ${JSON.stringify(counts)}`);
    }
    const speed = (name: string): number => (size * texts) / 1000 / median(times[name]!);
    const mine = speed("ratebook");
    const goal = GOALS[corpus];
    rows.push([
      corpus,
      `${mine.toFixed(1)} MB/s`,
      ...names.slice(1).map((name) => `${speed(name).toFixed(2)} MB/s, ${ratio(mine / speed(name))}`),
      label === "1 MB" ? `≥ ${goal.least}× (prototype ${goal.prototype}×; WASM ${goal.prototypeWasm}×)` : "–",
    ]);
  }
  printTable(
    `o200k_base, ${label}, never seen before (${rounds} rounds × ${texts})`,
    [
      "text",
      ...names.map((name) => (name === "ratebook" ? name : `${name}, ratebook is`)),
      "goal against js-tiktoken",
    ],
    rows,
  );
}

const edited: string[][] = [];
for (const corpus of CORPORA) {
  let text = corpora[corpus].take(1_000_000);
  for (const name of ["ratebook", "js-tiktoken"]) counters[name]!(text);
  const times: Record<string, number[]> = { ratebook: [], "js-tiktoken": [] };
  for (let round = 0; round < rounds; round++) {
    const middle = Math.floor((text.length * (round + 1)) / (rounds + 1));
    text = `${text.slice(0, middle)} edited ${round}${text.slice(middle + 3)}`;
    for (const name of Object.keys(times))
      times[name]!.push(
        timeMs(() => {
          counters[name]!(text);
        }),
      );
  }
  edited.push([
    corpus,
    `${median(times.ratebook!).toFixed(1)} ms`,
    `${median(times["js-tiktoken"]!).toFixed(0)} ms`,
    ratio(median(times["js-tiktoken"]!) / median(times.ratebook!)),
    "≥ 15×",
  ]);
}
printTable("Recount of 1 MB after an edit", ["text", "ratebook", "js-tiktoken", "ratio", "goal"], edited);
printTable(
  "Texts",
  ["corpus", "distinct bytes", "times handed out again"],
  CORPORA.map((name) => [name, corpora[name].bytes, corpora[name].wraps()]),
);
