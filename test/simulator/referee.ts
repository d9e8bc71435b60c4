import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { parseScenario } from "@/lib/scenario/parse";
import { Seeded } from "../differential/seeded";
import { type ModelName, models } from "./providers";
import { simulate } from "./simulate";
import { type Policy, type ShapeName, type Sketch, sketch, toScenario } from "./workload";

/** One random workload, by the formulas and by the referee. */
export interface Verdict {
  row: string;
  sketch: Sketch;
  model: string;
  /** USD per unit of work. */
  formula: number;
  simulated: number;
  /** Half the width of the 99.9 % interval, with as many degrees of freedom as days less one. */
  interval: number;
  /** Deviation over the interval: above 1 the two disagree. */
  ratio: number;
  /** Signed deviation in standard errors: over many workloads about 0 where the formula leans to neither side. */
  z: number;
}

const days = 40;
/** Student's t for 39 degrees of freedom, 99.9 % two-sided. */
const quantile = 3.558;

/**
 * So many misses may have been due where none was seen, at 99.9 %: exp(-6.9) is 0.001. The spread between days knows
 * nothing of an event that did not come.
 */
const rareMisses = 6.9;

export const rows: readonly (readonly [ShapeName, Policy])[] = [
  ["single", "full"],
  ["conversation", "full"],
  ["conversation", "window"],
  ["conversation", "summary"],
  ["agent", "full"],
];

/** `perRow` workloads of every shape and way of keeping the history. */
export function judge(perRow: number, seed: number): Verdict[] {
  const catalog = bundledCatalog("2026-09-23");
  const random = new Seeded(seed);
  return rows.flatMap(([shape, policy]) =>
    Array.from({ length: perRow }, (): Verdict => {
      const drawn = sketch(random, shape, policy);
      const model = random.oneOf<ModelName>(models);
      const bill = billScenario(catalog, parseScenario(toScenario(drawn, model)));
      if (bill.amount === null) throw new Error(bill.unpriced[0]?.error.message);
      const formula = bill.amount / (drawn.perDay * 30);
      const { mean, error, units, spared } = simulate(catalog, drawn, model, days, random.whole(1, 2 ** 31));
      // What rounding to whole tokens may do to a price that never varies.
      const interval = quantile * error + (rareMisses * drawn.parallel * spared) / units + 1e-4 * mean;
      const ratio = Math.abs(formula - mean) / interval;
      return {
        row: `${shape}, ${policy}`,
        sketch: drawn,
        model: model.id,
        formula,
        simulated: mean,
        interval,
        ratio,
        z: error > 1e-6 * mean ? (formula - mean) / error : 0,
      };
    }),
  );
}
