"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { usePublishWords } from "./use-publish-words";

/** The picture as it will be seen. Drawing it sends the scenario to the server, so it waits until it is asked for. */
export function PicturePreview({ address, alt }: { address: string; alt: string }) {
  const t = usePublishWords();
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  if (!asked) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-3">
        <Button onClick={() => setAsked(true)}>{t("preview.ask")}</Button>
        <span className="text-small text-soft">{t("preview.why")}</span>
      </div>
    );
  }
  if (failed === address) {
    return (
      <p role="alert" className="border-t border-line pt-3 text-wrong">
        {t("preview.failed")}
      </p>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: the server draws it for this address alone; there is nothing to optimise
    <img
      src={address}
      alt={alt}
      width={1200}
      height={630}
      onError={() => setFailed(address)}
      className="h-auto w-full rounded border border-line"
    />
  );
}
