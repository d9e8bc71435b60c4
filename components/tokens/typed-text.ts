/** Text that is counted but not shown: a field of many megabytes would freeze the page. */
export interface LargeText {
  id: string;
  name: string;
  text: string;
}

/** A text field stays quick up to here. */
export const mostShownCharacters = 1_500_000;
export const mostFileBytes = 50_000_000;

export function joinTexts(text: string, large: readonly LargeText[]): string {
  return [text, ...large.map((each) => each.text)].filter((each) => each !== "").join("\n\n");
}

/** In the units of file sizes. @example 1536 -> 1.5 kB */
export function formatBytes(bytes: number, locale: string): string {
  const units = ["byte", "kilobyte", "megabyte"] as const;
  const at = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-US", {
    style: "unit",
    unit: units[at],
    unitDisplay: at === 0 ? "long" : "short",
    maximumFractionDigits: at === 0 ? 0 : 1,
  }).format(bytes / 1000 ** at);
}

/** Of its UTF-8, without making it. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a pair counts two of the four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
