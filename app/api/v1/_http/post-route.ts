import { type Limits, writeLimits } from "@/lib/door/limits";
import { answerPost, type PostAnswer } from "./answer-post";
import { answerPreflight } from "./headers";
import { refuseMethod } from "./refuse-method";

type Handler = (request: Request) => Response | Promise<Response>;

const allow = "POST, OPTIONS";

/** Every method of an address that is posted to; what it does not have is refused with those it has. */
export function postRoute(limits: Limits, answer: PostAnswer): Record<"POST" | OtherMethod, Handler> {
  const refuse: Handler = ({ method }) => refuseMethod(method, allow);
  const post: Handler = (request) => answerPost(request, limits, answer);
  const said = { "accept-post": "application/json", "ratebook-limits": writeLimits(limits) };
  const preflight: Handler = () => answerPreflight(allow, said);
  return {
    POST: post,
    OPTIONS: preflight,
    GET: refuse,
    HEAD: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

type OtherMethod = "OPTIONS" | "GET" | "HEAD" | "PUT" | "PATCH" | "DELETE";
