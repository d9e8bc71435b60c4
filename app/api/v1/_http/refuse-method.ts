import { statusOf } from "@/lib/door/status";
import type { Failure } from "@/lib/unit/failure";
import { answerHeaders } from "./headers";

/** The answer to a method that an address does not have: 405, with those it has. */
export function refuseMethod(method: string, allow: string): Response {
  const error: Failure = {
    code: "method-not-allowed",
    field: "method",
    value: method,
    message: `${method} is not answered here: use ${allow}`,
    allowed: allow.split(", "),
  };
  const body = method === "HEAD" ? null : JSON.stringify({ ok: false, error });
  return new Response(body, { status: statusOf(error), headers: { ...answerHeaders, allow } });
}
