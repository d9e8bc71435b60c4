import type { Said } from "./texts";

/** Says judgements and notes of evidence; the Chinese comes when the first evidence is opened in it. */
export async function loadEvidenceTexts(locale: string): Promise<(text: string) => Said> {
  if (locale !== "zh") return (text) => ({ text, lang: undefined });
  const inChinese: Readonly<Record<string, string>> = (await import("../../data/zh-evidence.json")).default;
  return (text) => {
    const said = Object.hasOwn(inChinese, text) ? inChinese[text] : undefined;
    return said === undefined ? { text, lang: "en" } : { text: said, lang: undefined };
  };
}
