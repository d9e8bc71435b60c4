import { meterUnits } from "../catalog/meter";
import type { ColumnKey, PricedRow } from "./catalog-view";
import type { TextTable } from "./table-text";

/** What a copy says of the rows: raw figures in USD, dates as in 2026-09-23, nothing in the reader's language. */
type Value = string | number | boolean | null;

const figureOf: Readonly<Record<ColumnKey, (row: PricedRow) => Value>> = {
  provider: (row) => row.provider.name,
  context: (row) => row.model.contextWindow ?? null,
  maxOutput: (row) => row.model.maxOutput ?? null,
  modalities: (row) => row.model.modalities.join(" "),
  reasoning: (row) => row.model.reasoning,
  weights: (row) => row.weights?.open ?? null,
  released: (row) => row.released,
  retires: (row) => row.retiresOn,
  input: (row) => row.input,
  cacheRead: (row) => row.cacheRead,
  cacheWrite: (row) => row.cacheWrite,
  output: (row) => row.output,
  batchInput: (row) => row.batchInput,
  batchOutput: (row) => row.batchOutput,
  band: (row) => row.bandAbove,
  perMillion: (row) => clean(row.mixed.perMillion),
  perRequest: (row) => clean(row.mixed.perRequest),
  sources: (row) => row.agreeing,
  lastSeen: (row) => row.lastSeen,
};

const nameOf: Readonly<Record<ColumnKey, string>> = {
  provider: "provider",
  context: "context_window",
  maxOutput: "max_output",
  modalities: "input_modalities",
  reasoning: "reasoning",
  weights: "open_weights",
  released: "released",
  retires: "shutdown",
  input: "input_usd_per_mtok",
  cacheRead: "cached_input_usd_per_mtok",
  cacheWrite: "cache_write_usd_per_mtok",
  output: "output_usd_per_mtok",
  batchInput: "batch_input_usd_per_mtok",
  batchOutput: "batch_output_usd_per_mtok",
  band: "long_context_above",
  perMillion: "mix_usd_per_mtok",
  perRequest: "mix_usd_per_request",
  sources: "sources_agreeing",
  lastSeen: "last_seen",
};

/** Rates that are text in a table. */
const textColumns: ReadonlySet<ColumnKey> = new Set([
  "provider",
  "modalities",
  "reasoning",
  "weights",
  "released",
  "retires",
  "lastSeen",
]);

/** The rows as they stand on the screen, with the price's id last, so that one can be cited. */
export function toCatalogTable(rows: readonly PricedRow[], columns: readonly ColumnKey[]): TextTable {
  return {
    head: ["model", ...columns.map((column) => nameOf[column]), "price_id"],
    rows: rows.map((row) => [
      row.model.id,
      ...columns.map((column) => {
        const value = figureOf[column](row);
        return typeof value === "boolean" ? (value ? "yes" : "no") : value;
      }),
      row.price.id,
    ]),
    numeric: columns.flatMap((column, index) => (textColumns.has(column) ? [] : [index + 1])),
  };
}

export interface CatalogCopy {
  edition: string;
  date: string;
  mix: { prompt: number; cached: number; completion: number };
}

export function toCatalogJson(
  rows: readonly PricedRow[],
  columns: readonly ColumnKey[],
  about: CatalogCopy,
): string {
  const models = rows.map((row) => ({
    model: row.model.id,
    ...Object.fromEntries(columns.map((column) => [nameOf[column], figureOf[column](row)])),
    price_id: row.price.id,
  }));
  return `${JSON.stringify({ ...about, currency: "USD", perTokens: meterUnits.input.per, models }, null, 1)}\n`;
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
function clean(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}
