export interface Measure {
  what: string;
  value: number;
  unit: string;
  /** What it is held against: a peer measured in the same run, or a budget. */
  against: string;
  /** Undefined where there is only something to compare with. */
  isMet: boolean | undefined;
}

/** A Markdown table with each figure beside its peer or budget. */
export function writeBenchTable(measures: readonly Measure[]): string {
  const rows = measures.map(({ what, value, unit, against, isMet }) => [
    what,
    `${formatValue(value)} ${unit}`,
    against,
    isMet === undefined ? "" : isMet ? "met" : "not met",
  ]);
  return [["what", "measured", "against", ""], ["---", "---:", "---", "---"], ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

export function formatValue(value: number): string {
  const digits = value >= 100 ? 0 : 1;
  return value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });
}
