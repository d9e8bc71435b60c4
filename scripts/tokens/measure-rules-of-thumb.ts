import { writeFileSync } from "node:fs";
import { measureTexts } from "./measure-texts";

/** `npm run tokens:measure`: count the texts of data/texts with every family and write data/rules-of-thumb.json. */
writeFileSync("data/rules-of-thumb.json", `${JSON.stringify(await measureTexts(), null, 1)}\n`);
