import { BadLinkError } from "@/lib/scenario/link-error";
import type { Action } from "@/lib/state/step";
import { RatebookError } from "@/lib/unit/failure";
import { links } from "./catalogs";

/** What opening `#s=CODE` does to the documents; null where the address holds no code. */
export async function openLinkOf(hash: string, newId: () => string): Promise<Action | null> {
  if (!hash.startsWith("#s=")) return null;
  const { decodeScenario } = await import("@/lib/scenario/link-code");
  try {
    const { scenario, fromFuture } = decodeScenario(hash.slice("#s=".length), links);
    return { type: "openLink", id: newId(), scenario, newer: fromFuture };
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    const reason = error instanceof BadLinkError ? error.reason : "";
    return { type: "notice", notice: { kind: "bad-link", reason, message: error.failure.message } };
  }
}
