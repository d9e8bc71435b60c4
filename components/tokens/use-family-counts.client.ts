import { useCallback, useEffect, useRef, useState } from "react";
import { FAMILIES, type FamilyId } from "@/lib/token/families";
import type { Spread } from "@/lib/token/request/parts";
import { askWorker, stopWorker } from "./token-worker.client";

export interface FamilyCounts {
  /** The last count of each family; of an earlier text while the new one is being counted. */
  spreads: ReadonlyMap<FamilyId, { of: string; spread: Spread }>;
  /** 0 to 1 while a count takes long; null otherwise. */
  progress: number | null;
  stopped: boolean;
  problem: string | null;
  /** A family came into view: it is counted from now on, and its vocabulary fetched. */
  look: (family: FamilyId) => void;
  stop: () => void;
  again: () => void;
}

/** Counts of a text by the families that are looked at, made in the worker; a newer text calls the older off. */
export function useFamilyCounts(text: string): FamilyCounts {
  const [looked, setLooked] = useState<ReadonlySet<FamilyId>>(new Set());
  const [spreads, setSpreads] = useState<FamilyCounts["spreads"]>(new Map());
  const [progress, setProgress] = useState<number | null>(null);
  const [stopped, setStopped] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const known = useRef(spreads);
  known.current = spreads;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round counts the same text again
  useEffect(() => {
    setStopped(false);
    setProblem(null);
    const families = FAMILIES.map(({ id }) => id).filter(
      (id) => looked.has(id) && known.current.get(id)?.of !== text,
    );
    if (text === "" || families.length === 0) return;
    const callOff = askWorker({ type: "count", text, families }, (answer) => {
      if (answer.type === "progress") setProgress(answer.share);
      if (answer.type === "counted")
        setSpreads((before) => new Map(before).set(answer.family, { of: text, spread: answer.spread }));
      if (answer.type === "failed" && answer.message !== "stopped") setProblem(answer.message);
      if (answer.type === "done" || answer.type === "failed") setProgress(null);
    });
    return () => {
      callOff();
      setProgress(null);
    };
  }, [text, looked, round]);

  const look = useCallback(
    (family: FamilyId) => setLooked((before) => (before.has(family) ? before : new Set(before).add(family))),
    [],
  );
  const stop = useCallback(() => {
    stopWorker();
    setStopped(true);
  }, []);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { spreads, progress, stopped, problem, look, stop, again };
}
