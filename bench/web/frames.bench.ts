import { type Browser, chromium, type Page } from "@playwright/test";
import { killApp, startApp } from "../load/processes";
import { median } from "../tokens/statistics";
import { type EditKind, editKinds } from "./frame-edits";
import { type EditCost, editMark, frameMs, readEditCosts, restMark, shownMark } from "./frame-trace";

/**
 * `npm run bench -- frames`: every kind of edit of the starter scenario in Chromium, from its trace: what the main thread did
 * until the new figures were painted, and after it. Arguments: the repository, the browser (empty: Playwright's own).
 */
const [root = ".", executablePath = ""] = process.argv.slice(2);
const times = 20;
const warmUp = 4;
const port = Number(process.env.FRAMES_PORT ?? 8490);

const head = [
  "edit (median / worst, ms)",
  "busy until the new figures stand",
  `over ${show(frameMs)} ms`,
  "until they are painted",
  `over ${show(frameMs)} ms`,
  "script in all",
  "longest piece",
  "pieces over a frame",
];

const app = await startApp(root, port);
const browser = await chromium.launch({
  args: ["--no-sandbox"],
  ...(executablePath !== "" && { executablePath }),
});
try {
  // A row as soon as it is measured: all of them take minutes.
  for (const line of [head, ["---", ...head.slice(1).map(() => "---:")]]) write(line);
  for (const kind of editKinds) write(row(kind.what, await measure(browser, kind)));
} finally {
  await browser.close();
  await killApp(app, "SIGTERM");
}

async function measure(browser: Browser, kind: EditKind): Promise<EditCost[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.locator("html[data-ready]").waitFor();
  await kind.setUp?.(page);
  await page.evaluate(markChanges, shownMark);
  for (let time = 0; time < warmUp; time += 1) await once(page, kind, time);
  await browser.startTracing(page, {
    categories: [
      "toplevel",
      "devtools.timeline",
      "blink.user_timing",
      "disabled-by-default-devtools.timeline",
    ],
  });
  for (let time = 0; time < times; time += 1) await once(page, kind, time);
  const trace = await browser.stopTracing();
  await page.close();
  const { traceEvents } = JSON.parse(trace.toString()) as {
    traceEvents: Parameters<typeof readEditCosts>[0];
  };
  return readEditCosts(traceEvents);
}

async function once(page: Page, kind: EditKind, time: number): Promise<void> {
  await kind.prepare?.(page);
  await page.evaluate((mark) => void performance.mark(mark), editMark);
  await kind.make(page, time);
  // What is worked out in slices after the figures belongs to the edit.
  await page.waitForTimeout(700);
  await page.evaluate((mark) => void performance.mark(mark), restMark);
  await kind.restore?.(page);
}

/** A mark in the trace whenever the total reads otherwise. No function in it has a name: the loader would wrap it. */
function markChanges(mark: string): void {
  let last = document.querySelector("[data-total]")?.textContent;
  new MutationObserver(() => {
    const now = document.querySelector("[data-total]")?.textContent;
    if (now === last) return;
    last = now;
    performance.mark(mark);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

function row(what: string, costs: readonly EditCost[]): string[] {
  const of = (pick: (cost: EditCost) => number) => {
    const values = costs.map(pick);
    return `${show(median(values))} / ${show(Math.max(...values))}`;
  };
  const late = (pick: (cost: EditCost) => number) =>
    `${costs.filter((cost) => pick(cost) > frameMs).length} of ${costs.length}`;
  return [
    what,
    of(({ toFiguresMs }) => toFiguresMs),
    late(({ toFiguresMs }) => toFiguresMs),
    of(({ toFrameMs }) => toFrameMs),
    late(({ toFrameMs }) => toFrameMs),
    of(({ scriptMs }) => scriptMs),
    of(({ longestMs }) => longestMs),
    of(({ overFrame }) => overFrame),
  ];
}

function show(value = Number.NaN): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 1 });
}

function write(cells: readonly string[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}
