import type { Refusal } from "@/lib/door/refusal";
import { answerGet } from "./answer-get";
import { answerPreflight } from "./headers";
import { refuseMethod } from "./refuse-method";

type Handler = (request: Request) => Response;

const allow = "GET, HEAD, OPTIONS";

/** Every method of an address that is read; `HEAD` is answered as `GET` without its body. */
export function getRoute(
  answer: (request: Request) => { ok: true } | Refusal | { openapi: string },
): Record<"GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE", Handler> {
  const refuse: Handler = ({ method }) => refuseMethod(method, allow);
  const get: Handler = (request) => answerGet(request, answer(request));
  const head: Handler = (request) => {
    const { status, headers } = get(request);
    return new Response(null, { status, headers });
  };
  const preflight: Handler = () => answerPreflight(allow);
  return {
    GET: get,
    HEAD: head,
    OPTIONS: preflight,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}
