import { readFileSync } from "node:fs";
import { KNOWN_FAMILIES, type KnownFamilyId } from "@/lib/token/families";
import { makeNodeLoader } from "@/lib/token/load-node";
import type { Spread } from "@/lib/token/request/parts";
import { makeTextCounter } from "@/lib/token/request/text-counter";
import type { MeasuredText } from "@/lib/token/rules-of-thumb";

const files = {
  english: "english.txt",
  chinese: "chinese.txt",
  japanese: "japanese.txt",
  arabic: "arabic.txt",
  hindi: "hindi.txt",
  code: "code.ts.txt",
  json: "data.json.txt",
};

export async function measureTexts(): Promise<MeasuredText[]> {
  const context = { vocabulary: makeNodeLoader() };
  const measured: MeasuredText[] = [];
  for (const [text, file] of Object.entries(files)) {
    const content = readFileSync(`data/texts/${file}`, "utf8");
    const tokens: Partial<Record<KnownFamilyId, Spread>> = {};
    for (const { id, rule } of KNOWN_FAMILIES)
      tokens[id] = (await makeTextCounter(rule, "", context)).count(content);
    measured.push({
      text,
      file,
      characters: [...content].length,
      tokens: tokens as Record<KnownFamilyId, Spread>,
    });
  }
  return measured;
}
