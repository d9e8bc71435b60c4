import { saveFile } from "@/components/ui/save-file";
import type { Scenario } from "@/lib/scenario/schema";
import type { Notice } from "@/lib/state/workbench-state";
import { RatebookError } from "@/lib/unit/failure";

export function saveScenarioFile(scenario: Scenario): void {
  saveJsonText(`${fileName(scenario.title)}.ratebook.json`, `${JSON.stringify(scenario, null, 2)}\n`);
}

export function saveJsonText(name: string, text: string): void {
  saveFile(text, "application/json", name);
}

/** Letters and digits of any script; what file systems quarrel about becomes a hyphen. */
function fileName(title: string): string {
  const safe = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return safe.slice(0, 60) || "scenario";
}

/** A file's scenario, or the notice that says what is wrong with it. */
export async function readScenarioFile(file: File): Promise<{ scenario: Scenario } | { notice: Notice }> {
  const bad = (message: string, allowed: string): { notice: Notice } => ({
    notice: { kind: "bad-file", file: file.name, message, allowed },
  });
  if (file.size > 5_000_000) return bad(`${file.size} bytes`, "at most 5,000,000 bytes");
  let raw: unknown;
  try {
    raw = JSON.parse(await file.text());
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error), "JSON");
  }
  const { parseScenario } = await import("@/lib/scenario/parse");
  try {
    return { scenario: parseScenario(raw) };
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    const { message, allowed, field, value } = error.failure;
    const named = message.includes(field) ? message : `${field}: ${message}`;
    return bad(`${named} (${JSON.stringify(value)})`, allowedText(allowed));
  }
}

function allowedText(allowed: unknown): string {
  if (Array.isArray(allowed)) return allowed.map(String).join(", ");
  return allowed === null || allowed === undefined ? "–" : String(allowed);
}
