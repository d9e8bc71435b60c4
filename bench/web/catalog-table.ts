import { chromium, type Page } from "@playwright/test";
import { median } from "../tokens/statistics";
import { measureReaction, type Reaction, watchReactions } from "./reaction";
import { growCatalog } from "./tenfold";

const rounds = 7;

/** What a reader does to the table, each act undone by the next round's. */
const acts: Readonly<Record<string, (page: Page, round: number) => Promise<unknown>>> = {
  "a key in the search": (page, round) => {
    const letters = "gpt";
    if (round % 4 < 3) return page.keyboard.press(letters[round % 4] ?? "g");
    return page.keyboard.press("Control+a").then(() => page.keyboard.press("Delete"));
  },
  "sort by a column": (page, round) =>
    page
      .getByRole("columnheader", { name: round % 2 === 0 ? "Output" : "Input" })
      .getByRole("button")
      .click(),
  "another mix": (page, round) =>
    page.getByLabel("Preset").selectOption(round % 2 === 0 ? "summary" : "blended"),
  "another edition": (page, round) =>
    page.getByLabel("edition", { exact: true }).selectOption({ index: round % 2 === 0 ? 1 : 0 }),
};

export interface TableTimes {
  act: string;
  rows: number;
  /** Medians. */
  reaction: Reaction;
}

/** The catalog's page of a running site, with `times` as many models. */
export async function measureCatalogTable(
  site: string,
  executablePath: string | undefined,
  times: number,
): Promise<TableTimes[]> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  // Run by tsx, a function keeps its name by a helper that no page has.
  await page.addInitScript("globalThis.__name ??= (named) => named");
  await page.addInitScript(growCatalog, times);
  await page.addInitScript(watchReactions);
  await page.goto(`${site}/catalog?status=all`, { waitUntil: "networkidle" });
  await page.locator("html[data-ready]").waitFor();
  const rows = Number(await page.locator("main table").getAttribute("aria-rowcount")) - 1;
  const measured: TableTimes[] = [];
  for (const [act, run] of Object.entries(acts)) {
    if (act.includes("search")) await page.getByRole("searchbox").focus();
    const reactions: Reaction[] = [];
    for (let round = 0; round <= rounds; round++) {
      const reaction = await measureReaction(page, () => run(page, round));
      // The first one warms up.
      if (round > 0) reactions.push(reaction);
    }
    if (act.includes("search")) await page.getByRole("searchbox").fill("");
    measured.push({
      act,
      rows,
      reaction: {
        settled: median(reactions.map(({ settled }) => settled)),
        blocked: median(reactions.map(({ blocked }) => blocked)),
      },
    });
  }
  await browser.close();
  return measured;
}
