import type { BookSheet } from "./book";
import type { Found, WarmthCells } from "./cached-cells";
import { type CallColumn, type CallsTable, cutTokens, timesOut } from "./calls-table";
import { add, ceil, compare, div, type Expr, floor, mul, num, one, sub, when, zero } from "./expr";
import { type Range, sumOf, sumWhere } from "./range";
import { mediaInputs, mediaOutputs, type RouteWork } from "./traffic";
import type { PrefixWarmth } from "./warmth-cells";

/** Equal calls of a unit of work, with the tokens of one of them. */
export interface ClassRow {
  /** 1 first, 2 later, 0 beside the others, 3 by another model. */
  kind: number;
  found: Found;
  band: number;
  /** Calls of a unit of work, before the chance of what is found. */
  weight: Expr;
  /** Tokens of one call; null where the column is absent. */
  of: (column: CallColumn | "read" | "written") => Expr;
}

interface ClassOptions {
  bands: number;
  otherBands: number;
  warmth: WarmthCells | null;
  prefix: PrefixWarmth | null;
  /** Whether so many calls are told apart that they are taken at their mean in whole tokens. */
  merged: Expr;
}

/** The columns of a class, in the order of the sheet, and which way a mean is rounded where calls are merged. */
function columnsOf(calls: CallsTable): { name: CallColumn | "read" | "written"; up: boolean }[] {
  const has = (name: CallColumn): boolean => calls.column(name) !== null;
  const inputs = mediaInputs.filter(has);
  const outputs = mediaOutputs.filter(has);
  const cached = ["All", "Own", "Prefix"].some((found) => has(`read${found as Found}`));
  const written = ["All", "Own", "Prefix", "Nothing"].some((found) => has(`written${found as Found}`));
  return [
    { name: "prompt", up: true },
    ...(cached ? [{ name: "read" as const, up: false }] : []),
    ...(written ? [{ name: "written" as const, up: false }] : []),
    ...inputs.map((name) => ({ name, up: false })),
    { name: "completion", up: true },
    { name: "reasoning", up: false },
    ...outputs.map((name) => ({ name, up: false })),
    ...(has("training") ? [{ name: "training" as const, up: false }] : []),
  ];
}

/** Calls that are priced alike, one line each: the call classes of the engine. */
export function writeClassTable(
  sheet: BookSheet,
  work: RouteWork,
  calls: CallsTable,
  options: ClassOptions,
): ClassRow[] {
  const { t } = work;
  const columns = columnsOf(calls);
  const cuts = cutColumns(work, calls);
  const heads = [t("usage.weight"), t("usage.chance"), ...columns.map(({ name }) => titleOf(work, name))];
  heads.push(...cuts.map((name) => t("usage.cut", { what: titleOf(work, uncut(name)) })));
  sheet.text(sheet.next, 0, t("usage.classes"), "head");
  heads.forEach((title, index) => {
    sheet.text(sheet.next, index + 1, title, "headRight");
  });
  sheet.next += 1;
  const rows = keysOf(calls, options).map(({ kind, found, band }): ClassRow => {
    const at = sheet.next++;
    sheet.text(at, 0, labelOf(work, { kind, found, band }, options), "text");
    const where = whereOf(calls, kind, band);
    const weights = calls.column(weightColumn(found)) ?? emptyRange;
    const weight = sheet.put(at, 1, sumWhere(where, [weights]), "calls");
    sheet.put(at, 2, chanceOf(kind, found, options.prefix), "chance");
    const cells = new Map<string, Expr>();
    columns.forEach(({ name, up }, index) => {
      const column = calls.column(name === "read" || name === "written" ? `${name}${found}` : name);
      const mean =
        column === null ? zero : meanOf(sumWhere(where, [weights, column]), weight, up, options.merged);
      cells.set(name, mean === zero ? zero : sheet.put(at, index + 3, mean, "figure"));
    });
    cuts.forEach((name, index) => {
      const column = calls.column(name) ?? emptyRange;
      const whole = cutTokens(
        cells.get(uncut(name)) ?? zero,
        work.inputs.at(`${work.path}.losses.timeoutOutput`),
      );
      const plain = when(compare(weight, "=", zero), zero, div(sumWhere(where, [weights, column]), weight));
      cells.set(
        name,
        sheet.put(at, columns.length + index + 3, when(options.merged, whole, plain), "figure"),
      );
    });
    return { kind, found, band, weight, of: (name) => cells.get(name) ?? zero };
  });
  sheet.next += 1;
  return rows;
}

const emptyRange: Range = { text: () => "0", values: [] };

function weightColumn(found: Found): CallColumn {
  return found === "All" ? "calls" : found === "Own" ? "weightOwn" : "weightRest";
}

function whereOf(calls: CallsTable, kind: number, band: number) {
  const where = [{ column: calls.column("class") ?? emptyRange, is: kind }];
  const bands = calls.column("band");
  return bands === null ? where : [...where, { column: bands, is: band }];
}

/** The mean of one call; of merged calls in whole tokens, wholes up and parts down. */
function meanOf(total: Expr, weight: Expr, up: boolean, merged: Expr): Expr {
  const mean = div(total, weight);
  const whole = up ? ceil(sub(mean, num(1e-6))) : floor(add(mean, num(1e-6)));
  return when(compare(weight, "=", zero), zero, when(merged, whole, mean));
}

