"use client";

import { useState } from "react";
import { useActive } from "@/components/scenario/workbench-store.client";
import { Button } from "@/components/ui/button";
import { FieldAbove } from "@/components/ui/field-above";
import { saveFile, saveSvgAsPng } from "@/components/ui/save-file";
import { SelectField } from "@/components/ui/select-field";
import { type QrCode, qrCodeOf } from "@/lib/draw/qr";
import type { PublishedLinks } from "@/lib/export/publish-links";
import { toFileName } from "@/lib/series/table-text";
import { SaveScenario } from "./save-scenario";
import { usePublishWords } from "./use-publish-words";

/** How much of a code may be damaged, by level: ISO/IEC 18004. */
const damage = { M: "15%", L: "7%" } as const;
/** Pixels of a module in the saved picture: sharp at any size it can be printed in. */
const modulePixels = 16;

export function QrPane({ links }: { links: PublishedLinks }) {
  const t = usePublishWords();
  const [which, setWhich] = useState<"private" | "page">("private");
  const link = links[which];
  const code = qrCodeOf(link);
  return (
    <>
      <p className="mb-3 text-soft">{t("qr.lead")}</p>
      <div className={code === null ? "" : "gap-5 sm:grid sm:grid-cols-[14rem_minmax(0,1fr)]"}>
        {code !== null && <QrPicture code={code} />}
        <div className="space-y-3">
          <FieldAbove label={t("qr.which")}>
            {(id) => (
              <SelectField
                id={id}
                label={t("qr.which")}
                value={which}
                onChange={setWhich}
                options={(["private", "page"] as const).map((value) => ({ value, label: t(`qr.${value}`) }))}
              />
            )}
          </FieldAbove>
          {code === null ? (
            <div role="alert">
              <p className="text-wrong">{t("qr.tooLong", { bytes: link.length })}</p>
              <SaveScenario />
            </div>
          ) : (
            <QrFacts code={code} />
          )}
          <p className="text-small text-soft">{t(which === "private" ? "sees.nothing" : "sees.opened")}</p>
        </div>
      </div>
    </>
  );
}

function QrPicture({ code }: { code: QrCode }) {
  const t = usePublishWords();
  return (
    // biome-ignore lint/performance/noImgElement: a picture made here, in an address of its own
    <img
      data-qr=""
      src={`data:image/svg+xml,${encodeURIComponent(code.svg)}`}
      alt={t("qr.name")}
      width={code.modules}
      height={code.modules}
      className="h-auto w-full rounded border border-line [image-rendering:pixelated] max-sm:mx-auto max-sm:mb-3 max-sm:max-w-60"
    />
  );
}

function QrFacts({ code }: { code: QrCode }) {
  const t = usePublishWords();
  const { title, edition } = useActive().scenario;
  const name = toFileName(title, edition, "qr");
  const side = code.modules * modulePixels;
  return (
    <>
      <p>
        {t("qr.facts", { bytes: code.bytes, level: code.level, share: damage[code.level], mm: code.printMm })}
      </p>
      {!code.isComfortable && <p className="text-money">{t("qr.dense")}</p>}
      <div className="flex gap-2">
        <Button onClick={() => saveFile(code.svg, "image/svg+xml", `${name}.svg`)}>{t("qr.svg")}</Button>
        <Button onClick={() => saveSvgAsPng({ svg: code.svg, width: side, height: side }, 1, `${name}.png`)}>
          {t("qr.png")}
        </Button>
      </div>
    </>
  );
}
