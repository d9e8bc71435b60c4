import { type FigureUnit, figurePlaces } from "../analysis/figure-places";
import { figuresOf, isRange, type ScenarioFigure } from "../analysis/figures";
import type { Meter } from "../catalog/meter";
import type { Assumption, Scenario } from "../scenario/schema";
import type { Basis } from "../scenario/schema-document";
import { makeBillWords } from "../words/bill-words";
import { type Language, translatorOf } from "../words/translate";

/** One assumption as a document lists it. */
export interface AssumptionRow {
  path: string;
  /** The workload's name; null for what holds for the whole scenario. */
  workload: string | null;
  label: string;
  /** Empty for a plain count. */
  unit: string;
  kind: FigureUnit | "rate";
  /** Of a rate. */
  meter: Meter | null;
  low: number | null;
  likely: number;
  high: number | null;
  /** Null where nobody has said: it is not guessed. */
  basis: Basis["basis"] | null;
  basisText: string;
  source: string;
  owner: string;
}

/** Every assumption of a scenario, workload by workload, in the reader's language. */
export function toAssumptionRows(scenario: Scenario, language: Language): AssumptionRow[] {
  const t = translatorOf(language, "document");
  const label = makeFigureLabel(language);
  const basisOf = new Map(scenario.document?.basis.map((basis) => [basis.path, basis]));
  const names = new Map(scenario.workloads.map(({ id, name }) => [id, name]));
  return figuresOf(scenario).map((figure) => {
    const kind = figure.place === "rates" ? "rate" : figurePlaces[figure.place];
    const basis = basisOf.get(figure.path);
    return {
      path: figure.path,
      workload: figure.path.startsWith("workloads[") ? (names.get(figure.owner ?? "") ?? null) : null,
      label: label(figure),
      unit: kind === "count" ? "" : t(`figureUnit.${kind}`),
      kind,
      meter: figure.meter,
      ...boundsOf(figure.value),
      basis: basis?.basis ?? null,
      basisText: basis === undefined ? "" : t(`basis.${basis.basis}`),
      source: basis?.source ?? "",
      owner: basis?.owner ?? "",
    };
  });
}

/** What a figure is called: `Reply`, or with its model or adjustment, `gpt-4.1: share of the calls`. */
export function makeFigureLabel(
  language: Language,
): (figure: Pick<ScenarioFigure, "place" | "meter" | "of" | "path">) => string {
  const t = translatorOf(language, "document");
  const words = makeBillWords(translatorOf(language, "bill"), language);
  return ({ place, meter, of, path }) => {
    const name =
      place === "rates"
        ? t("rateOf", { meter: words.meterName(meter ?? "") })
        : t(`figure.${place}`, { number: Number(/\[(\d+)\]$/.exec(path)?.[1] ?? 0) + 1 });
    const isOwn = !path.startsWith("workloads[") || path.includes(".routes[");
    return isOwn && of !== null ? t("figureOf", { of, name }) : name;
  };
}

function boundsOf(value: Assumption): Pick<AssumptionRow, "low" | "likely" | "high"> {
  return isRange(value) ? value : { low: null, likely: value, high: null };
}
