"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { SelectField } from "@/components/ui/select-field";
import { useToday } from "@/components/ui/use-today.client";
import type { Change } from "@/lib/catalog/changes";
import { AddressReader, type AddressSlip } from "@/lib/series/address-slip";
import { formatDate } from "@/lib/unit/format";
import { AddressSlips } from "./address-slips.client";
import { Effects } from "./change-effects.client";
import { ChangeLine } from "./change-line";
import { useScenarioEffects } from "./use-scenario-effects.client";

const kinds = ["all", "price", "retired", "correction"] as const;
type Kind = (typeof kinds)[number];
const atFirst = 150;

interface ChangesListProps {
  changes: readonly Change[];
  providers: readonly { id: string; name: string }[];
  newest: string;
}

/** Every change by date, as far as the reader asks; and what each does to the scenarios kept here. */
export function ChangesList({ changes, providers, newest }: ChangesListProps) {
  const t = useTranslations("changes");
  const locale = useLocale();
  const today = useToday() ?? newest.slice(0, 10);
  const [provider, setProvider] = useState("");
  const [kind, setKind] = useState<Kind>("all");
  const [isMine, setMine] = useState(false);
  const [slips, setSlips] = useState<readonly AddressSlip[]>([]);
  const [most, setMost] = useState(atFirst);
  const effects = useScenarioEffects(changes);

  useEffect(() => {
    const address = new AddressReader(location.search);
    const ids = providers.map(({ id }) => id);
    setProvider(address.oneOf("p", ids, ""));
    setKind(address.oneOf("kind", kinds, "all"));
    setSlips(address.slips);
    document.documentElement.dataset.ready = "";
  }, [providers]);

  function show(next: { provider?: string; kind?: Kind }) {
    const query = new URLSearchParams();
    const [nextProvider, nextKind] = [next.provider ?? provider, next.kind ?? kind];
    if (nextProvider !== "") query.set("p", nextProvider);
    if (nextKind !== "all") query.set("kind", nextKind);
    setProvider(nextProvider);
    setKind(nextKind);
    setSlips([]);
    setMost(atFirst);
    history.replaceState(history.state, "", `${location.pathname}${query.size === 0 ? "" : `?${query}`}`);
  }

  const shown = useMemo(
    () =>
      changes.filter(
        (change) =>
          (provider === "" || !("provider" in change) || change.provider === provider) &&
          isOfKind(change, kind) &&
          (!isMine || ("model" in change && effects.models.has(change.model))),
      ),
    [changes, provider, kind, isMine, effects.models],
  );
  const days = groupByDay(shown.slice(0, most));

  return (
    <>
      <AddressSlips slips={slips} onDrop={() => show({})} />
      <div className="my-3 flex flex-wrap items-center gap-2" data-screen-only="">
        <SelectField
          label={t("provider")}
          value={provider}
          className="w-auto!"
          options={[
            { value: "", label: t("all") },
            ...providers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => show({ provider: value })}
        />
        <SelectField
          label={t("kind")}
          value={kind}
          className="w-auto!"
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(value) => show({ kind: value })}
        />
        {effects.models.size > 0 && (
          <Check isOn={isMine} onChange={setMine}>
            {t("mine")}
          </Check>
        )}
        <span role="status" className="ml-auto text-faint tabular-nums">
          {t("count", { count: shown.length })}
        </span>
      </div>
      {effects.models.size > 0 && <p className="mb-2 text-small text-faint">{t("effect.lead")}</p>}
      {shown.length === 0 && <p className="border-y border-line py-8 text-center text-soft">{t("none")}</p>}
      <ol>
        {days.map(([date, list]) => (
          <li key={date} className="grid gap-x-4 border-t border-line py-2 sm:grid-cols-[7.5rem_1fr]">
            <h2 className="text-soft tabular-nums">
              <time dateTime={date}>{formatDate(date, locale)}</time>
              {date > today && <span className="ml-2 text-money sm:ml-0 sm:block">{t("announced")}</span>}
            </h2>
            <ul className="min-w-0 space-y-1">
              {list.map((change) => (
                <li key={change.id} id={change.id}>
                  <ChangeLine change={change} isPast={date <= today} />
                  <Effects effects={effects.of(change)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {shown.length > most && (
        <p className="mt-3 text-center" data-screen-only="">
          <Button onClick={() => setMost(most + 300)}>{t("more", { count: shown.length - most })}</Button>
        </p>
      )}
    </>
  );
}

function isOfKind({ kind }: Change, asked: Kind): boolean {
  if (asked === "all") return true;
  if (asked === "price") return kind === "priced" || kind === "repriced" || kind === "ended";
  if (asked === "retired") return kind === "retired";
  return kind === "edition" || kind === "corrected" || kind === "facts";
}

function groupByDay(changes: readonly Change[]): [date: string, changes: Change[]][] {
  const days = new Map<string, Change[]>();
  for (const change of changes) days.set(change.date, [...(days.get(change.date) ?? []), change]);
  return [...days];
}
