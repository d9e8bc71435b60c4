import { countCallClasses } from "../../analysis/call-class-count";
import { figuresOf } from "../../analysis/figures";
import type { Catalog } from "../../catalog/catalog";
import type { Scenario } from "../../scenario/schema";

/** Call classes that comparing and moving figures may price: a few seconds of one processor. */
const mostPriced = 1_000_000;
/** Ways in which every model is tried before it counts as unable. */
const triesOfModel = 2;

/** What of a document takes more work than the bill itself, and is worked out for anyone who asks a server. */
export interface ReportWork {
  range: boolean;
  months: boolean;
  options: boolean;
  drivers: boolean;
}

export const allWork: ReportWork = { range: true, months: true, options: true, drivers: true };

/**
 * A link of a thousand characters can describe hours of work. Counted, not timed, so that the same link gives the same
 * document everywhere; what is left out is said so, and the workbench and the command line work it out.
 */
export function planReportWork(
  catalog: Catalog,
  scenario: Scenario,
): Pick<ReportWork, "options" | "drivers"> {
  const classes = countCallClasses(catalog, scenario, mostPriced);
  const options = classes * (catalog.models.length * triesOfModel + 8 * scenario.months);
  const drivers = classes * figuresOf(scenario).length * 2;
  return { options: options <= mostPriced, drivers: drivers <= mostPriced };
}
