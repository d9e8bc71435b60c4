/**
 * The vocabularies of other vendors against @huggingface/tokenizers: equal counts, at least 5 times its speed, on text
 * never seen before. Downloads the packages on first use.
 *
 * Run: npx tsx bench/tokens/others.ts [rounds]
 */
import { CORPORA, makeCorpus } from "@/bench/tokens/corpus";
import { median, printTable, ratio, timeMs } from "@/bench/tokens/statistics";
import { makeNodeLoader } from "@/lib/token/load-node";
import { makeReferenceEncoder } from "@/scripts/tokens/reference-encoders";
import { SOURCES } from "@/scripts/tokens/sources";

const SIZE = 256_000;
const rounds = Number(process.argv[2] ?? 3);
const load = makeNodeLoader();
const rows: string[][] = [];
for (const source of SOURCES.filter((candidate) => candidate.package !== "js-tiktoken")) {
  const ours = await load(source.name);
  const theirs = makeReferenceEncoder(source);
  const row: string[] = [source.name];
  let unequal = 0;
  for (const name of CORPORA) {
    const corpus = makeCorpus(name, 5);
    const warm = corpus.take(30_000);
    ours.count(warm);
    theirs.encode(warm);
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const text = corpus.take(SIZE);
      let mine = 0;
      let reference = 0;
      times[0].push(
        timeMs(() => {
          mine = ours.count(text);
        }),
      );
      times[1].push(
        timeMs(() => {
          reference = theirs.encode(text).length;
        }),
      );
      if (mine !== reference) unequal++;
    }
    row.push(
      `${(SIZE / 1000 / median(times[0])).toFixed(1)} MB/s, ${ratio(median(times[1]) / median(times[0]))}`,
    );
  }
  rows.push([...row, String(unequal)]);
}
printTable(
  `256 KB never seen before, against @huggingface/tokenizers (goal ≥ 5×, ${rounds} rounds)`,
  ["vocabulary", ...CORPORA, "texts with unequal counts"],
  rows,
);
