/**
 * The thirteen pathological inputs at 100,000 and 1,000,000 characters, every vocabulary: each must end without
 * throwing, in at most 20 times its own time at a tenth of the length and 40 times a megabyte of English.
 *
 * Run: npx tsx bench/tokens/worst.ts [vocabulary...]
 */
import { makeCorpus } from "@/bench/tokens/corpus";
import { pathologicalInputs } from "@/bench/tokens/pathological";
import { printTable, timeMs } from "@/bench/tokens/statistics";
import { makeNodeLoader } from "@/lib/token/load-node";
import { vocabularyNames } from "@/lib/token/vocabulary-manifest";

const load = makeNodeLoader();
const ROUNDS = 3;
const small = Array.from({ length: ROUNDS }, (_, round) => pathologicalInputs(100_000, round));
const large = Array.from({ length: ROUNDS }, (_, round) => pathologicalInputs(1_000_000, 100 + round));
const english = makeCorpus("english");
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : vocabularyNames()) {
  const tokenizer = await load(name);
  tokenizer.count(english.take(300_000));
  const base = Math.min(
    ...Array.from({ length: 3 }, () => english.take(1_000_000)).map((text) =>
      timeMs(() => void tokenizer.count(text)),
    ),
  );
  // The least, not the median: one process alone, and other work on the machine can only add.
  const time = (texts: Record<string, string>[], input: string): number =>
    Math.min(...texts.map((text) => timeMs(() => void tokenizer.count(text[input]!))));
  const rows = Object.keys(small[0]!).map((input) => {
    const tenth = time(small, input);
    const whole = time(large, input);
    // Below a millisecond the clock and the collector are measured, not the engine.
    const growth = whole / Math.max(tenth, 0.5);
    return [input, tenth.toFixed(1), whole.toFixed(1), growth.toFixed(1), (whole / base).toFixed(2)];
  });
  printTable(
    `${name}: 1 MB of English takes ${base.toFixed(1)} ms`,
    ["input", "100,000 characters, ms", "1,000,000, ms", "growth (goal ≤ 20)", "× 1 MB English (goal ≤ 40)"],
    rows,
  );
}
