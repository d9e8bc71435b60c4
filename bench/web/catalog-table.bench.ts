import { killApp, startApp } from "../load/processes";
import { printTable, ratio } from "../tokens/statistics";
import { measureCatalogTable } from "./catalog-table";

/**
 * `npm run bench -- table`: the catalog's table in a browser, on the built site, with ten times the rows. Arguments: the
 * repository, the browser (empty: Playwright's own).
 */
const [root = ".", browser = ""] = process.argv.slice(2);
const times = 10;
const aimMs = 100;
const port = Number(process.env.BENCH_PORT ?? 3419);

const app = await startApp(root, port);
try {
  const site = `http://localhost:${port}`;
  const today = await measureCatalogTable(site, browser || undefined, 1);
  const grown = await measureCatalogTable(site, browser || undefined, times);
  const rowsOf = ([first]: typeof today) => (first?.rows ?? 0).toLocaleString("en-US");
  printTable(
    `The catalog's table: ms from the act to the page at rest; in brackets the longest it could not answer`,
    ["act", `${rowsOf(today)} rows`, `${rowsOf(grown)} rows`, "times", `aim ${aimMs} ms`],
    grown.map(({ act, reaction }, index) => {
      const before = today[index]?.reaction;
      if (before === undefined) throw new Error(`${act} was measured once only`);
      return [
        act,
        write(before),
        write(reaction),
        ratio(reaction.settled / before.settled),
        reaction.settled <= aimMs ? "met" : "not met",
      ];
    }),
  );
} finally {
  await killApp(app, "SIGTERM");
}

function write({ settled, blocked }: { settled: number; blocked: number }): string {
  return `${settled.toFixed(0)} (${blocked.toFixed(0)})`;
}
