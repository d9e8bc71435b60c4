import { likely } from "../../usage/assumption";
import type { BookSheet, CellRef } from "./book";
import { type CachedColumns, ownChance, partsFor, type WarmthCells } from "./cached-cells";
import { add, compare, type Expr, max, min, mul, num, one, round, sub, when, zero } from "./expr";
import { lognormalCdf, lognormalMean, lognormalTotalBelow } from "./lognormal-cells";
import { type Range, smallest } from "./range";
import type { StyleName } from "./styles";
import { type MediaField, mediaInputs, mediaOutputs, type PlannedRow, type RouteWork } from "./traffic";

/** The columns of the table of calls; every row is one kind of call of a unit of work. */
export type CallColumn =
  | "class"
  | "calls"
  | `point${number}`
  | "length"
  | "prompt"
  | MediaField
  | "text"
  | "head"
  | "repeatedTo"
  | "cacheableTo"
  | "own"
  | "weightOwn"
  | "weightRest"
  | CachedColumns
  | "completion"
  | "reasoning"
  | "training"
  | "band"
  | "cutCompletion"
  | "cutReasoning"
  | `cut.${(typeof mediaOutputs)[number]}`;

/** The calls of one route as they are written. */
export interface CallsTable {
  rows: readonly PlannedRow[];
  /** Null for a column the table does without. */
  column: (name: CallColumn) => Range | null;
  /** Media fields some call has. */
  media: readonly MediaField[];
  slices: number;
}

/** The first call of a unit, a later one, one beside them, and one beside them by another model. */
const callClassOf = ({ turn, other }: PlannedRow): number => (turn > 0 ? Math.min(turn, 2) : other ? 3 : 0);

interface TableOptions {
  bands: readonly Expr[];
  /** Bands of the model that makes the summaries, where it is another. */
  otherBands: readonly Expr[];
  warmth: WarmthCells | null;
}

type Cells = Map<CallColumn, Expr>;
type Column = { name: CallColumn; title: string; style: StyleName; of: (row: Row, cells: Cells) => Expr };
interface Row {
  planned: PlannedRow;
  slice: number;
}

/** Write the calls of a route, one row each. @returns its columns, for sums */
export function writeCallsTable(
  sheet: BookSheet,
  work: RouteWork,
  planned: readonly PlannedRow[],
  options: TableOptions,
): CallsTable {
  const media = [...mediaInputs, ...mediaOutputs].filter((field) =>
    planned.some((row) => row.media[field] !== undefined),
  );
  const points = pointCount(work, planned, options);
  const slices = points + 1;
  const columns = columnsOf(work, options, media, points);
  const rows = planned.flatMap((each) =>
    Array.from({ length: slices }, (_, slice): Row => ({ planned: each, slice })),
  );
  sheet.text(sheet.next, 0, work.t("usage.calls"), "head");
  columns.forEach(({ title }, index) => {
    sheet.text(sheet.next, index + 1, title, "headRight");
  });
  const from = sheet.next + 1;
  rows.forEach((row, index) => {
    const at = from + index;
    const label = slices === 1 ? row.planned.label : `${row.planned.label} · ${row.slice + 1}`;
    sheet.text(at, 0, label, "text");
    const cells: Cells = new Map();
    columns.forEach(({ name, style, of }, column) => {
      cells.set(name, sheet.put(at, column + 1, of(row, cells), style) satisfies CellRef);
    });
  });
  const to = from + rows.length - 1;
  sheet.next = to + 2;
  return {
    rows: rows.map((row) => row.planned),
    media,
    slices,
    column: (name) => {
      const index = columns.findIndex((column) => column.name === name);
      return index === -1 ? null : sheet.range({ column: index + 1, from, to });
    },
  };
}

/** Where a length varies, the points at which rates or the rules of the cache change. */
function pointsOf(work: RouteWork, { planned }: Row, { bands, warmth, otherBands: _ }: TableOptions): Expr[] {
  const { varying } = planned;
  if (varying === undefined) return [];
  const points = bands.map((above) => sub(above, planned.prompt));
  const least = leastCached(work, warmth);
  if (least === null) return points;
  const ends =
    varying.part === "head"
      ? [zero, planned.repeated, planned.cacheable].map((end) => add(planned.head, end))
      : [];
  for (const end of [...ends, planned.prompt]) points.push(sub(sub(least, num(0.5)), end));
  if (varying.part === "rest") points.push(sub(planned.head, planned.prompt));
  return points;
}

function pointCount(work: RouteWork, planned: readonly PlannedRow[], options: TableOptions): number {
  const [first] = planned.filter(({ varying }) => varying !== undefined);
  return first === undefined ? 0 : pointsOf(work, { planned: first, slice: 0 }, options).length;
}

/** Null where nothing is cut by the least length the cache takes. */
function leastCached({ workload, terms }: RouteWork, warmth: WarmthCells | null): Expr | null {
  const least = terms.cache?.minimum ?? 0;
  if (workload.caching.kind === "off" || least === 0) return null;
  return warmth?.minimum ?? num(least);
}

