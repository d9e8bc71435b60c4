import { list, word } from "./code-choice";
import { date } from "./code-date";
import { field, needed, optional } from "./code-field";
import { providerName } from "./code-model";
import { number } from "./code-number";
import { table } from "./code-table";
import { text } from "./code-text";

/** Adjustments by position; see `link-fields.ts` for what may change here. */

const step = table({ fixed: [field("fromUsd", number), field("off", number)], optional: [] });

export const discount = table({
  fixed: [field("provider", providerName), field("off", number)],
  optional: [],
  appended: [
    needed("model", text),
    needed("steps", list(step)),
    needed("stepping", word(["whole", "graduated"])),
  ],
});

const provider = optional("provider", providerName, undefined);

const reseller = table({
  fixed: [field("name", text), field("factor", number)],
  optional: [provider, optional("model", text, undefined)],
});

const commitment = table({
  fixed: [field("name", text), field("usdPerMonth", number)],
  optional: [provider],
});

const credit = table({
  fixed: [field("name", text), field("usdPerMonth", number)],
  optional: [provider, optional("from", date, undefined), optional("until", date, undefined)],
});

const fee = table({
  fixed: [field("name", text)],
  optional: [
    provider,
    optional("share", number, 0),
    optional("minimumUsd", number, 0),
    optional("usdPerMonth", number, 0),
  ],
});

const tax = table({ fixed: [field("name", text), field("share", number)], optional: [] });

const currency = table({
  fixed: [field("code", text), field("perUsd", number), field("on", date), field("source", text)],
  optional: [],
});

export const adjustments = table({
  fixed: [],
  optional: [
    optional("resellers", list(reseller), []),
    optional("commitments", list(commitment), []),
    optional("credits", list(credit), []),
    optional("fees", list(fee), []),
    optional("tax", tax, undefined),
    optional("currency", currency, undefined),
  ],
});
