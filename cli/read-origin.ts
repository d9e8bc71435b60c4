import { UsageError } from "./terminal";

/** An origin as links take it, without a stroke at its end. @throws UsageError */
export function readOrigin(given: string): string {
  if (/^https?:\/\/[^/?#]+\/?$/.test(given)) return given.replace(/\/$/, "");
  throw new UsageError(`"${given}" is no origin such as https://ratebook.example`);
}
