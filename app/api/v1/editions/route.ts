import { bundledFiles } from "@/lib/catalog/bundled";
import { answerGet } from "../_http/answer-get";
import { answerPreflight } from "../_http/headers";

export function GET(request: Request): Response {
  const { editions } = bundledFiles().editions;
  return answerGet(request, { ok: true, newest: editions.at(-1)?.edition ?? null, editions });
}

export function OPTIONS(): Response {
  return answerPreflight();
}