function columnsOf(
  work: RouteWork,
  options: TableOptions,
  media: readonly MediaField[],
  points: number,
): Column[] {
  const { t } = work;
  const { bands, otherBands, warmth } = options;
  const columns: Column[] = [
    {
      name: "class",
      title: t("usage.class"),
      style: "whole",
      of: ({ planned }) => num(callClassOf(planned)),
    },
  ];
  const push = (name: CallColumn, title: string, of: Column["of"], style: StyleName = "figure"): void => {
    columns.push({ name, title, style, of });
  };
  for (let point = 0; point < points; point++) {
    push(`point${point}`, t("usage.point", { point: point + 1 }), (row) =>
      max(zero, pointsOf(work, row, options)[point] ?? zero),
    );
  }
  push("calls", t("usage.perUnit"), (row, cells) => callsOf(row, cells, points));
  const varies = hasLengths(work);
  if (varies) push("length", t("usage.length"), (row, cells) => lengthOf(row, cells, points));
  for (const field of mediaInputs.filter((each) => media.includes(each))) {
    push(field, t(`usage.${field}`), ({ planned }) => round(planned.media[field] ?? zero));
  }
  const mediaIn = (cells: Cells): Expr => add(...mediaInputs.map((field) => cells.get(field) ?? zero));
  push("prompt", t("usage.prompt"), ({ planned }, cells) => {
    const length = add(planned.prompt, planned.varying ? (cells.get("length") ?? zero) : zero);
    const whole = round(varies || length.text("").includes("-") ? max(zero, length) : length);
    const parts = mediaIn(cells);
    return parts === zero ? whole : max(whole, parts);
  });
  pushCached(work, warmth, push, mediaIn);
  for (const field of mediaOutputs.filter((each) => media.includes(each))) {
    push(field, t(`usage.${field}`), ({ planned }) => round(planned.media[field] ?? zero));
  }
  push("reasoning", t("usage.reasoningOf"), ({ planned }) => round(planned.reasoning));
  const mediaOut = (cells: Cells): Expr => add(...mediaOutputs.map((field) => cells.get(field) ?? zero));
  push("completion", t("usage.completion"), ({ planned }, cells) => {
    const parts = add(cells.get("reasoning") ?? zero, mediaOut(cells));
    const whole = round(planned.completion);
    return planned.reasoning === zero && mediaOut(cells) === zero ? whole : max(whole, parts);
  });
  if (work.workload.shape.kind === "fine-tune") {
    push("training", t("usage.trainingTokens"), ({ planned }) => round(planned.trainingTokens ?? zero));
  }
  if (bands.length + otherBands.length > 0) {
    push(
      "band",
      t("usage.band"),
      ({ planned }, cells) => bandOf(cells.get("prompt") ?? zero, planned.other ? otherBands : bands),
      "whole",
    );
  }
  if (timesOut(work)) pushCut(work, media, push);
  return columns;
}

/** Whether the length of a prompt, or of its prefix, is a spread. */
function hasLengths({ workload: { shape } }: RouteWork): boolean {
  if (shape.kind === "single") return shape.promptLengths !== undefined;
  return shape.kind === "conversation" && shape.prefixLengths !== undefined;
}

export function timesOut({ workload }: Pick<RouteWork, "workload">): boolean {
  return workload.losses !== undefined && workload.losses.timeouts !== 0;
}

/** How many of the thresholds a prompt is above. */
function bandOf(prompt: Expr, bands: readonly Expr[]): Expr {
  return add(...bands.map((above) => when(compare(prompt, ">", above), one, zero)));
}

function callsOf({ planned, slice }: Row, cells: Cells, points: number): Expr {
  if (planned.varying === undefined) return slice === 0 ? planned.perUnit : zero;
  const [below, upTo] = boundsOf(cells, slice, points);
  const { spread } = planned.varying;
  const share = sub(
    upTo === null ? one : lognormalCdf(spread, upTo),
    below === null ? zero : lognormalCdf(spread, below),
  );
  return mul(planned.perUnit, share);
}

function lengthOf({ planned, slice }: Row, cells: Cells, points: number): Expr {
  if (planned.varying === undefined) return zero;
  const { spread } = planned.varying;
  const [below, upTo] = boundsOf(cells, slice, points);
  const part = sub(
    upTo === null ? one : lognormalCdf(spread, upTo),
    below === null ? zero : lognormalCdf(spread, below),
  );
  const total = sub(
    upTo === null ? one : lognormalTotalBelow(spread, upTo),
    below === null ? zero : lognormalTotalBelow(spread, below),
  );
  const share = cells.get("calls") ?? zero;
  return when(compare(share, "<=", num(1e-12)), zero, divided(mul(lognormalMean(spread), total), part));
}

function divided(a: Expr, b: Expr): Expr {
  return { ...mul(a, b), text: (on) => `${a.text(on)}/(${b.text(on)})`, value: a.value / b.value, rank: 2 };
}

