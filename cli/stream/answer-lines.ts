import { parseJsonText, refuseSize, textLimitBytes } from "@/lib/door/json-text";
import { type Failure, RatebookError } from "@/lib/unit/failure";
import type { RequestId } from "@/lib/unit/request-id";
import { type Terminal, write } from "../terminal";
import { type Line, readLines } from "./lines";

type Answer = { ok: true } | { id: RequestId; ok: false; error: Failure };

/** Answer a stream of JSON Lines, a result per line and in order. @returns whether all were answered without an error */
export async function answerLines(
  terminal: Terminal,
  answer: (raw: unknown) => Answer | Promise<Answer>,
): Promise<boolean> {
  let allAnswered = true;
  for await (const lines of readLines(terminal.stdin, textLimitBytes)) {
    let text = "";
    for (const line of lines) {
      const given = await answerLine(line, answer);
      if (!given.ok) allAnswered = false;
      text += `${JSON.stringify(given)}\n`;
    }
    await write(terminal.stdout, text);
  }
  return allAnswered;
}

async function answerLine(line: Line, answer: (raw: unknown) => Answer | Promise<Answer>): Promise<Answer> {
  const place = { field: "line", value: line.number } as const;
  let raw: unknown;
  try {
    if (line.text === null) refuseSize(place);
    raw = parseJsonText(line.text, place);
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    return { id: null, ok: false, error: error.failure };
  }
  return answer(raw);
}
