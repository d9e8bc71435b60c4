import { fileURLToPath } from "node:url";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerTokenRequest } from "@/lib/door/answer-tokens";
import { makeNodeLoader } from "@/lib/token/load-node";
import { answerLines } from "../stream/answer-lines";
import { readText } from "../stream/read-text";
import { type Terminal, UsageError, write } from "../terminal";

export interface TokensOptions {
  model?: string;
  encoding?: string;
}

/** Plain text has no lines to be cut at, and is held whole while it is counted. */
const plainTextLimitBytes = 64_000_000;

/** Count a stream of token requests, or one plain text for a model. @returns whether all were counted */
export async function printTokens(terminal: Terminal, { model, encoding }: TokensOptions): Promise<boolean> {
  if (model !== undefined && encoding !== undefined) throw new UsageError("--model or --encoding, not both");
  const vocabulary = makeNodeLoader(fileURLToPath(new URL("../../public/vocabularies", import.meta.url)));
  const answer = (raw: unknown) => answerTokenRequest(bundledCatalog, vocabulary, raw);
  if (model === undefined && encoding === undefined) return answerLines(terminal, answer);
  const text = await readText(
    terminal.stdin,
    { field: "file", value: "standard input" },
    plainTextLimitBytes,
  );
  const answered = await answer({ model, encoding, text });
  await write(terminal.stdout, `${JSON.stringify(answered)}\n`);
  return answered.ok;
}
