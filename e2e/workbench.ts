import { execFileSync } from "node:child_process";
import { test as base, expect, type Page } from "@playwright/test";

/** Every test fails on an error of the page, on what its Content-Security-Policy refuses, and on a request to another origin. */
export const test = base.extend<{ watched: undefined; provoked: RegExp | null; sites: Set<string> }>({
  /** Errors that a test provokes. */
  provoked: [null, { option: true }],
  /** Origins of other sites that a test puts beside ours. */
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads what a fixture needs from the pattern
  sites: async ({}, use) => use(new Set()),
  watched: [
    async ({ context, baseURL, provoked, sites }, use) => {
      const wrong: string[] = [];
      context.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        const isKnown = origin === baseURL || sites.has(origin);
        if (/^https?:$/.test(protocol) && !isKnown) wrong.push(`request to ${origin}`);
      });
      await context.addInitScript(reportViolations);
      context.on("weberror", (error) => wrong.push(error.error().message));
      context.on("console", (message) => {
        if (message.type() === "error" && !provoked?.test(message.text())) wrong.push(message.text());
      });
      await use(undefined);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

/** What a page tries and catches itself (`new Function`) is refused without an error, but it is an event. */
function reportViolations() {
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
    console.error(`policy: ${violatedDirective} refused ${blockedURI} in ${sourceFile}`);
  });
}

export { expect };

export function total(page: Page) {
  return page.locator("[data-total]");
}

export async function totalText(page: Page): Promise<string> {
  return (await total(page).textContent()) ?? "";
}

export function amountField(page: Page) {
  return page.getByLabel("How many").first();
}

/** The page has taken over from the rendered HTML and read the storage. */
export async function open(page: Page, path = "/") {
  await page.goto(path);
  await expect(page.locator("html[data-ready]")).toBeAttached();
}

export async function openSwitcher(page: Page) {
  await page.getByRole("button", { name: /^Scenario:/ }).click();
}

/** Kept documents are written a quarter of a second after an edit. */
export async function untilKept(page: Page, text: string) {
  await expect.poll(() => page.evaluate(() => Object.values({ ...localStorage }).join("\n"))).toContain(text);
}

/** The link of what is open, as the Share dialog gives it. */
export async function linkOf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  return new URL(link).pathname + new URL(link).hash;
}

/** The code of the golden scenario, as the command line gives it. */
export function goldenCode(): string {
  const link = execFileSync(process.execPath, [
    "cli/ratebook.mjs",
    "link",
    "encode",
    "public/scenario-v1.golden.json",
  ]);
  return link.toString().trim().replace("/#s=", "");
}
