import { createHash } from "node:crypto";
import { hasTag } from "@/app/_http/has-tag";
import type { Refusal } from "@/lib/door/refusal";
import { statusOf } from "@/lib/door/status";
import { answerHeaders, jsonHeaders } from "./headers";

/** Answer with what changes only when a new edition is published; a reader who has it already is told so. */
export function answerGet(request: Request, body: { ok: true } | Refusal | { openapi: string }): Response {
  if ("error" in body) {
    return Response.json(body, { status: statusOf(body.error), headers: answerHeaders });
  }
  const text = JSON.stringify(body);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = { ...jsonHeaders, etag, "cache-control": "public, max-age=3600" };
  if (hasTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}
