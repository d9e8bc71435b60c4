import type { FigureUnit } from "../../analysis/figure-places";
import { type AssumptionRow, makeFigureLabel, toAssumptionRows } from "../../series/assumption-rows";
import { likely } from "../../usage/assumption";
import type { Book, BookSheet } from "./book";
import { type Expr, num } from "./expr";
import { cellName } from "./inputs";
import type { Setting } from "./setting";
import { dayNumber } from "./spreadsheet-date";
import type { StyleName } from "./styles";

const heads = [
  "workload",
  "assumption",
  "value",
  "unit",
  "low",
  "high",
  "basis",
  "source",
  "owner",
  "name",
] as const;

/** Every figure somebody assumed, each in a cell with a name. @returns the day whose rates the bill takes */
export function writeAssumptions(book: Book, sheet: BookSheet, setting: Setting): { asOf: Expr } {
  const { t, scenario, language } = setting;
  sheet.text(0, 0, t("sheet.assumptions"), "title");
  sheet.text(1, 0, t("assumptions.note"), "note");
  heads.forEach((head, column) => {
    const isFigure = head === "value" || head === "low" || head === "high";
    sheet.text(2, column, t(`assumptions.${head}`), isFigure ? "headRight" : "head");
  });
  sheet.headRows = 3;
  sheet.next = 3;
  const rows = [...toAssumptionRows(scenario, language), ...growthRows(setting)];
  const order = (row: AssumptionRow): number => {
    const [, index] = /^workloads\[(\d+)\]/.exec(row.path) ?? [];
    return index === undefined ? scenario.workloads.length : Number(index);
  };
  for (const row of rows.toSorted((a, b) => order(a) - order(b))) writeRow(book, sheet, setting, row);
  const day = (path: string, label: string, date: string): Expr => {
    const at = sheet.next++;
    sheet.text(at, 0, t("assumptions.whole"), "text");
    sheet.text(at, 1, label, "text");
    const cell = book.name(sheet.put(at, 2, num(dayNumber(date)), "dayInput"), cellName(path));
    sheet.text(at, 9, cellName(path), "note");
    setting.inputs.set(path, cell);
    return cell;
  };
  const asOf = day("asOf", t("assumptions.asOf"), scenario.asOf);
  scenario.adjustments?.credits.forEach(({ name, from, until }, index) => {
    const path = `adjustments.credits[${index}]`;
    if (from !== undefined) day(`${path}.from`, t("assumptions.creditFrom", { name }), from);
    if (until !== undefined) day(`${path}.until`, t("assumptions.creditUntil", { name }), until);
  });
  return { asOf };
}

/** Growth is there to be moved even where none is assumed. */
function growthRows({ scenario, language, t }: Setting): AssumptionRow[] {
  const label = makeFigureLabel(language);
  return scenario.workloads.flatMap(({ volume, name }, index): AssumptionRow[] => {
    if (volume.growthPerMonth !== 0) return [];
    const path = `workloads[${index}].volume.growthPerMonth`;
    return [
      {
        path,
        workload: name,
        label: label({ path, place: "volume.growthPerMonth", meter: null, of: null }),
        unit: t("assumptions.share"),
        kind: "share",
        meter: null,
        low: null,
        likely: likely(volume.growthPerMonth),
        high: null,
        basis: null,
        basisText: "",
        source: "",
        owner: "",
      },
    ];
  });
}

function writeRow(book: Book, sheet: BookSheet, { t, inputs, scenario }: Setting, row: AssumptionRow): void {
  const at = sheet.next++;
  const [, index] = /^workloads\[(\d+)\]/.exec(row.path) ?? [];
  const workload =
    index === undefined
      ? t("assumptions.whole")
      : `${Number(index) + 1}. ${scenario.workloads[Number(index)]?.name ?? ""}`;
  const style = styleFor(row);
  sheet.text(at, 0, workload, "text");
  sheet.text(at, 1, row.label, "text");
  const name = cellName(row.path);
  inputs.set(row.path, book.name(sheet.put(at, 2, num(row.likely), `${style}Input` as StyleName), name));
  sheet.text(
    at,
    3,
    row.kind === "share"
      ? ""
      : row.path.endsWith("volume.amount")
        ? perText(t, scenario, Number(index))
        : row.unit,
    "text",
  );
  if (row.low !== null) sheet.put(at, 4, num(row.low), style);
  if (row.high !== null) sheet.put(at, 5, num(row.high), style);
  sheet.text(at, 6, row.basisText, "text");
  sheet.text(at, 7, row.source, "text");
  sheet.text(at, 8, row.owner, "text");
  sheet.text(at, 9, name, "note");
}

function perText(t: Setting["t"], scenario: Setting["scenario"], index: number): string {
  const per = scenario.workloads[index]?.volume.per ?? "month";
  return t(`assumptions.per.${per}`);
}

const styles: Record<FigureUnit | "rate", "figure" | "share" | "rate" | "times"> = {
  token: "figure",
  count: "figure",
  share: "share",
  usd: "rate",
  times: "times",
  second: "figure",
  minute: "figure",
  hour: "figure",
  day: "figure",
  "token-hour": "figure",
  rate: "rate",
};

function styleFor({ kind }: AssumptionRow): "figure" | "share" | "rate" | "times" {
  return styles[kind];
}
