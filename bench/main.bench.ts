import { execFileSync } from "node:child_process";
import { billHeavyOften, billOften, projectHeavyOften, projectOften } from "./engine/bills";
import { pairedRequests, priceOurs, priceTheirs } from "./engine/price-requests";
import { measureInTurns } from "./round-robin";
import { formatValue, type Measure, writeBenchTable } from "./table";
import { measureFirstLoad } from "./web/first-load";

/** `npm run bench`: every figure beside its peer or its budget. Arguments: the repository, the bundled heap measure. */
const [root = ".", heapModule = ""] = process.argv.slice(2);
const firstLoadBudget = 230;
const aim = 20;

const requests = pairedRequests();
const price = measureInTurns(
  { ours: () => priceOurs(requests), theirs: () => priceTheirs(requests) },
  requests.length,
  { rounds: 101, warmUp: 40 },
);
const bills = measureInTurns({ bill: () => billOften(20), project: () => projectOften(20) }, 20);
const heavy = measureInTurns({ bill: () => billHeavyOften(2), project: () => projectHeavyOften(2) }, 2);
const firstLoad = measureFirstLoad(root);

const measures: Measure[] = [
  {
    what: `price requests, lines included (${requests.length} over ${new Set(requests.map(({ ours }) => ours.model)).size} models)`,
    value: price.ours,
    unit: "/s",
    against: `@pydantic/genai-prices 0.1.8: ${formatValue(price.theirs)} /s; ${formatValue(price.ours / price.theirs)} times, aim ${aim}`,
    isMet: price.ours >= aim * price.theirs,
  },
  {
    what: "bill of the starter scenario",
    value: bills.bill,
    unit: "/s",
    against: "60 /s, one a frame",
    isMet: bills.bill >= 60,
  },
  {
    what: "its projection over 12 months",
    value: bills.project,
    unit: "/s",
    against: "60 /s, one a frame",
    isMet: bills.project >= 60,
  },
  {
    what: "bill of 20 workloads, after an edit",
    value: heavy.bill,
    unit: "/s",
    against: `60 /s, one a frame; the starter's is ${formatValue(bills.bill / heavy.bill)} times as fast`,
    isMet: heavy.bill >= 60,
  },
  {
    what: "their projection over 36 months",
    value: heavy.project,
    unit: "/s",
    against: `36 bills one by one: ${formatValue(heavy.bill / 36)} /s; ${formatValue((heavy.project * 36) / heavy.bill)} times`,
    isMet: undefined,
  },
  {
    what: "heap of the loaded catalog",
    value: measureHeap("ours"),
    unit: "MB",
    against: `@pydantic/genai-prices 0.1.8: ${formatValue(measureHeap("theirs"))} MB`,
    isMet: undefined,
  },
];
if (firstLoad === null) console.error("No build: run npm run build for the size of the first load.");
else {
  measures.push({
    what: "JavaScript of the first load, gzip",
    value: firstLoad,
    unit: "kB",
    against: `${firstLoadBudget} kB before charts`,
    isMet: firstLoad <= firstLoadBudget,
  });
}
console.log(writeBenchTable(measures));

function measureHeap(kind: "ours" | "theirs"): number {
  return Number(execFileSync(process.execPath, ["--expose-gc", heapModule, kind], { encoding: "utf8" }));
}
