"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { ChangeEffect } from "@/lib/analysis/change-effect";
import type { Change } from "@/lib/catalog/changes";
import type { Scenario } from "@/lib/scenario/schema";
import { useKeptScenarios } from "./use-kept-scenarios.client";

export interface ScenarioEffect extends ChangeEffect {
  scenario: string;
  title: string;
}

export interface ScenarioEffects {
  /** The models that kept scenarios use, as `provider/id`. */
  models: ReadonlySet<string>;
  of: (change: Change) => readonly ScenarioEffect[];
}

interface Engine {
  effect: typeof import("@/lib/analysis/change-effect");
  bundled: typeof import("@/lib/catalog/bundled");
}

const none: readonly ScenarioEffect[] = [];

/** What changes do to the scenarios of this browser. The engine is fetched only where there are any. */
export function useScenarioEffects(changes: readonly Change[]): ScenarioEffects {
  const documents = useKeptScenarios()?.documents;
  const [engine, setEngine] = useState<Engine | null>(null);
  const hasAny = documents !== undefined && documents.length > 0;

  useEffect(() => {
    if (!hasAny) return;
    let isCurrent = true;
    Promise.all([import("@/lib/analysis/change-effect"), import("@/lib/catalog/bundled")]).then(
      ([effect, bundled]) => isCurrent && setEngine({ effect, bundled }),
    );
    return () => {
      isCurrent = false;
    };
  }, [hasAny]);

  const found = useMemo(
    () => (engine === null || documents === undefined ? null : findEffects(engine, documents, changes)),
    [engine, documents, changes],
  );
  const of = useCallback((change: Change) => found?.byChange.get(change.id) ?? none, [found]);
  return { models: found?.models ?? new Set(), of };
}

function findEffects(
  { effect, bundled }: Engine,
  documents: readonly { id: string; scenario: Scenario }[],
  changes: readonly Change[],
) {
  const models = new Set<string>();
  const byChange = new Map<string, ScenarioEffect[]>();
  for (const { id, scenario } of documents) {
    const used = effect.modelsOf(bundled.bundledCatalog(), scenario);
    for (const model of used) models.add(model);
    for (const change of changes) {
      if (!("model" in change) || !used.has(change.model)) continue;
      const made = effect.effectOfChange(bundled.bundledCatalog, scenario, change);
      if (made === null) continue;
      const known = byChange.get(change.id) ?? [];
      byChange.set(change.id, [...known, { ...made, scenario: id, title: scenario.title }]);
    }
  }
  return { models, byChange };
}
