import { mkdirSync, writeFileSync } from "node:fs";
import { writeGoldenDocuments } from "@/test/support/golden-documents";

/** `npm run golden:write`: keep what documents say now, where a change of theirs is meant. */
const folder = new URL("../../data/golden/documents/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(await writeGoldenDocuments())) {
  writeFileSync(new URL(name, folder), text);
  console.log(`data/golden/documents/${name}`);
}
