import type { Meter } from "../../catalog/meter";
import { likely } from "../../usage/assumption";
import type { BookSheet } from "./book";
import type { WarmthCells } from "./cached-cells";
import type { ClassRow } from "./call-classes-table";
import { add, div, type Expr, mul, one, sub, zero } from "./expr";
import type { Moment } from "./frozen-usage";
import { mediaInputs, mediaOutputs, type RouteWork } from "./traffic";
import type { PrefixWarmth } from "./warmth-cells";

/** Quantities of one unit of work by what its calls find: they are weighted with the chances of a month. */
export interface UnitQuantity {
  meter: Meter;
  band: number;
  /** By another model than the route's. */
  isOther: boolean;
  at: (prefix: PrefixWarmth | null) => Expr;
  /** Whether the chance of a month moves it. */
  dependsOnWarmth: boolean;
  /** Where Ratebook worked it out month by month. */
  frozenAt?: (moment: Moment) => number;
}

/** The parts of a quantity: always, and by the prefix found or not in first and later calls. */
const parts = ["always", "firstWarm", "firstCold", "laterWarm", "laterCold"] as const;
type Part = (typeof parts)[number];

/** Write what one unit of work uses of each meter. */
export function writePerUnit(
  sheet: BookSheet,
  work: RouteWork,
  rows: readonly ClassRow[],
  options: {
    bands: number;
    otherBands: number;
    warmth: WarmthCells | null;
    prefix: PrefixWarmth | null;
    firsts: Expr;
    meterName: (meter: Meter) => string;
  },
): UnitQuantity[] {
  const { t } = work;
  const { prefix } = options;
  const heads = [
    ...(prefix === null ? [] : parts.map((part) => t(`usage.part.${part}`))),
    t("usage.quantity"),
  ];
  sheet.text(sheet.next, 0, t("usage.perUnitOfWork"), "head");
  heads.forEach((title, index) => {
    sheet.text(sheet.next, index + 1, title, "headRight");
  });
  sheet.next += 1;
  const written: UnitQuantity[] = [];
  for (const isOther of [false, true]) {
    const own = rows.filter(({ kind }) => (kind === 3) === isOther);
    if (own.length === 0) continue;
    for (let band = 0; band <= (isOther ? options.otherBands : options.bands); band++) {
      const ofBand = own.filter((row) => row.band === band);
      for (const { meter, of } of metersOf(work, options, isOther)) {
        const at = sheet.next++;
        const name =
          band === 0
            ? options.meterName(meter)
            : `${options.meterName(meter)} · ${t("usage.bandOf", { band })}`;
        sheet.text(at, 0, isOther ? `${name} · ${t("usage.kindOther")}` : name, "text");
        written.push(writeQuantity(sheet, at, ofBand, { meter, band, isOther, of, prefix }));
      }
    }
  }
  sheet.next += 1;
  return written;
}

function writeQuantity(
  sheet: BookSheet,
  at: number,
  rows: readonly ClassRow[],
  {
    meter,
    band,
    isOther,
    of,
    prefix,
  }: Pick<UnitQuantity, "meter" | "band" | "isOther"> & {
    of: (row: ClassRow) => Expr;
    prefix: PrefixWarmth | null;
  },
): UnitQuantity {
  const sumFor = (part: Part): Expr => add(...rows.filter((row) => partOf(row) === part).map(of));
  if (prefix === null) {
    const all = sheet.put(at, 1, add(...rows.map(of)), "figure");
    return { meter, band, isOther, at: () => all, dependsOnWarmth: false };
  }
  const cells = parts.map((part, index) => sheet.put(at, index + 1, sumFor(part), "figure"));
  const [always = zero, firstWarm = zero, firstCold = zero, laterWarm = zero, laterCold = zero] = cells;
  const weighted = (given: PrefixWarmth): Expr =>
    add(
      always,
      mul(given.first, firstWarm),
      mul(sub(one, given.first), firstCold),
      mul(given.later, laterWarm),
      mul(sub(one, given.later), laterCold),
    );
  const now = sheet.put(at, parts.length + 1, weighted(prefix), "figure");
  return {
    meter,
    band,
    isOther,
    at: (given) => (given === null || given === prefix ? now : weighted(given)),
    dependsOnWarmth: true,
  };
}

function partOf({ kind, found }: ClassRow): Part {
  if (found === "All" || found === "Own") return "always";
  if (kind === 1) return found === "Prefix" ? "firstWarm" : "firstCold";
  return found === "Prefix" ? "laterWarm" : "laterCold";
}

interface MeterOf {
  meter: Meter;
  of: (row: ClassRow) => Expr;
}

