import { countCallClasses } from "../../analysis/call-class-count";
import { countRanges } from "../../analysis/range";
import type { Catalog } from "../../catalog/catalog";
import type { Scenario } from "../../scenario/schema";

/** Call classes one answer may price: two to four seconds of one processor. */
const mostPriced = 350_000;
/** Of one bill; beyond it not even the total is worked out. */
const mostOfBill = 60_000;
/** Bills behind a range. */
const rangeSamples = 400;

/** What of a scenario is worked out for anyone who asks a server for it. */
export interface WorkPlan {
  bill: boolean;
  months: boolean;
  range: boolean;
}

/**
 * A link of a thousand characters can describe hours of work, and whoever has it can ask a server for it. The bill comes
 * first, then the months, then the range; what does not fit is left out and said so. The workbench works all of it out on
 * its reader's own machine.
 *
 * Counted, not timed, so that the same link shows the same everywhere.
 */
export function planWork(catalog: Catalog, scenario: Scenario): WorkPlan {
  const classes = countCallClasses(catalog, scenario, mostOfBill);
  if (classes > mostOfBill) return { bill: false, months: false, range: false };
  const afterMonths = mostPriced - classes * (1 + scenario.months);
  const rest = afterMonths < 0 ? mostPriced - classes : afterMonths;
  return {
    bill: true,
    months: afterMonths >= 0,
    range: countRanges(scenario) === 0 || classes * rangeSamples <= rest,
  };
}