function keysOf(calls: CallsTable, { bands, otherBands, warmth }: ClassOptions) {
  const kinds = [...new Set(calls.column("class")?.values ?? [])].sort();
  const isTraffic = warmth !== null && !warmth.isStored;
  return kinds.flatMap((kind) => {
    const founds: Found[] = !isTraffic
      ? ["All"]
      : kind === 1
        ? ["Prefix", "Nothing"]
        : kind === 2
          ? ["Own", "Prefix", "Nothing"]
          : ["All"];
    return founds.flatMap((found) =>
      Array.from({ length: (kind === 3 ? otherBands : bands) + 1 }, (_, band) => ({ kind, found, band })),
    );
  });
}

function chanceOf(kind: number, found: Found, prefix: PrefixWarmth | null): Expr {
  if (prefix === null || found === "All" || found === "Own") return one;
  const warm = kind === 1 ? prefix.first : prefix.later;
  return found === "Prefix" ? warm : sub(one, warm);
}

function labelOf(
  { t }: RouteWork,
  { kind, found, band }: { kind: number; found: Found; band: number },
  { bands }: ClassOptions,
): string {
  const kinds = [
    t("usage.kindBeside"),
    t("usage.kindFirst"),
    t("usage.kindLater"),
    t("usage.kindOther"),
  ] as const;
  const parts = [kinds[kind] ?? "", found === "All" ? "" : t(`usage.found${found}`)];
  if (bands > 0 && band > 0) parts.push(t("usage.bandOf", { band }));
  return parts.filter((part) => part !== "").join(" · ");
}

function titleOf({ t }: RouteWork, name: CallColumn | "read" | "written"): string {
  switch (name) {
    case "read":
      return t("usage.read");
    case "written":
      return t("usage.written");
    case "reasoning":
      return t("usage.reasoningOf");
    case "training":
      return t("usage.trainingTokens");
    case "prompt":
    case "completion":
    case "imageInput":
    case "audioInput":
    case "videoInput":
    case "imageOutput":
    case "audioOutput":
      return t(`usage.${name}`);
    default:
      return name;
  }
}

type CutColumn = "cutCompletion" | "cutReasoning" | `cut.${(typeof mediaOutputs)[number]}`;

function cutColumns(work: RouteWork, calls: CallsTable): CutColumn[] {
  if (!timesOut(work)) return [];
  const media = mediaOutputs.map((field): CutColumn => `cut.${field}`);
  return (["cutCompletion", "cutReasoning", ...media] as const).filter((name) => calls.column(name) !== null);
}

function uncut(name: CutColumn): CallColumn {
  if (name === "cutCompletion") return "completion";
  if (name === "cutReasoning") return "reasoning";
  return name === "cut.imageOutput" ? "imageOutput" : "audioOutput";
}

/** Kinds of calls of one unit from which the engine takes them at their mean: `merge-calls.ts` of `lib/usage`. */
const manyCalls = { plain: 1000, divided: 100 };

/** Whether the calls of a route are merged: 1 where they are. */
export function mergedCell(work: RouteWork, calls: CallsTable, prefix: PrefixWarmth | null): Expr {
  const [classes, perUnit] = [calls.column("class"), calls.column("calls")];
  if (classes === null || perUnit === null) return zero;
  const outcomes = prefix === null ? 1 : 3;
  if (classes.values.length * outcomes <= manyCalls.divided) return zero;
  const rows = rowsWith(perUnit, ">0");
  const uneven = rowsWith(perUnit, "<>1", ">0");
  const kinds = prefix === null ? rows : kindsOf(calls, classes, perUnit, prefix);
  const limit = when(
    compare(add(uneven, sub(kinds, rows)), ">", zero),
    num(manyCalls.divided),
    num(manyCalls.plain),
  );
  return work.place(work.t("usage.merged"), when(compare(kinds, ">", limit), one, zero));
}

function rowsWith(range: Range, ...tests: (">0" | "<>1")[]): Expr {
  const fits = (value: number): boolean => tests.every((test) => (test === ">0" ? value > 0 : value !== 1));
  const value = range.values.filter(fits).length;
  return {
    text: (on) => `SUMPRODUCT(${tests.map((test) => `(${range.text(on)}${test})`).join("*")}*1)`,
    value,
    rank: 4,
    isConstant: false,
  };
}

/** Calls told apart by what they find, where there is a chance of it. */
function kindsOf(calls: CallsTable, classes: Range, perUnit: Range, prefix: PrefixWarmth): Expr {
  const own = calls.column("weightOwn") ?? emptyRange;
  const rest = calls.column("weightRest") ?? emptyRange;
  const outcomes = (warm: Expr): Expr =>
    add(
      when(compare(warm, ">", num(1e-12)), one, zero),
      when(compare(sub(one, warm), ">", num(1e-12)), one, zero),
    );
  const positive = (range: Range, kind: number): Expr => ({
    text: (on) => `SUMPRODUCT((${classes.text(on)}=${kind})*(${range.text(on)}>0))`,
    value: range.values.filter((value, row) => value > 0 && classes.values[row] === kind).length,
    rank: 4,
    isConstant: false,
  });
  return add(
    mul(positive(rest, 1), outcomes(prefix.first)),
    mul(positive(rest, 2), outcomes(prefix.later)),
    positive(own, 2),
    positive(perUnit, 0),
    positive(perUnit, 3),
  );
}

/** All calls of a unit that are its first. */
export function firstCalls(calls: CallsTable): Expr {
  const [classes, perUnit] = [calls.column("class"), calls.column("calls")];
  return classes === null || perUnit === null
    ? sumOf(emptyRange)
    : sumWhere([{ column: classes, is: 1 }], [perUnit]);
}
