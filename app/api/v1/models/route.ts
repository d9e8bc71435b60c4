import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerModels } from "@/lib/door/answer-models";
import { answerGet } from "../_http/answer-get";
import { answerPreflight } from "../_http/headers";

export function GET(request: Request): Response {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return answerGet(request, answerModels(bundledCatalog, query));
}

export function OPTIONS(): Response {
  return answerPreflight();
}
