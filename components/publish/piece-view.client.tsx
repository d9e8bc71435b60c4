"use client";

import { linkLimits, type Measured } from "@/lib/export/publish-limits";
import type { Piece } from "@/lib/export/publish-pieces";
import { CopyText } from "./copy-text.client";
import { usePublishWords } from "./use-publish-words";

/** One text to copy, how long its link may be, and what a server sees. */
export function PieceView({ piece }: { piece: Piece }) {
  const t = usePublishWords();
  const name = t(`piece.${piece.id}`);
  return (
    <section aria-label={name} data-piece={piece.id}>
      <h3 className="mb-1 font-semibold">{name}</h3>
      <CopyText label={name} text={piece.text} button={t("copy")}>
        <LengthMeter measured={piece.measured} />
      </CopyText>
      <p className="mt-1 text-small text-soft">{t(`sees.${piece.sees}`)}</p>
    </section>
  );
}

function LengthMeter({ measured }: { measured: Measured }) {
  const t = usePublishWords();
  const { length, most, limit, fits } = measured;
  const { of, source } = linkLimits[limit];
  const said = t("length.said", {
    measured: t(`length.${of}`, { length, most }),
    verdict: t(fits ? "length.fits" : "length.cut"),
  });
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-small">
      <meter
        aria-label={t("length.meter")}
        aria-valuetext={said}
        min={0}
        max={most}
        value={Math.min(length, most)}
        className={`meter ${fits ? "text-accent" : "text-wrong"}`}
      />
      <span data-length="" className={fits ? "text-soft" : "font-semibold text-wrong"}>
        {said}
      </span>
      <a
        href={source}
        target="_blank"
        rel="noreferrer"
        className="text-faint underline underline-offset-2 hover:text-ink"
      >
        {t("publish.source")}
      </a>
    </span>
  );
}
