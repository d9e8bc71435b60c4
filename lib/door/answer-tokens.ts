import type { CatalogOf } from "../billing/price-request";
import { countTokens, type TokenResult } from "../token/count-tokens";
import type { TokenContext } from "../token/request/text-counter";
import { resolveCountedModel } from "../token/resolve-model";

export type TokenAnswer = TokenResult;

/**
 * Answer one token request from outside, with the models of the newest edition. A bad one is answered with its error;
 * nothing is thrown for it.
 *
 * @param vocabulary  gives a tokenizer by name, from files or over HTTP
 */
export function answerTokenRequest(
  catalogOf: CatalogOf,
  vocabulary: TokenContext["vocabulary"],
  raw: unknown,
): Promise<TokenAnswer> {
  const catalog = catalogOf();
  return countTokens(raw, { vocabulary, resolve: (asked) => resolveCountedModel(catalog, asked) });
}
