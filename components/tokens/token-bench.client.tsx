"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { Tabs } from "@/components/ui/tabs.client";
import { type DraftRequest, emptyRequest, newImage } from "./draft-request";
import { FamilyTable } from "./family-table.client";
import { type ChoosableModel, choosableModels, startingModels } from "./model-cost";
import type { ReadFile } from "./read-files.client";
import { RequestPane } from "./request-pane.client";
import { TextInput } from "./text-input.client";
import { TokenView } from "./token-view.client";
import { joinTexts, type LargeText } from "./typed-text";
import { useFamilyCounts } from "./use-family-counts.client";

const views = ["text", "request"] as const;

/** Text or a whole request in, tokens and costs out; both views keep what was put into them. */
export function TokenBench() {
  const t = useTranslations("tokens");
  const [view, setView] = useState<(typeof views)[number]>("text");
  const [text, setText] = useState("");
  const [large, setLarge] = useState<readonly LargeText[]>([]);
  const [request, setRequest] = useState<DraftRequest>(emptyRequest);
  const [now, setNow] = useState("");
  useEffect(() => {
    setNow(new Date().toISOString());
    document.documentElement.dataset.ready = "";
  }, []);
  const choosable = useMemo(() => (now === "" ? [] : choosableModels(now.slice(0, 10))), [now]);
  const [chosen, setChosen] = useState<readonly ChoosableModel[] | null>(null);
  const models = useMemo(() => chosen ?? startingModels(choosable), [chosen, choosable]);
  const whole = useMemo(() => joinTexts(text, large), [text, large]);
  const counts = useFamilyCounts(view === "text" ? whole : "");

  /** Images are counted by their size, with a request. */
  function takeImages(files: readonly ReadFile[]) {
    const images = files.flatMap((file) =>
      file.kind === "image" ? [newImage(file.width, file.height)] : [],
    );
    if (images.length === 0) return;
    setRequest((draft) => ({ ...draft, images: [...draft.images, ...images] }));
    if (files.every((file) => file.kind === "image")) setView("request");
  }

  const shared = { models, choosable, onModels: setChosen, now };
  return (
    <Tabs
      label={t("views")}
      tabs={views.map((id) => ({ id, name: t(`view.${id}`) }))}
      chosen={view}
      onChoose={setView}
    >
      {view === "text" ? (
        <div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
          <TextInput
            text={text}
            onText={setText}
            large={large}
            onLarge={setLarge}
            onFiles={takeImages}
            characters={whole.length}
          />
          <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <FamilyTable {...shared} text={whole} counts={counts} />
          </div>
          <TokenView text={whole} />
        </div>
      ) : (
        <RequestPane {...shared} request={request} onRequest={setRequest} />
      )}
    </Tabs>
  );
}
