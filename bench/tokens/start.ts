/**
 * Time until the first count, and memory held, in fresh processes: ours from the packed file, js-tiktoken from its
 * rank module. Goals: a sixth of the time, half of the memory.
 *
 * Run: npx tsx bench/tokens/start.ts [rounds]
 */
import { execFileSync } from "node:child_process";
import { median, printTable, ratio } from "@/bench/tokens/statistics";

const PROGRAMS: Record<string, string> = {
  ratebook: "bench/tokens/start-ratebook.ts",
  "js-tiktoken": "bench/tokens/start-js-tiktoken.ts",
};

interface Measured {
  ms: number;
  heap: number;
  external: number;
}

const rounds = Number(process.argv[2] ?? 5);
for (const encoding of ["o200k_base", "cl100k_base"]) {
  const results: Record<string, Measured[]> = { ratebook: [], "js-tiktoken": [] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, program] of Object.entries(PROGRAMS)) {
      const output = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", program, encoding], {
        encoding: "utf8",
      });
      results[name]!.push(JSON.parse(output) as Measured);
    }
  }
  const of = (name: string, key: keyof Measured): number =>
    median(results[name]!.map((result) => result[key]));
  const memory = (name: string): number => of(name, "heap") + of(name, "external");
  printTable(
    `${encoding}: ready to count, fresh process, median of ${rounds}`,
    ["", "ms", "heap MB", "external MB"],
    [
      ...Object.keys(PROGRAMS).map((name) => [
        name,
        of(name, "ms").toFixed(0),
        of(name, "heap").toFixed(1),
        of(name, "external").toFixed(1),
      ]),
      [
        "ratio",
        `${ratio(of("js-tiktoken", "ms") / of("ratebook", "ms"))} (goal ≥ 6×)`,
        `${ratio(memory("js-tiktoken") / memory("ratebook"))} of both (goal ≥ 2×)`,
        "",
      ],
    ],
  );
}
