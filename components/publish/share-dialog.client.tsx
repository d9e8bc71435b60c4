"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { useActive } from "@/components/scenario/workbench-store.client";
import { Modal } from "@/components/ui/modal.client";
import { Tabs } from "@/components/ui/tabs.client";
import { publishedLinks } from "@/lib/export/publish-links";
import { FilesPane } from "./files-pane.client";
import { PrivateLink } from "./private-link.client";
import { PublishPane } from "./publish-pane.client";
import { QrPane } from "./qr-pane.client";
import { SaveScenario } from "./save-scenario";
import { usePublishWords } from "./use-publish-words";
import { useShareCode } from "./use-share-code";

const views = ["link", "publish", "qr", "files"] as const;
type View = (typeof views)[number];

/** Sharing without a server comes first; what a server gets to see is said where it is chosen. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const t = usePublishWords();
  const { scenario } = useActive();
  const made = useShareCode(scenario);
  const [view, setView] = useState<View>("link");
  return (
    <Modal title={t("title")} onClose={onClose} wide>
      <Tabs
        label={t("views")}
        tabs={views.map((id) => ({ id, name: t(`view.${id}`) }))}
        chosen={view}
        onChoose={setView}
      >
        <div className="pt-3 sm:min-h-[27rem]">
          {made?.is === "made" && <Shown view={view} code={made.code} />}
          {made?.is === "unfinished" && <Problem text={t("unfinished")} />}
          {made?.is === "refused" && (
            <>
              <Problem text={made.message} />
              <SaveScenario />
            </>
          )}
        </div>
      </Tabs>
    </Modal>
  );
}

function Shown({ view, code }: { view: View; code: string }) {
  const language = useLocale();
  const links = publishedLinks(code, location.origin, { language, prices: "frozen" });
  if (view === "publish") return <PublishPane code={code} />;
  if (view === "qr") return <QrPane links={links} />;
  if (view === "files") return <FilesPane reportLink={links.report} />;
  return <PrivateLink link={links.private} />;
}

function Problem({ text }: { text: string }) {
  return (
    <p role="alert" className="text-wrong">
      {text}
    </p>
  );
}
