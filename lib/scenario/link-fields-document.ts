import { list, word } from "./code-choice";
import { date } from "./code-date";
import { field, optional } from "./code-field";
import { table } from "./code-table";
import { text } from "./code-text";

/** What a document says beside the figures, by position; see `link-fields.ts` for what may change here. */

const basis = table({
  fixed: [field("path", text), field("basis", word(["measured", "vendor", "judgement"]))],
  optional: [optional("source", text, undefined), optional("owner", text, undefined)],
});

export const documentFacts = table({
  fixed: [],
  optional: [
    optional("purpose", text, undefined),
    optional("decision", text, undefined),
    optional("preparedBy", text, undefined),
    optional("reviewedBy", text, undefined),
    optional("approvedBy", text, undefined),
    optional("validUntil", date, undefined),
    optional("reviewOn", date, undefined),
    optional("notIncluded", list(text), []),
    optional("basis", list(basis), []),
  ],
});
