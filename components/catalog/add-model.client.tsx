"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Catalog } from "@/lib/catalog/catalog";
import { findModels } from "@/lib/catalog/lookup";
import { modelKey } from "@/lib/catalog/model-path";

interface AddModelProps {
  catalog: Catalog;
  isFull: boolean;
  onAdd: (key: string) => void;
}

/** A field that takes an id, an alias or `provider/id`, and offers those there are. */
export function AddModel({ catalog, isFull, onAdd }: AddModelProps) {
  const t = useTranslations("compare");
  const id = useId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  function add() {
    const asked = text.trim();
    if (asked === "") return;
    const found = findModels(catalog, asked);
    const [only] = found;
    if (only === undefined) setProblem(t("unknown", { id: asked.slice(0, 80) }));
    else if (found.length > 1)
      setProblem(t("ambiguous", { id: asked, names: found.map(modelKey).join(", ") }));
    else {
      onAdd(modelKey(only));
      setText("");
      setProblem(null);
    }
  }

  return (
    <form
      className="my-3 flex flex-wrap items-center gap-2"
      data-screen-only=""
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        aria-label={t("add")}
        aria-describedby={`${id}-note`}
        list={`${id}-models`}
        placeholder={t("addHint")}
        value={text}
        maxLength={200}
        disabled={isFull}
        className="field w-72 max-w-full"
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={`${id}-models`}>
        {catalog.models.map((model) => (
          <option key={modelKey(model)} value={modelKey(model)}>
            {model.name}
          </option>
        ))}
      </datalist>
      <Button type="submit" disabled={isFull}>
        {t("addButton")}
      </Button>
      <span id={`${id}-note`} role="status" className={problem === null ? "text-faint" : "text-wrong"}>
        {problem ?? (isFull ? t("full") : "")}
      </span>
    </form>
  );
}
