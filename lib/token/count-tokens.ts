import { findModelRule, type ModelRule } from "@/lib/token/model-rules";
import { audioPart, imageParts, pdfParts, videoPart } from "@/lib/token/request/media";
import { messageParts } from "@/lib/token/request/message-parts";
import { addSpreads, type Method, methodOf, type TokenPart } from "@/lib/token/request/parts";
import {
  makeTextCounter,
  nameOf,
  type TextCounter,
  type TokenContext,
} from "@/lib/token/request/text-counter";
import { parseTokenRequest, type TokenRequest } from "@/lib/token/request/token-request";
import { findVocabularyEntry, vocabularyNames } from "@/lib/token/vocabulary-manifest";
import { type Failure, fail, RatebookError } from "@/lib/unit/failure";
import { parseId, type RequestId } from "@/lib/unit/request-id";

export interface TokenWarning {
  code: string;
  message: string;
}

export type TokenResult =
  | {
      id: RequestId;
      ok: true;
      tokens: number;
      low: number;
      high: number;
      method: Method;
      tokenizer: string;
      parts: TokenPart[];
      warnings: TokenWarning[];
    }
  | { id: RequestId; ok: false; error: Failure };

/**
 * Input tokens of one request, part by part. Never throws for what the request says; a failure to load a vocabulary
 * does throw, being no fault of the request.
 */
export async function countTokens(value: unknown, context: TokenContext): Promise<TokenResult> {
  try {
    const request = parseTokenRequest(value);
    return request.model === null
      ? await countWithEncoding(request, context)
      : await countForModel(request, request.model, context);
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
    return { id: parseId(id), ok: false, error: error.failure };
  }
}

async function countForModel(
  request: TokenRequest,
  asked: string,
  context: TokenContext,
): Promise<TokenResult> {
  if (request.encoding !== null)
    fail("invalid", "encoding", request.encoding, "model and encoding are both given", "one of the two");
  const model = context.resolve?.({ model: asked, provider: request.provider ?? undefined }) ?? asked;
  const rule = findModelRule(model);
  if (rule === undefined) return fail("unknown-model", "model", model, `no tokenizer is known for ${model}`);
  const hasText =
    request.text !== null ||
    request.messages.length > 0 ||
    request.tools.length > 0 ||
    request.schema !== null;
  const parts: TokenPart[] = [];
  if (hasText) {
    const counter = await makeTextCounter(rule.text, rule.source, context);
    if (request.text !== null) parts.push(textPart(request.text, counter));
    parts.push(...messageParts(request, model, rule, counter));
  }
  parts.push(...imageParts(request.images, model, rule));
  if (request.audioSeconds > 0) parts.push(audioPart(request.audioSeconds, model, rule));
  if (request.videoSeconds > 0) parts.push(videoPart(request.videoSeconds, model, rule));
  if (request.pdfPages > 0) parts.push(...pdfParts(request, model, rule));
  return answer(request, nameOf(rule.text), parts, warn(request, model, rule));
}

async function countWithEncoding(request: TokenRequest, context: TokenContext): Promise<TokenResult> {
  const { encoding, text } = request;
  if (encoding === null)
    return fail("nothing-to-count", "model", null, "name a model, or an encoding for bare text", [
      "model",
      "encoding",
    ]);
  if (!vocabularyNames().includes(encoding))
    fail("unknown-encoding", "encoding", encoding, `no vocabulary named ${encoding}`, vocabularyNames());
  if (text === null)
    return fail(
      "nothing-to-count",
      "text",
      null,
      "an encoding counts bare text; messages, images and the rest need a model",
      ["text"],
    );
  const counter = await makeTextCounter(
    { kind: "vocabulary", name: encoding, assumed: false },
    findVocabularyEntry(encoding)?.terms ?? "",
    context,
  );
  return answer(request, encoding, [textPart(text, counter)], []);
}

function textPart(text: string, counter: TextCounter): TokenPart {
  const { method, rule, source } = counter;
  return { what: "text", ...counter.count(text), method, rule, source };
}

function answer(
  request: TokenRequest,
  tokenizer: string,
  parts: TokenPart[],
  warnings: TokenWarning[],
): TokenResult {
  if (parts.length === 0)
    fail("nothing-to-count", "", null, "the request has no text, messages, images, audio, video or pages", [
      "text",
      "messages",
      "images",
      "audioSeconds",
      "videoSeconds",
      "pdfPages",
    ]);
  return {
    id: request.id,
    ok: true,
    ...addSpreads(parts),
    method: methodOf(parts),
    tokenizer,
    parts,
    warnings,
  };
}

function warn(
  { messages, images }: TokenRequest,
  model: string,
  { framing, text, image }: ModelRule,
): TokenWarning[] {
  const warnings: TokenWarning[] = [];
  if (text.kind === "vocabulary" && text.assumed)
    warnings.push({
      code: "tokenizer-assumed",
      message: `${model}'s maker has not named its tokenizer; ${text.name} is taken from its predecessors`,
    });
  if (text.kind === "unknown")
    warnings.push({
      code: "tokenizer-unknown",
      message: `${model} has no tokenizer here; the range is what known tokenizers span`,
    });
  if (framing === "openai-reasoning" && messages.length > 0)
    warnings.push({
      code: "framing-approximate",
      message: `${model} wraps messages in a hidden developer message; a few tokens more are billed`,
    });
  if (image?.kind === "patch" && images.some(({ detail }) => detail === "low"))
    warnings.push({
      code: "detail-undocumented",
      message: "low detail on this model is taken as 256 patches; its maker gives no figure",
    });
  return warnings;
}
