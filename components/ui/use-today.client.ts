"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};
const today = () => new Date().toISOString().slice(0, 10);

/** The UTC date; null while the page is as it was made ahead, for a page kept for a year must not know the day. */
export function useToday(): string | null {
  return useSyncExternalStore(never, today, () => null);
}
