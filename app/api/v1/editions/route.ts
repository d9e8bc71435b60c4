import { bundledFiles } from "@/lib/catalog/bundled";
import { answerEditions } from "@/lib/door/answer-editions";
import { answerGet } from "../_http/answer-get";
import { answerPreflight } from "../_http/headers";

export function GET(request: Request): Response {
  return answerGet(request, answerEditions(bundledFiles().editions));
}

export function OPTIONS(): Response {
  return answerPreflight();
}
