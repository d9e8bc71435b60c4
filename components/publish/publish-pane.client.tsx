"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { useBill } from "@/components/scenario/use-bill";
import { useActive } from "@/components/scenario/workbench-store.client";
import { publishCaption } from "@/lib/export/publish-caption";
import { type PublishChoice, publishedLinks } from "@/lib/export/publish-links";
import type { PieceFacts } from "@/lib/export/publish-pieces";
import { piecesFor, sizedOf, type TargetId, targetsThatCutAll } from "@/lib/export/publish-targets";
import type { FrameSize } from "@/lib/export/publish-text";
import { toPlainText } from "@/lib/unit/plain-text";
import { PicturePreview } from "./picture-preview.client";
import { PieceView } from "./piece-view.client";
import { PublishChoices } from "./publish-choices.client";
import { SaveScenario } from "./save-scenario";
import { SizeFields } from "./size-fields.client";
import { TargetList } from "./target-list.client";
import { usePublishWords } from "./use-publish-words";

/** Where it goes on the left; on the right what to paste there. */
export function PublishPane({ code }: { code: string }) {
  const t = usePublishWords();
  const locale = useLocale();
  const [choice, setChoice] = useState<PublishChoice>({ language: locale, prices: "frozen" });
  const [size, setSize] = useState<FrameSize>({ width: 640, height: 480 });
  const [target, setTarget] = useState<TargetId>("link");
  const facts = usePieceFacts(code, choice, size);
  const sized = sizedOf(target);
  return (
    <>
      <p className="mb-3 text-soft">{t("publish.lead")}</p>
      <PublishChoices choice={choice} onChange={setChoice} />
      <CutTargets facts={facts} />
      <div className="mt-3 gap-5 border-t border-line pt-3 sm:grid sm:grid-cols-[10rem_minmax(0,1fr)]">
        <TargetList chosen={target} onChoose={setTarget} />
        <div className="mt-3 space-y-4 sm:mt-0" data-target={target}>
          <p>{t(`target.${target}.says`)}</p>
          {sized !== null && <SizeFields size={size} onChange={setSize} withHeight={sized === "frame"} />}
          {piecesFor(target, facts).map((piece) => (
            <PieceView key={piece.id} piece={piece} />
          ))}
          <PicturePreview address={facts.links.svg} alt={facts.caption} />
        </div>
      </div>
    </>
  );
}

function usePieceFacts(code: string, choice: PublishChoice, size: FrameSize): PieceFacts {
  const t = usePublishWords();
  const entry = useActive();
  const { shown } = useBill(entry);
  const { title, asOf } = entry.scenario;
  const bill = shown?.bill ?? { total: null, asOf };
  return {
    links: publishedLinks(code, location.origin, choice),
    title: toPlainText(title).trim() || t("untitled"),
    caption: publishCaption(title, bill, choice),
    pinnedCaption: publishCaption(title, bill, { ...choice, prices: "frozen" }),
    size,
  };
}

/** A long scenario has places left, and they had better be known before one is tried. */
function CutTargets({ facts }: { facts: PieceFacts }) {
  const t = usePublishWords();
  const locale = useLocale();
  const cut = targetsThatCutAll(facts);
  if (cut.length === 0) return null;
  const names = new Intl.ListFormat(locale).format(cut.map((id) => t(`target.${id}.name`)));
  return (
    <div role="alert" className="mt-3 border-l-2 border-money pl-2.5 text-money">
      <p>{t("publish.cutAll", { targets: names })}</p>
      <SaveScenario />
    </div>
  );
}
