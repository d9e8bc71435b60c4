import { answerTokenRequest } from "@/lib/door/answer-tokens";
import { limitsOf } from "@/lib/door/limits";
import { makeNodeLoader } from "@/lib/token/load-node";
import { postRoute } from "../_http/post-route";

/** One for the life of the server: a vocabulary is unpacked when it is first asked for. */
const vocabulary = makeNodeLoader();

export const { POST, OPTIONS, GET, HEAD, PUT, PATCH, DELETE } = postRoute(limitsOf.tokens, {
  answer: (catalogOf, raw) => answerTokenRequest(catalogOf, vocabulary, raw),
  refuse: (error) => ({ id: null, ok: false, error }),
});
