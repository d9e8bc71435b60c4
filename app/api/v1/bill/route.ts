import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerBill } from "@/lib/door/answer-bill";
import { answerPost } from "../_http/answer-post";
import { answerPreflight } from "../_http/headers";

export function POST(request: Request): Promise<Response> {
  return answerPost(request, (raw) => answerBill(bundledCatalog, raw));
}

export function OPTIONS(): Response {
  return answerPreflight();
}
