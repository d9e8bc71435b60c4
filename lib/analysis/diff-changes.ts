import type { Scenario, Workload } from "../scenario/schema";
import { partOfField, scenarioFields, workloadFields } from "./diff-fields";
import { type Pair, pairItems, type ScenarioPairs } from "./diff-match";
import type { DiffChange, DiffPartName } from "./diff-types";

/** No field of the schema lies deeper; what a key of someone's own holds below is not looked at. */
const deepestField = 12;
const mostText = 200;
const mostKeyText = 60;

type Found = Omit<DiffChange, "part"> & { keys: readonly string[] };

/** Every field in which two scenarios differ, workload by workload; keys this version does not know included. */
export function changesBetween(
  from: Scenario,
  to: Scenario,
  { workloads, fixed }: ScenarioPairs,
): DiffChange[] {
  const { workloads: _from, fixed: _fromFixed, ...restFrom } = from;
  const { workloads: _to, fixed: _toFixed, ...restTo } = to;
  return [
    ...leaves(restFrom, restTo, "", []).map((found) => withPart(found, scenarioFields)),
    ...fixed.flatMap((pair) =>
      changesOfMember("fixed", pair, ({ usdPerMonth }) => usdPerMonth, scenarioFields),
    ),
    ...workloads.flatMap((pair) => changesOfMember("workloads", pair, ({ name }) => name, workloadFields)),
  ];
}

function changesOfMember<Item extends Workload | Scenario["fixed"][number]>(
  list: "fixed" | "workloads",
  { from, to }: Pair<Item>,
  shown: (item: Item) => unknown,
  fields: Readonly<Record<string, DiffPartName | null>>,
): DiffChange[] {
  const path = `${list}[${keyText((to ?? from)?.id ?? "")}]`;
  if (from === null || to === null) {
    const [before, after] = [from, to].map((item) => (item === null ? null : value(shown(item))));
    return [{ path, from: before, to: after, part: "volume" }];
  }
  return leaves(from, to, path, list === "fixed" ? ["fixed"] : []).map((found) => withPart(found, fields));
}

function withPart(
  { keys, ...change }: Found,
  fields: Readonly<Record<string, DiffPartName | null>>,
): DiffChange {
  const named = keys.at(-1) === "id" || keys.at(-1) === "name";
  return { ...change, part: named ? null : partOfField(keys, fields) };
}

function leaves(from: unknown, to: unknown, path: string, keys: readonly string[]): Found[] {
  if (Object.is(from, to) || keys.length > deepestField) return [];
  if (isList(from) || isList(to))
    return leavesOfLists(isList(from) ? from : [], isList(to) ? to : [], path, keys);
  if (!isBranch(from) && !isBranch(to)) {
    return sameFigures(from, to) ? [] : [{ path, from: value(from), to: value(to), keys }];
  }
  const [before, after] = [isBranch(from) ? from : {}, isBranch(to) ? to : {}];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    leaves(own(before, name), own(after, name), path === "" ? keyText(name) : `${path}.${keyText(name)}`, [
      ...keys,
      name,
    ]),
  );
}

/** Members that have an id, a model or a name are told by it, all others by their place. */
function leavesOfLists(
  from: readonly unknown[],
  to: readonly unknown[],
  path: string,
  keys: readonly string[],
): Found[] {
  const inside = [...keys, "[]"];
  if (![...from, ...to].every((item) => nameOf(item) !== "")) {
    const longer = from.length > to.length ? from : to;
    return longer.flatMap((_, index) => leaves(from[index], to[index], `${path}[${index}]`, inside));
  }
  return pairItems(from, to, [nameOf]).flatMap((pair) =>
    leaves(pair.from ?? undefined, pair.to ?? undefined, `${path}[${nameOf(pair.to ?? pair.from)}]`, inside),
  );
}

function nameOf(item: unknown): string {
  if (!isBranch(item)) return "";
  const names = ["id", "provider", "model", "name"].map((key) => own(item, key));
  return keyText(names.filter((each) => typeof each === "string" && each !== "").join("/"));
}

type Branch = Readonly<Record<string, unknown>>;

/** A range or a spread is one figure. */
function isBranch(item: unknown): item is Branch {
  return typeof item === "object" && item !== null && !isList(item) && !("likely" in item || "p50" in item);
}

function isList(item: unknown): item is readonly unknown[] {
  return Array.isArray(item);
}

function own(branch: Branch, name: string): unknown {
  return Object.hasOwn(branch, name) ? branch[name] : undefined;
}

function sameFigures(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [before, after] = [a as Branch, b as Branch];
  return ["low", "likely", "high", "p50", "p95"].every((key) => Object.is(own(before, key), own(after, key)));
}

/** As it is written out: a figure, a short text, or the figures of a range. */
function value(item: unknown): unknown {
  if (item === undefined || item === null) return null;
  if (typeof item === "string") return shorten(item, mostText);
  if (typeof item !== "object") return item;
  const known = ["low", "likely", "high", "p50", "p95"].map(
    (key) => [key, own(item as Branch, key)] as const,
  );
  return Object.fromEntries(known.filter(([, figure]) => typeof figure === "number"));
}

function keyText(text: string): string {
  return shorten(text, mostKeyText);
}

function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
