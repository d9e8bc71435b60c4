"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import { findCatalog } from "@/components/scenario/catalogs";
import { useToday } from "@/components/ui/use-today.client";
import { priceOnModels } from "@/lib/analysis/candidates";
import { tasksPerMonth } from "@/lib/analysis/solved-task";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Model } from "@/lib/catalog/catalog";
import { findModelByKey, modelKey } from "@/lib/catalog/model-path";
import { starterAsOf, starterScenario } from "@/lib/scenario/templates";
import { priceMix, toCatalogRows } from "@/lib/series/catalog-rows";
import { blendedMix } from "@/lib/series/catalog-view";
import { findDraftProblem } from "@/lib/state/draft";
import { formatDate } from "@/lib/unit/format";
import { AddModel } from "./add-model.client";
import { mostCompared } from "./catalog-table.client";
import { type Compared, CompareTable } from "./compare-table.client";
import { useKeptScenarios } from "./use-kept-scenarios.client";

interface Chosen {
  keys: readonly string[];
  /** The reader's own scores by key, as shares. */
  scores: Readonly<Record<string, number>>;
}

/** Up to six models side by side. Which, and the reader's scores, stand in the address. */
export function Compare() {
  const t = useTranslations("compare");
  const template = useTranslations("template");
  const locale = useLocale();
  const today = useToday();
  const catalog = bundledCatalog();
  const [chosen, setChosen] = useState<Chosen>({ keys: [], scores: {} });
  const [isRead, setRead] = useState(false);
  const kept = useKeptScenarios();

  useLayoutEffect(() => {
    setChosen(readAddress(location.search, (key) => findModelByKey(catalog, key) !== undefined));
    setRead(true);
  }, [catalog]);

  useEffect(() => {
    if (!isRead) return;
    const query = writeAddress(chosen);
    if (query !== location.search) history.replaceState(history.state, "", `${location.pathname}${query}`);
    document.documentElement.dataset.ready = "";
  }, [chosen, isRead]);

  const own = kept?.documents.find(({ id }) => id === kept.active) ?? kept?.documents[0];
  const scenario = useMemo(
    () =>
      own?.scenario ??
      starterScenario({ edition: catalog.edition, asOf: starterAsOf }, (word) => template(word)),
    [own, catalog, template],
  );
  const date = today ?? catalog.edition.slice(0, 10);
  const columns = useMemo<Compared[]>(() => {
    const models = chosen.keys.flatMap((key) => findModelByKey(catalog, key) ?? []);
    const rows = new Map(toCatalogRows(catalog, date).map((row) => [row.key, row]));
    const bills = billsOn(scenario, models);
    return models.map((model, index) => {
      const row = rows.get(modelKey(model)) ?? null;
      return {
        key: modelKey(model),
        model,
        row,
        mixed: row === null ? null : priceMix(catalog, row, blendedMix, date),
        bill: bills[index] ?? null,
      };
    });
  }, [chosen.keys, catalog, date, scenario]);

  return (
    <>
      <p className="text-soft">{t("lead", { date: formatDate(date, locale), edition: catalog.edition })}</p>
      <AddModel
        catalog={catalog}
        isFull={chosen.keys.length >= mostCompared}
        onAdd={(key) =>
          setChosen((before) => ({
            ...before,
            keys: [...new Set([...before.keys, key])].slice(0, mostCompared),
          }))
        }
      />
      {columns.length === 0 ? (
        <p className="border-y border-line py-8 text-center text-soft">{t("empty")}</p>
      ) : (
        <CompareTable
          catalog={catalog}
          columns={columns}
          scenarioTitle={scenario.title}
          isStarter={kept !== null && own === undefined}
          tasks={tasksPerMonth(scenario)}
          scores={chosen.scores}
          onScore={(key, score) =>
            setChosen((before) => ({ ...before, scores: { ...before.scores, [key]: score } }))
          }
          onRemove={(key) =>
            setChosen((before) => ({ ...before, keys: before.keys.filter((each) => each !== key) }))
          }
        />
      )}
    </>
  );
}

/** In the scenario's own edition, or the newest where this build does not have it. */
function billsOn(scenario: Parameters<typeof priceOnModels>[1], models: readonly Model[]) {
  if (findDraftProblem(scenario) !== null) return [];
  return priceOnModels(findCatalog(scenario.edition) ?? bundledCatalog(), scenario, models);
}

function readAddress(search: string, isKnown: (key: string) => boolean): Chosen {
  const query = new URLSearchParams(search);
  const keys = [...new Set((query.get("m") ?? "").split(",").filter(isKnown))].slice(0, mostCompared);
  const scores: Record<string, number> = {};
  for (const [index, text] of (query.get("score") ?? "").split(",").entries()) {
    const key = keys[index];
    const score = Number(text) / 100;
    if (key !== undefined && text !== "" && score > 0 && score <= 1) scores[key] = score;
  }
  return { keys, scores };
}

function writeAddress({ keys, scores }: Chosen): string {
  const query = new URLSearchParams();
  if (keys.length > 0) query.set("m", keys.join(","));
  const shown = keys.map((key) =>
    scores[key] === undefined ? "" : String(Number((scores[key] * 100).toFixed(2))),
  );
  if (shown.some(Boolean)) query.set("score", shown.join(","));
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}
