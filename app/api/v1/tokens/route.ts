import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerTokenRequest } from "@/lib/door/answer-tokens";
import { makeNodeLoader } from "@/lib/token/load-node";
import { answerPost } from "../_http/answer-post";
import { answerPreflight } from "../_http/headers";

/** One for the life of the server: a vocabulary is unpacked when it is first asked for. */
const vocabulary = makeNodeLoader();

export function POST(request: Request): Promise<Response> {
  return answerPost(
    request,
    (raw) => answerTokenRequest(bundledCatalog, vocabulary, raw),
    (error) => ({ id: null, ok: false, error }),
  );
}

export function OPTIONS(): Response {
  return answerPreflight();
}
