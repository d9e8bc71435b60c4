/**
 * What can change the text around it or hide in it: controls, the marks and overrides of writing direction, characters
 * without width, tags and variation selectors. A title from a link is somebody else's text.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** More marks on one letter than any writing uses climb over the lines above and below. */
const piledMarks = /(\p{M}{3})\p{M}+/gu;

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Somebody's text as a line that can do nothing but be read: no control, no override of direction, no piled-up marks. Half
 * a surrogate pair becomes U+FFFD, as browsers show it.
 */
export function toPlainText(text: string): string {
  return text
    .replace(loneSurrogates, "\ufffd")
    .normalize("NFC")
    .replace(/[\t\r\n\u2028\u2029]+/g, " ")
    .replace(hidden, "")
    .replace(piledMarks, "$1");
}

/** Text for the inside of an element or of a quoted attribute, in XML and HTML alike. */
export function escapeXml(text: string): string {
  return toPlainText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
