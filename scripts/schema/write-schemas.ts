import { writeFileSync } from "node:fs";
import { publishedFiles } from "./published";

/** `npm run schema:write`: write what is published under `public/` again. */
for (const [name, text] of Object.entries(publishedFiles())) {
  writeFileSync(new URL(`../../public/${name}`, import.meta.url), text);
  console.log(`public/${name}`);
}
