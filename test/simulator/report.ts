import { judge, rows } from "./referee";

/** `npx tsx test/simulator/report.ts [workloads per row] [seed]`: how far the formulas are from the referee. */
const [perRow = "60", seed = "20261121"] = process.argv.slice(2);
const started = performance.now();
const verdicts = judge(Number(perRow), Number(seed));
console.log(
  "| shape, history | workloads | outside 99.9 % | worst deviation / interval | mean interval | mean of z |",
);
console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
for (const [shape, policy] of rows) {
  const of = verdicts.filter(({ row }) => row === `${shape}, ${policy}`);
  const worst = of.reduce((most, each) => (each.ratio > most.ratio ? each : most));
  const outside = of.filter(({ ratio }) => ratio > 1).length;
  const width = of.reduce((sum, { interval, simulated }) => sum + interval / simulated, 0) / of.length;
  const lean = of.reduce((sum, { z }) => sum + z, 0) / of.length;
  console.log(
    `| ${shape}, ${policy} | ${of.length} | ${outside} | ${worst.ratio.toFixed(2)} (${worst.model}) | ${(100 * width).toFixed(2)} % | ${lean.toFixed(2)} |`,
  );
}
console.log(`\n${verdicts.length} workloads in ${((performance.now() - started) / 1000).toFixed(1)} s`);
for (const verdict of verdicts.filter(({ ratio }) => ratio > 1)) console.log(JSON.stringify(verdict));