/** The lengths between which a slice lies. */
function boundsOf(cells: Cells, slice: number, points: number): [Expr | null, Expr | null] {
  const given = Array.from({ length: points }, (_, index) => cells.get(`point${index}`) ?? zero);
  const sorted = (k: number): Expr => smallest(rangeOfCells(given), k);
  return [slice === 0 ? null : sorted(slice), slice === points ? null : sorted(slice + 1)];
}

function rangeOfCells(cells: readonly Expr[]): Range {
  const [first] = cells;
  const last = cells.at(-1);
  return {
    text: (on) => `${first?.text(on)}:${last?.text(on)}`,
    values: cells.map(({ value }) => value),
  };
}

type Push = (name: CallColumn, title: string, of: Column["of"], style?: StyleName) => void;

function pushCached(
  work: RouteWork,
  warmth: WarmthCells | null,
  push: Push,
  mediaIn: (cells: Cells) => Expr,
): void {
  const { t, workload, terms } = work;
  const { caching } = workload;
  if (caching.kind === "off" || (caching.kind === "traffic" && warmth === null)) return;
  push("text", t("usage.text"), (_, cells) => {
    const prompt = cells.get("prompt") ?? zero;
    const parts = mediaIn(cells);
    return parts === zero ? prompt : max(zero, sub(prompt, parts));
  });
  const textOf = (cells: Cells): Expr => cells.get("text") ?? zero;
  if (caching.kind === "share") {
    const least = num(terms.cache?.minimum ?? 0);
    const shared = (row: Row, cells: Cells, tokens: Expr): Expr =>
      row.planned.varying === undefined || least.value === 0
        ? tokens
        : when(compare(textOf(cells), "<", least), zero, tokens);
    const portion = (cells: Cells, field: "read" | "write"): Expr =>
      round(mul(textOf(cells), work.inputs.at(`${work.path}.caching.${field}`)));
    push("readAll", t("usage.read"), (row, cells) =>
      shared(row, cells, min(textOf(cells), portion(cells, "read"))),
    );
    if (likely(caching.write) === 0) return;
    push("writtenAll", t("usage.written"), (row, cells) =>
      shared(row, cells, min(sub(textOf(cells), cells.get("readAll") ?? zero), portion(cells, "write"))),
    );
    return;
  }
  if (warmth === null) return;
  const length = (planned: PlannedRow, cells: Cells): Expr => {
    const head =
      planned.varying?.part === "head" ? add(planned.head, cells.get("length") ?? zero) : planned.head;
    return planned.varying === undefined && !head.text("").includes("-") ? head : max(zero, head);
  };
  push("head", t("usage.head"), ({ planned }, cells) => min(textOf(cells), round(length(planned, cells))));
  push("repeatedTo", t("usage.repeatedTo"), ({ planned }, cells) =>
    planned.repeated === zero
      ? zero
      : when(
          compare(planned.repeated, ">", zero),
          round(add(length(planned, cells), planned.repeated)),
          zero,
        ),
  );
  push("cacheableTo", t("usage.cacheableTo"), ({ planned }, cells) =>
    round(add(length(planned, cells), planned.cacheable)),
  );
  if (!warmth.isStored) {
    push("own", t("usage.own"), ({ planned }) => ownChance(planned, warmth), "chance");
    push("weightOwn", t("usage.weightOwn"), (_, cells) =>
      mul(cells.get("calls") ?? zero, cells.get("own") ?? zero),
    );
    push("weightRest", t("usage.weightRest"), (_, cells) =>
      sub(cells.get("calls") ?? zero, cells.get("weightOwn") ?? zero),
    );
  }
  for (const { name, title, found, of } of partsFor(work, warmth)) {
    push(name, title, ({ planned }, cells) =>
      planned.turn === 0
        ? zero
        : of(
            {
              text: textOf(cells),
              head: cells.get("head") ?? zero,
              repeatedTo: cells.get("repeatedTo") ?? zero,
              cacheableTo: cells.get("cacheableTo") ?? zero,
              varies: planned.varying !== undefined,
            },
            cells.get(`read${found}`) ?? zero,
          ),
    );
  }
}

/** What a call had put out when it was cut off. */
function pushCut(work: RouteWork, media: readonly MediaField[], push: Push): void {
  const share = work.inputs.at(`${work.path}.losses.timeoutOutput`);
  const cut = (tokens: Expr | undefined): Expr => cutTokens(tokens ?? zero, share);
  for (const field of mediaOutputs.filter((each) => media.includes(each))) {
    push(`cut.${field}`, work.t("usage.cut", { what: work.t(`usage.${field}`) }), (_, cells) =>
      cut(cells.get(field)),
    );
  }
  push("cutReasoning", work.t("usage.cut", { what: work.t("usage.reasoningOf") }), (_, cells) =>
    cut(cells.get("reasoning")),
  );
  push("cutCompletion", work.t("usage.cut", { what: work.t("usage.completion") }), (_, cells) =>
    cut(cells.get("completion")),
  );
}

export function cutTokens(tokens: Expr, share: Expr): Expr {
  const part = mul(tokens, share);
  return { ...part, text: (on) => `INT(${part.text(on)})`, value: Math.floor(part.value), rank: 4 };
}
