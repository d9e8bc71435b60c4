"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { Modal } from "@/components/ui/modal.client";
import type { Catalog } from "@/lib/catalog/catalog";
import type { Scenario } from "@/lib/scenario/schema";
import { formatRate } from "@/lib/unit/format";
import { findCatalog, findPriceOn, newestEdition } from "./catalogs";
import { useActive } from "./workbench-store.client";

interface Choice {
  key: string;
  id: string;
  provider: string | undefined;
  providerName: string;
  name: string;
  input: number | undefined;
  output: number | undefined;
  /** In service on the scenario's day. */
  served: boolean;
  /** What it is called in a request, in small letters: its id and aliases. */
  ids: readonly string[];
  search: string;
}

interface ModelPickerProps {
  onPick: (model: string, provider: string | undefined) => void;
  onClose: () => void;
}

/** Every model of the scenario's edition, found by id, name, alias or provider. */
export function ModelPicker({ onPick, onClose }: ModelPickerProps) {
  const t = useTranslations("picker");
  const { scenario } = useActive();
  const catalog = findCatalog(scenario.edition) ?? findCatalog(newestEdition);
  const choices = useMemo(() => (catalog === null ? [] : choicesOf(catalog, scenario)), [catalog, scenario]);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const found = useMemo(() => search(choices, query), [choices, query]);
  const shown = useDeferredValue(found);
  const listId = useId();
  const active = shown[Math.min(at, shown.length - 1)];

  function press(event: KeyboardEvent) {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, to)));
    }
    // What is meant is what was typed, even where the list is drawn a moment later.
    const meant = found[Math.min(at, found.length - 1)];
    if (event.key === "Enter" && meant !== undefined) {
      event.preventDefault();
      onPick(meant.id, meant.provider);
    }
  }

  return (
    <Modal title={t("title")} onClose={onClose} wide>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : `${listId}-${active.key}`}
        aria-autocomplete="list"
        aria-label={t("search")}
        placeholder={t("search")}
        autoComplete="off"
        spellCheck={false}
        data-first-focus=""
        className="field w-full"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <p className="mt-1.5 flex justify-between text-small text-faint">
        <span role="status">{t("count", { count: shown.length })}</span>
        <span>{t("columns")}</span>
      </p>
      <div
        role="listbox"
        id={listId}
        aria-label={t("title")}
        tabIndex={-1}
        className="mt-1 h-[min(50dvh,24rem)] overflow-y-auto"
      >
        {shown.map((choice, index) => (
          <ModelOption
            key={choice.key}
            id={`${listId}-${choice.key}`}
            choice={choice}
            selected={choice === active}
            onPoint={() => setAt(index)}
            onPick={() => onPick(choice.id, choice.provider)}
          />
        ))}
      </div>
    </Modal>
  );
}

interface ModelOptionProps {
  id: string;
  choice: Choice;
  selected: boolean;
  onPoint: () => void;
  onPick: () => void;
}

function ModelOption({ id, choice, selected, onPoint, onPick }: ModelOptionProps) {
  const t = useTranslations("picker");
  const locale = useLocale();
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) option.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const rate = (usd: number | undefined) =>
    usd === undefined ? "–" : formatRate(usd, "token", 1_000_000, locale);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox holds the focus and takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={selected}
      onPointerMove={selected ? undefined : onPoint}
      onClick={onPick}
      className="flex cursor-pointer items-baseline gap-2 rounded px-2 py-1 aria-selected:bg-tint"
    >
      <span className="min-w-0 truncate">
        <span className={choice.served ? "" : "text-faint"}>{choice.id}</span>{" "}
        <span className="ml-2 text-small text-soft">
          {choice.providerName}
          {!choice.served && ` · ${t("retired")}`}
        </span>
      </span>{" "}
      <span className="ml-auto shrink-0 text-small text-soft">
        {rate(choice.input)} · {rate(choice.output)}
      </span>
    </div>
  );
}

function choicesOf(catalog: Catalog, scenario: Scenario): Choice[] {
  const custom = scenario.models.map(
    (model): Choice => ({
      key: `custom-${model.id}`,
      id: model.id,
      provider: undefined,
      providerName: model.name,
      name: model.name,
      input: model.rates.input,
      output: model.rates.output,
      served: true,
      ids: [model.id.toLowerCase()],
      search: `${model.id} ${model.name}`.toLowerCase(),
    }),
  );
  const listed = catalog.models.flatMap((model): Choice[] => {
    const price = findPriceOn(model, scenario.asOf);
    if (price === undefined) return [];
    const providerName = catalog.providers.get(model.provider)?.name ?? model.provider;
    const ambiguous = (catalog.index.get(model.id.toLowerCase())?.length ?? 0) > 1;
    return [
      {
        key: `${model.provider}-${model.id}`,
        id: model.id,
        provider: ambiguous ? model.provider : undefined,
        providerName,
        name: model.name,
        input: price.rates.input,
        output: price.rates.output,
        served: model.retirement?.on === undefined || model.retirement.on > scenario.asOf,
        ids: [model.id, ...model.aliases].map((id) => id.toLowerCase()),
        search: [model.id, model.name, providerName, model.provider, ...model.aliases]
          .join(" ")
          .toLowerCase(),
      },
    ];
  });
  return [...custom, ...listed.filter(({ served }) => served), ...listed.filter(({ served }) => !served)];
}

/** Every word of the query must occur; the model of just that id comes first, then those whose id begins with it. */
function search(choices: readonly Choice[], query: string): readonly Choice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return choices;
  const found = choices.filter((choice) => words.every((word) => choice.search.includes(word)));
  const closeness = ({ ids, served }: Choice) =>
    ids.includes(query.trim().toLowerCase()) ? 2 : Number(served && ids[0]?.startsWith(first));
  return found.sort((a, b) => closeness(b) - closeness(a));
}
