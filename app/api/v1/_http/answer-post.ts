import { parseJsonText } from "@/lib/door/json-text";
import { statusOf } from "@/lib/door/status";
import { type Failure, RatebookError } from "@/lib/unit/failure";
import { answerHeaders } from "./headers";
import { readBody } from "./read-body";

interface Answer {
  ok: boolean;
  error?: Failure;
}

/**
 * Answer one object or an array of them.
 *
 * An array answers 200 with a result each, whatever they say. A single request's status says what its answer says; a
 * bill with unpriced lines has no error of its own and answers 422.
 *
 * @param refuse  the answer to a body that cannot be read at all
 */
export async function answerPost(
  request: Request,
  answer: (raw: unknown) => Answer | Promise<Answer>,
  refuse: (error: Failure) => Answer = (error) => ({ ok: false, error }),
): Promise<Response> {
  let raw: unknown;
  try {
    raw = parseJsonText(await readBody(request), { field: "body", value: null });
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    const status = error.failure.code === "too-large" ? 413 : statusOf(error.failure);
    return Response.json(refuse(error.failure), { status, headers: answerHeaders });
  }
  if (Array.isArray(raw)) return new Response(streamAnswers(raw, answer), { headers: answerHeaders });
  const only = await answer(raw);
  const status = only.ok ? 200 : only.error === undefined ? 422 : statusOf(only.error);
  return Response.json(only, { status, headers: answerHeaders });
}

const answersAtOnce = 100;

/** An answer may be a hundred times its request, so a full body's answers are made as they are taken. */
function streamAnswers(
  raws: readonly unknown[],
  answer: (raw: unknown) => Answer | Promise<Answer>,
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