/** The meters that the calls of a route can move, and what one class uses of each, with its failed attempts. */
function metersOf(
  work: RouteWork,
  options: { warmth: WarmthCells | null; firsts: Expr },
  isOther: boolean,
): MeterOf[] {
  const { workload, path, inputs } = work;
  const retries = inputs.at(`${path}.losses.retries`);
  const timeouts = inputs.at(`${path}.losses.timeouts`);
  const whole = add(one, retries);
  const attempts = add(whole, timeouts);
  const plain = (meter: Meter, tokens: (row: ClassRow) => Expr): MeterOf => ({
    meter,
    of: (row) => mul(row.weight, tokens(row), attempts),
  });
  const put = (meter: Meter, tokens: (row: ClassRow) => Expr, cut: (row: ClassRow) => Expr): MeterOf => ({
    meter,
    of: (row) =>
      mul(
        row.weight,
        timeouts === zero ? mul(tokens(row), whole) : add(mul(tokens(row), whole), mul(cut(row), timeouts)),
      ),
  });
  if (workload.shape.kind === "fine-tune")
    return [plain("training", (row) => row.of("training")), ...toolMeters(work, options, attempts)];
  const media = mediaInputs.filter((field) => usesMedia(work, field));
  const outputs = mediaOutputs.filter((field) => usesMedia(work, field));
  const writes = writeMeter(work, options.warmth);
  const sumOf = (row: ClassRow, columns: readonly Parameters<ClassRow["of"]>[0][]): Expr =>
    add(...columns.map(row.of));
  const meters: MeterOf[] = [
    plain("input", (row) => minus(row.of("prompt"), sumOf(row, ["read", "written", ...media]))),
  ];
  if (readsCache(work, options.warmth)) meters.push(plain("cacheRead", (row) => row.of("read")));
  if (writes !== null) meters.push(plain(writes, (row) => row.of("written")));
  for (const field of media) meters.push(plain(field, (row) => row.of(field)));
  if (workload.shape.kind === "embedding")
    return [...meters, ...(isOther ? [] : toolMeters(work, options, attempts))];
  meters.push(
    put(
      "output",
      (row) => minus(row.of("completion"), sumOf(row, ["reasoning", ...outputs])),
      (row) =>
        minus(
          row.of("cutCompletion"),
          sumOf(row, ["cutReasoning", ...outputs.map((field) => `cut.${field}` as const)]),
        ),
    ),
  );
  if (reasons(work))
    meters.push(
      put(
        "reasoning",
        (row) => row.of("reasoning"),
        (row) => row.of("cutReasoning"),
      ),
    );
  for (const field of outputs)
    meters.push(
      put(
        field,
        (row) => row.of(field),
        (row) => row.of(`cut.${field}`),
      ),
    );
  return isOther ? meters : [...meters, ...toolMeters(work, options, attempts)];
}

function minus(whole: Expr, parts: Expr): Expr {
  return sub(whole, parts);
}

function readsCache({ workload }: RouteWork, warmth: WarmthCells | null): boolean {
  return workload.caching.kind === "share" || warmth !== null;
}

function writeMeter(
  { workload }: RouteWork,
  warmth: WarmthCells | null,
): "cacheWrite5m" | "cacheWrite1h" | null {
  const { caching } = workload;
  if (caching.kind === "share") {
    return likely(caching.write) === 0 ? null : caching.ttl === "1h" ? "cacheWrite1h" : "cacheWrite5m";
  }
  return warmth === null || warmth.writes === "input" ? null : warmth.writes;
}

function reasons({ workload, route }: RouteWork): boolean {
  const { shape, reasoningBudget } = workload;
  if (reasoningBudget?.expected !== undefined || route.reasoning !== undefined) return true;
  return (
    (shape.kind === "single" || shape.kind === "conversation" || shape.kind === "agent") &&
    likely(shape.reasoning) > 0
  );
}

/** Whether a call has such media: stated in the shape, or attached. */
function usesMedia(
  { workload, terms }: RouteWork,
  field: (typeof mediaInputs)[number] | (typeof mediaOutputs)[number],
): boolean {
  const { shape } = workload;
  if (shape.kind === "single" && likely(shape[field]) > 0) return true;
  const isCall = shape.kind === "single" || shape.kind === "conversation" || shape.kind === "agent";
  const media = isCall ? shape.media : undefined;
  if (media === undefined || field === "imageOutput" || field === "audioOutput") return false;
  if (field === "imageInput")
    return terms.ownMedia.image && likely(media.images) + likely(media.pdfPages) > 0;
  if (field === "audioInput") return terms.ownMedia.audio && likely(media.audioSeconds) > 0;
  return terms.ownMedia.video && likely(media.videoSeconds) > 0;
}

const tools = [
  ["webSearches", "webSearch"],
  ["groundedPrompts", "grounding"],
  ["fileSearches", "fileSearch"],
  ["containerMinutes", "containerMinutes"],
  ["sessionHours", "sessionHours"],
  ["cacheStorageTokenHours", "cacheStorage"],
] as const;

/** Tools are counted per unit of work and go with its first call, in whatever band that is. */
function toolMeters(work: RouteWork, { firsts }: { firsts: Expr }, attempts: Expr): MeterOf[] {
  return tools
    .filter(([field]) => likely(work.workload.tools[field]) > 0)
    .map(([field, meter]) => ({
      meter,
      of: (row) =>
        row.kind === 1
          ? mul(work.inputs.at(`${work.path}.tools.${field}`), attempts, div(row.weight, firsts))
          : zero,
    }));
}
