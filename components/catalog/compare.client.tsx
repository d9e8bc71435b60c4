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
import { type AddressSlip, keepSlips } from "@/lib/series/address-slip";
import { priceMix, toCatalogRows } from "@/lib/series/catalog-rows";
import { blendedMix } from "@/lib/series/catalog-view";
import {
  type ComparedModels,
  mostCompared,
  readCompareQuery,
  writeCompareQuery,
} from "@/lib/series/compare-query";
import { findDraftProblem } from "@/lib/state/draft";
import { formatDate } from "@/lib/unit/format";
import { AddModel } from "./add-model.client";
import { AddressSlips } from "./address-slips.client";
import { type Compared, CompareTable } from "./compare-table.client";
import { useKeptScenarios } from "./use-kept-scenarios.client";

/** Up to six models side by side. Which, and the reader's scores, stand in the address. */
export function Compare() {
  const t = useTranslations("compare");
  const template = useTranslations("template");
  const locale = useLocale();
  const today = useToday();
  const catalog = bundledCatalog();
  const [chosen, setChosen] = useState<ComparedModels>({ keys: [], scores: {} });
  const [slips, setSlips] = useState<readonly AddressSlip[]>([]);
  const [isRead, setRead] = useState(false);
  const kept = useKeptScenarios();

  useLayoutEffect(() => {
    const read = readCompareQuery(location.search, (key) => findModelByKey(catalog, key) !== undefined);
    setChosen(read.chosen);
    setSlips(read.slips);
    setRead(true);
  }, [catalog]);

  useEffect(() => {
    if (!isRead) return;
    const query = keepSlips(writeCompareQuery(chosen), slips);
    const address = query === "" ? "" : `?${query}`;
    if (address !== location.search)
      history.replaceState(history.state, "", `${location.pathname}${address}`);
    document.documentElement.dataset.ready = "";
  }, [chosen, slips, isRead]);

  function choose(next: (before: ComparedModels) => ComparedModels) {
    setChosen(next);
    setSlips([]);
  }

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
      <AddressSlips slips={slips} onDrop={() => setSlips([])} />
      <AddModel
        catalog={catalog}
        isFull={chosen.keys.length >= mostCompared}
        onAdd={(key) =>
          choose((before) => ({
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
            choose((before) => {
              const { [key]: _, ...others } = before.scores;
              return { ...before, scores: score === undefined ? others : { ...others, [key]: score } };
            })
          }
          onRemove={(key) =>
            choose((before) => ({ ...before, keys: before.keys.filter((each) => each !== key) }))
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
