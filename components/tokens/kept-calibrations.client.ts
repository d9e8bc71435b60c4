import { useSyncExternalStore } from "react";
import { keyPrefix } from "@/lib/state/keys";
import { type CountedEstimate, calibrate } from "@/lib/token/estimate/calibration";
import type { Calibrations } from "@/lib/token/session";

/** The counts a reader was given by an API, by what the estimate is for. The texts themselves are not kept. */
export type OwnCounts = Readonly<Record<string, readonly CountedEstimate[]>>;

/** Under the prefix of the documents: what deletes everything kept here deletes this. */
const key = `${keyPrefix}own-counts`;
const none: OwnCounts = {};
let memory: OwnCounts = none;
let text: string | null = null;
const listeners = new Set<() => void>();

function read(): OwnCounts {
  let now: string | null = null;
  try {
    now = localStorage.getItem(key);
  } catch {
    return memory;
  }
  if (now === text) return memory;
  text = now;
  memory = parse(now);
  return memory;
}

function parse(kept: string | null): OwnCounts {
  if (kept === null) return none;
  try {
    const raw: unknown = JSON.parse(kept);
    if (typeof raw !== "object" || raw === null) return none;
    const entries = Object.entries(raw).map(([name, list]: [string, unknown]) => [
      name,
      (Array.isArray(list) ? list : []).filter(isCount),
    ]);
    return Object.fromEntries(entries);
  } catch {
    return none;
  }
}

function isCount(value: unknown): value is CountedEstimate {
  if (typeof value !== "object" || value === null) return false;
  const { tokens, estimated } = value as Record<string, unknown>;
  return typeof tokens === "number" && tokens > 0 && typeof estimated === "number" && estimated > 0;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

export function useOwnCounts(): OwnCounts {
  return useSyncExternalStore(subscribe, read, () => none);
}

export function keepOwnCounts(name: string, counts: readonly CountedEstimate[]): void {
  memory = { ...read(), [name]: counts };
  text = JSON.stringify(memory);
  try {
    localStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing corrects until the page is left.
  }
  for (const listener of listeners) listener();
}

export function calibrationsOf(counts: OwnCounts): Calibrations {
  return Object.fromEntries(
    Object.entries(counts).flatMap(([name, list]) => {
      const calibration = calibrate(list);
      return calibration === null ? [] : [[name, calibration]];
    }),
  );
}
