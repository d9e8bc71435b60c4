import type { Page } from "@playwright/test";

/** What one act of the reader costs, in ms. */
export interface Reaction {
  /** From the event until the page is as it will be. */
  settled: number;
  /** The longest the page could not answer meanwhile; 0 below the 50 ms that browsers call long. */
  blocked: number;
}

declare global {
  interface Window {
    reaction: { began: number; changed: number; blocked: number };
  }
}

const quietMs = 350;

/** Runs in the page: notes when an act begins, when the page last changed, and how long it was busy. */
export function watchReactions(): void {
  const noted = { began: 0, changed: 0, blocked: 0 };
  window.reaction = noted;
  const begin = (event: Event) => {
    if (noted.began === 0) noted.began = event.timeStamp;
  };
  for (const kind of ["keydown", "pointerdown", "input"]) addEventListener(kind, begin, { capture: true });
  const watched = { subtree: true, childList: true, characterData: true, attributes: true };
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver(() => {
      if (noted.began > 0) requestAnimationFrame(() => setTimeout(() => (noted.changed = performance.now())));
      // The page's own mark of readiness stands at the root, later than what the reader sees.
    }).observe(document.body, watched);
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration >= noted.began && noted.began > 0)
        noted.blocked = Math.max(noted.blocked, duration);
  }).observe({ type: "longtask" });
}

/** @param act  one key, click or choice */
export async function measureReaction(page: Page, act: () => Promise<unknown>): Promise<Reaction> {
  await page.evaluate(() => Object.assign(window.reaction, { began: 0, changed: 0, blocked: 0 }));
  await act();
  await page.waitForFunction(
    (quiet) => window.reaction.changed > 0 && performance.now() - window.reaction.changed > quiet,
    quietMs,
  );
  return page.evaluate(() => ({
    settled: window.reaction.changed - window.reaction.began,
    blocked: window.reaction.blocked,
  }));
}
