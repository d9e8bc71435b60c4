import type { CatalogOf } from "@/lib/billing/price-request";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { parseJsonText } from "@/lib/door/json-text";
import { type Limits, writeLimits } from "@/lib/door/limits";
import { statusOf } from "@/lib/door/status";
import { type Failure, fail, RatebookError } from "@/lib/unit/failure";
import { answerHeaders } from "./headers";
import { readBody } from "./read-body";
import { Stopwatch } from "./stopwatch";

interface Answer {
  ok: boolean;
  error?: Failure;
}

export interface PostAnswer {
  /** One answer; the catalog it is handed knows when the request's time is up. */
  answer: (catalogOf: CatalogOf, raw: unknown) => Answer | Promise<Answer>;
  /** The answer to what cannot be read, or took too long. */
  refuse?: (error: Failure) => Answer;
}

/**
 * Answer one object or an array of them.
 *
 * An array answers 200 with a result each, whatever they say. A single request's status says what its answer says; a
 * bill with unpriced lines has no error of its own and answers 422.
 */
export async function answerPost(request: Request, limits: Limits, post: PostAnswer): Promise<Response> {
  const headers = { ...answerHeaders, "ratebook-limits": writeLimits(limits) };
  const { refuse = (error: Failure): Answer => ({ ok: false, error }) } = post;
  let raw: unknown;
  try {
    raw = parseJsonText(await readBody(request), { field: "body", value: null });
    if (Array.isArray(raw)) checkItems(raw, limits);
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    const status = error.failure.code === "too-large" ? 413 : statusOf(error.failure);
    return Response.json(refuse(error.failure), { status, headers });
  }
  const stopwatch = new Stopwatch(limits.seconds);
  const answer = (each: unknown) => answerInTime(stopwatch, post.answer, refuse, each);
  if (Array.isArray(raw)) return new Response(streamAnswers(raw, answer), { headers });
  const only = await answer(raw);
  const status = only.ok ? 200 : only.error === undefined ? 422 : statusOf(only.error);
  return Response.json(only, { status, headers });
}

async function answerInTime(
  stopwatch: Stopwatch,
  answer: PostAnswer["answer"],
  refuse: (error: Failure) => Answer,
  raw: unknown,
): Promise<Answer> {
  try {
    return await stopwatch.run(() => answer(stopwatch.lend(bundledCatalog), raw));
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    return refuse(error.failure);
  }
}

/** @throws too-large */
function checkItems(raws: readonly unknown[], { items }: Limits): void {
  if (raws.length <= items) return;
  fail("too-large", "body", raws.length, `the array has ${raws.length} members`, `at most ${items} members`);
}

const answersAtOnce = 100;

/** An answer may be a hundred times its request, so a full body's answers are made as they are taken. */
function streamAnswers(
  raws: readonly unknown[],
  answer: (raw: unknown) => Promise<Answer>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream({
    async pull(controller) {
      const from = next;
      next = Math.min(from + answersAtOnce, raws.length);
      const texts: string[] = [];
      for (const raw of raws.slice(from, next)) texts.push(JSON.stringify(await answer(raw)));
      controller.enqueue(encoder.encode(`${from === 0 ? "[" : ","}${texts.join(",")}`));
      if (next === raws.length) {
        controller.enqueue(encoder.encode("]"));
        controller.close();
      }
    },
  });
}
