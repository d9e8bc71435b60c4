import type { Page } from "@playwright/test";

/** A kind of edit: what is open while it is made, and how it is made time after time. */
export interface EditKind {
  what: string;
  /** Once, for all of them. */
  setUp?: (page: Page) => Promise<void>;
  /** Before each, not measured. */
  prepare?: (page: Page) => Promise<void>;
  /** Every time the bill must change. */
  make: (page: Page, time: number) => Promise<void>;
  /** After each, not measured. */
  restore?: (page: Page) => Promise<void>;
}

const card = (page: Page) => page.locator("[data-workload]").first();

async function openFields(page: Page) {
  for (const summary of await card(page).locator(":scope > details > summary").all()) await summary.click();
  await card(page).locator("fieldset").first().waitFor();
}

/** A digit at the end, and off again. */
async function typeDigit(page: Page, time: number) {
  await page.keyboard.press(time % 2 === 0 ? "5" : "Backspace");
}

async function toVolume(page: Page) {
  await page.getByLabel("How many").first().fill("12000");
}

const tab = (name: string) => async (page: Page) => {
  await page.getByRole("tab", { name }).click();
  await page.waitForTimeout(1500);
  await toVolume(page);
};

async function undo(page: Page) {
  await page.keyboard.press("Control+z");
}

async function undoAndSettle(page: Page) {
  await undo(page);
  await page.waitForTimeout(400);
}

async function openModels(page: Page) {
  await card(page).locator("li button").first().click();
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(300);
}

export const editKinds: readonly EditKind[] = [
  { what: "a digit typed in a volume", setUp: toVolume, make: typeDigit },
  {
    what: "the same, all fields and the picture open",
    setUp: async (page) => {
      await openFields(page);
      await toVolume(page);
    },
    make: typeDigit,
  },
  { what: "the same, beside the months", setUp: tab("Months"), make: typeDigit },
  { what: "the same, beside the models", setUp: tab("Models"), make: typeDigit },
  { what: "the same, beside what drives it", setUp: tab("What drives it"), make: typeDigit },
  {
    what: "the reasoning slider moved a step",
    setUp: async (page) => {
      await openFields(page);
      await card(page).getByLabel("Reasoning, a turn").fill("700");
      await card(page).getByLabel("Varies from call to call").check();
      // Where a step cuts off enough to be seen in the cents, and is still above the smallest after the last.
      await card(page).getByLabel("Cut off at").fill("45");
      await card(page).getByLabel("Cut off at").focus();
    },
    make: (page) => page.keyboard.press("ArrowLeft"),
  },
  {
    what: "a model changed",
    prepare: openModels,
    make: async (page, time) => {
      const name = time % 2 === 0 ? /^gpt-5-nano ?OpenAI/ : /^gpt-5-mini ?OpenAI/;
      await page.getByRole("dialog").getByRole("option", { name }).first().click();
    },
  },
  {
    what: "caching turned to follow the traffic, and off",
    setUp: openFields,
    make: async (page, time) => {
      await card(page)
        .getByLabel("Caching", { exact: true })
        .selectOption(time % 2 === 0 ? "traffic" : "off");
    },
  },
  {
    what: "a workload added",
    prepare: (page) => page.getByRole("button", { name: "+ Add a workload" }).click(),
    make: (page) => page.getByRole("button", { name: /^Retrieval search/ }).click(),
    restore: undoAndSettle,
  },
  {
    what: "an edit undone",
    prepare: async (page) => {
      await toVolume(page);
      await page.keyboard.press("5");
      await page.waitForTimeout(400);
    },
    make: undo,
  },
];
