"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field.client";
import { writeFigure } from "@/components/ui/number-text";
import { limits } from "@/lib/scenario/limits";
import type { Route, Workload } from "@/lib/scenario/schema";
import { addsUp, routedShare } from "@/lib/state/draft";
import { formatPercent } from "@/lib/unit/format";
import { findCatalog, findRouteModel } from "./catalogs";
import { useActive, useEditWorkload } from "./workbench-store.client";

const ModelPicker = dynamic(() => import("./model-picker.client").then((module) => module.ModelPicker));

/** Of the calls that reach a step, those that go on to the next, until the reader says. */
const usualEscalation = 0.2;

/** The models that serve a workload, and their shares. A sum other than 100 % says so and offers two ways out. */
export function RoutesEditor({ workload }: { workload: Workload }) {
  const t = useTranslations("routing");
  const locale = useLocale();
  const edit = useEditWorkload(workload.id);
  const [picking, setPicking] = useState<number | "new" | null>(null);
  const { kind, routes } = workload.routing;
  const isCascade = kind === "cascade";
  const sum = routedShare(workload);

  function setRoutes(field: string, next: readonly Route[]) {
    // Every call takes the first step of a cascade, whichever model that is now.
    const fitted = next.map((route, at) => (isCascade && at === 0 ? { ...route, share: 1 } : route));
    edit(`routing.${field}`, { routing: { ...workload.routing, routes: fitted } });
  }

  function pick(model: string, provider: string | undefined) {
    const named = provider === undefined ? { model } : { model, provider };
    if (picking === "new") {
      const share = isCascade ? usualEscalation : Math.max(0, Number((1 - sum).toFixed(6)));
      setRoutes("routes", [...routes, { ...named, share }]);
    } else if (picking !== null) {
      setRoutes(
        "routes",
        routes.map((route, at) => (at === picking ? { ...named, share: route.share } : route)),
      );
    }
    setPicking(null);
  }

  return (
    <div>
      <ul className="space-y-0.5">
        {routes.map((route, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a route has no name of its own, and one model may stand twice
          <li key={at} className="flex items-center gap-2">
            <RouteName route={route} onPick={() => setPicking(at)} />
            <span className="ml-auto shrink-0">
              {isCascade && at === 0 && <span className="text-small text-faint">{t("everyCall")}</span>}
              {isCascade && at > 0 && <span className="mr-1 text-small text-faint">{t("goesOn")}</span>}
              {!(isCascade && at === 0) && (
                <NumberField
                  inline
                  label={t(isCascade ? "escalationTo" : "shareOf", { model: route.model })}
                  value={route.share}
                  rules={{ share: true, max: 1 }}
                  onChange={(share) =>
                    typeof share === "number" &&
                    setRoutes(
                      `share.${at}`,
                      routes.map((each, index) => (index === at ? { ...each, share } : each)),
                    )
                  }
                />
              )}
            </span>
            <Button
              data-screen-only=""
              look="quiet"
              className="min-h-6 px-1.5!"
              aria-label={t("remove", { model: route.model })}
              title={t("remove", { model: route.model })}
              disabled={routes.length === 1}
              onClick={() =>
                setRoutes(
                  "routes",
                  routes.filter((_, index) => index !== at),
                )
              }
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex items-center gap-3">
        <Button
          data-screen-only=""
          look="link"
          disabled={routes.length >= limits.routes}
          onClick={() => setPicking("new")}
        >
          {t("add")}
        </Button>
        {routes.length > 1 && !isCascade && addsUp(sum) && (
          <span className="ml-auto pr-8 text-small text-faint">
            {t("sum", { sum: formatPercent(sum, locale) })}
          </span>
        )}
      </div>
      {!addsUp(sum) && <SumHelp sum={sum} routes={routes} setRoutes={setRoutes} />}
      {picking !== null && <ModelPicker onPick={pick} onClose={() => setPicking(null)} />}
    </div>
  );
}

function RouteName({ route, onPick }: { route: Route; onPick: () => void }) {
  const t = useTranslations("routing");
  const { scenario } = useActive();
  const catalog = findCatalog(scenario.edition);
  const custom = scenario.models.find(({ id }) => id === route.model);
  const model = catalog === null ? undefined : findRouteModel(catalog, route.model, route.provider);
  const provider = model === undefined ? undefined : catalog?.providers.get(model.provider)?.name;
  return (
    <button
      type="button"
      className="min-w-0 truncate rounded text-left hover:underline"
      title={t("change", { model: route.model })}
      onClick={onPick}
    >
      <span className="text-accent">{custom?.name || (model?.id ?? route.model)}</span>{" "}
      <span className="ml-1.5 text-small text-faint">
        {provider ?? (custom ? t("custom") : t("unknown"))}
      </span>
      <span className="sr-only">{t("changeIt")}</span>
    </button>
  );
}

interface SumHelpProps {
  sum: number;
  routes: readonly Route[];
  setRoutes: (field: string, routes: readonly Route[]) => void;
}

function SumHelp({ sum, routes, setRoutes }: SumHelpProps) {
  const t = useTranslations("routing");
  const largest = routes.reduce(
    (most, route, at) => (route.share > (routes[most]?.share ?? 0) ? at : most),
    0,
  );
  const others = sum - (routes[largest]?.share ?? 0);
  return (
    <div role="alert" className="mt-1 border-l-2 border-wrong py-0.5 pl-2 text-small">
      <p className="text-wrong">
        {t("sumOff", { sum: writeFigure(Number(sum.toFixed(6)), { share: true }) })}
      </p>
      <p className="flex flex-wrap gap-x-3">
        {others <= 1 && (
          <Button
            data-screen-only=""
            look="link"
            onClick={() =>
              setRoutes(
                "fit",
                routes.map((route, at) =>
                  at === largest ? { ...route, share: Number((1 - others).toFixed(9)) } : route,
                ),
              )
            }
          >
            {t("giveRest", {
              model: routes[largest]?.model ?? "",
              share: writeFigure(Number((1 - others).toFixed(6)), { share: true }),
            })}
          </Button>
        )}
        {sum > 0 && (
          <Button
            data-screen-only=""
            look="link"
            onClick={() =>
              setRoutes(
                "fit",
                routes.map((route) => ({ ...route, share: route.share / sum })),
              )
            }
          >
            {t("scale")}
          </Button>
        )}
      </p>
    </div>
  );
}
