export type CsvValue = string | number | null;

/** Rows as RFC 4180 text: CRLF, quotes where needed, full precision. */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

/**
 * A spreadsheet runs a text that begins like a formula, and names come from links that anyone may send: an apostrophe
 * keeps it a text. Numbers, negative ones too, stay numbers.
 */
function writeCell(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
