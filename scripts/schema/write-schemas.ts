import { mkdirSync, writeFileSync } from "node:fs";
import { bundledFiles } from "@/lib/catalog/bundled";
import { feedFiles } from "../feed/feed";
import { publishedFiles } from "./published";

/** `npm run schema:write`: write what is published under `public/` again. */
const folder = new URL("../../public/", import.meta.url);
mkdirSync(new URL("catalog-v1/", folder), { recursive: true });
for (const [name, text] of Object.entries({ ...publishedFiles(), ...feedFiles(bundledFiles()) })) {
  writeFileSync(new URL(name, folder), text);
  console.log(`public/${name}`);
}
