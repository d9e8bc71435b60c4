import { itemKinds } from "../review/schema";
import type { Findings } from "./compare";

const titles: Readonly<Record<(typeof itemKinds)[number], string>> = {
  change: "Changes no source contradicts",
  "new-model": "New models",
  suspicious: "Values that look wrong",
  disagreement: "Disagreements",
  "stale-there": "Sources that still have an earlier price of ours",
  "missing-there": "Models a source has dropped or renamed",
  "stale-here": "Ours, not confirmed for long",
  correction: "Corrections",
  fact: "Facts",
};

/** The findings for a reader, in Markdown. */
export function formatFindings({ against, made, upstreams, items, counts }: Findings): string {
  const lines = [`# Sync of ${made} against edition ${against}`, ""];
  for (const { name, ref, read, models, problems } of upstreams) {
    lines.push(`- **${name}** (${ref}): ${read ? `${models} models` : "not read"}`);
    for (const problem of problems) lines.push(`  - ${problem}`);
  }
  lines.push(
    "",
    `${counts.compared} cards compared: ${counts.agreeing} agree in every field; ${counts.judged} differences were judged before. ${items.length} items to review.`,
  );
  for (const kind of itemKinds) {
    const found = items.filter((item) => item.kind === kind);
    if (found.length === 0) continue;
    lines.push("", `## ${titles[kind]} (${found.length})`, "", ...found.map(({ summary }) => `- ${summary}`));
  }
  return `${lines.join("\n")}\n`;
}
