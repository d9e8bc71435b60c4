/** Between two sentences: a space, but in Chinese nothing, for its full stop brings its own. */
export function sentenceGap(locale: string): string {
  return locale === "zh" ? "" : " ";
}
