import { escapeXml } from "../unit/plain-text";

/** Text that is markup already: made by `markup` alone, so that nothing else can pass for it. */
export class Markup {
  constructor(readonly text: string) {}
}

export type MarkupContent = string | number | Markup | null | readonly MarkupContent[];

/**
 * Markup with its values escaped: strings and numbers are text, whatever they hold; only `Markup` is taken as it is. A
 * value stands between tags or inside a quoted attribute, never in a tag's name.
 *
 * @example markup`<b title="${"<i>"}">${["a", markup`<br>`]}</b>` -> <b title="&lt;i&gt;">a<br></b>
 */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupContent[]): Markup {
  const text = parts.map((part, at) => part + (at < values.length ? write(values[at] ?? null) : ""));
  return new Markup(text.join(""));
}

function write(value: MarkupContent): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "string") return escapeXml(value);
  if (typeof value === "number") return String(value);
  return value.map(write).join("");
}
