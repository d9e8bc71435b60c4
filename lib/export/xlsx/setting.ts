import type { Catalog } from "../../catalog/catalog";
import type { Scenario } from "../../scenario/schema";
import type { Words } from "../../words/bill-words";
import type { Language, Translator } from "../../words/translate";
import type { Inputs } from "./inputs";

/** What every sheet of one workbook needs. */
export interface Setting {
  catalog: Catalog;
  scenario: Scenario;
  language: Language;
  t: Translator<"spreadsheet">;
  words: Words;
  inputs: Inputs;
}
