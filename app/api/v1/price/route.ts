import { answerPriceRequest } from "@/lib/billing/price-request";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerPost } from "../_http/answer-post";
import { answerPreflight } from "../_http/headers";

export function POST(request: Request): Promise<Response> {
  return answerPost(
    request,
    (raw) => answerPriceRequest(bundledCatalog, raw),
    (error) => ({ id: null, ok: false, error }),
  );
}

export function OPTIONS(): Response {
  return answerPreflight();
}
