import { type Meter, meters } from "../catalog/meter";
import type { Assumption, Scenario } from "../scenario/schema";
import { type FigurePlace, figurePlaces } from "./figure-places";

/** One figure somebody assumed, and where it stands in the scenario. */
export interface ScenarioFigure {
  /** As errors name it: `workloads[0].shape.turns`. */
  path: string;
  /** What it is; a rate of one's own model says so. */
  place: FigurePlace | "rates";
  /** Of a rate. */
  meter: Meter | null;
  /** The workload's id, or that of the fixed line or own model; null for what holds for the whole scenario. */
  owner: string | null;
  /** As the reader calls the owner: of a route its model, of an adjustment its name. */
  of: string | null;
  value: Assumption;
}

/**
 * Every figure that a scenario assumes, in its order, ranges whole.
 *
 * Noughts are left out, since nothing is assumed of what is not there; so is what the schema does not know.
 */
export function figuresOf(scenario: Scenario): ScenarioFigure[] {
  const found: ScenarioFigure[] = [];
  visit(scenario, { path: "", parent: "", field: "", owner: null, of: null }, found);
  return found;
}

/** The scenario with another figure at `path`; itself where there is no such place. */
export function withFigure(scenario: Scenario, path: string, value: number): Scenario {
  const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => key);
  return replaceAt(scenario, keys, value) as Scenario;
}

/** No figure of the schema lies deeper; a key of someone's own may hold anything. */
export const deepestFigure = 12;

interface Place {
  path: string;
  parent: string;
  field: string;
  owner: string | null;
  of: string | null;
}

function visit(value: unknown, at: Place, found: ScenarioFigure[]): void {
  if (isRange(value) || typeof value === "number") {
    const place = placeOf(at);
    if (value !== 0 && place !== undefined)
      found.push({ path: at.path, ...place, owner: at.owner, of: at.of, value });
    return;
  }
  if (typeof value !== "object" || value === null || at.path.split(".").length > deepestFigure) return;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      visit(each, { ...at, ...nameOf(each, at), path: `${at.path}[${index}]` }, found);
    }
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    const path = at.path === "" ? key : `${at.path}.${key}`;
    visit(each, { ...at, path, parent: at.field, field: key }, found);
  }
}

/** A workload's figures are its own; those of a route or an adjustment say whose they are. */
function nameOf(value: unknown, at: Place): Pick<Place, "owner" | "of"> {
  if (typeof value !== "object" || value === null) return at;
  const { id, name, model, provider } = value as Record<string, unknown>;
  const texts = [name, model, provider].filter((text) => typeof text === "string" && text !== "");
  return {
    owner: at.owner ?? (typeof id === "string" ? id : null),
    of: texts.length === 0 ? at.of : String(texts[0]),
  };
}

function placeOf({
  parent,
  field,
}: Place): { place: ScenarioFigure["place"]; meter: Meter | null } | undefined {
  if (parent === "rates") {
    const meter = meters.find((known) => known === field);
    return meter === undefined ? undefined : { place: "rates", meter };
  }
  const place = `${parent}.${field}`;
  return Object.hasOwn(figurePlaces, place) ? { place: place as FigurePlace, meter: null } : undefined;
}

function replaceAt(value: unknown, [key, ...rest]: readonly string[], figure: number): unknown {
  if (key === undefined) return figure;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return value;
  if (Array.isArray(value)) {
    return value.map((each, index) => (String(index) === key ? replaceAt(each, rest, figure) : each));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === key ? replaceAt(each, rest, figure) : each]),
  );
}

export type FigureRange = Exclude<Assumption, number>;

export function isRange(value: unknown): value is FigureRange {
  return (
    typeof value === "object" && value !== null && "low" in value && "likely" in value && "high" in value
  );
}
