"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { saveScenarioFile } from "./scenario-file";
import { useActive, useDispatch, useWorkbench } from "./workbench-store.client";

/** What the reader must be told about their documents, above everything else. */
export function Notices() {
  const notice = useWorkbench((state) => state.notice);
  const keeping = useWorkbench((state) => state.keeping);
  const ready = useWorkbench((state) => state.ready);
  return (
    <>
      {ready && (keeping === "full" || keeping === "forbidden") && <NotKept keeping={keeping} />}
      {notice !== null && <Happened />}
    </>
  );
}

function NotKept({ keeping }: { keeping: "full" | "forbidden" }) {
  const t = useTranslations("notice");
  const { scenario } = useActive();
  return (
    <Bar urgent>
      <p className="min-w-0 flex-1 basis-72">{t(keeping)}</p>
      <Button onClick={() => saveScenarioFile(scenario)}>{t("saveFile")}</Button>
    </Bar>
  );
}

function Happened() {
  const t = useTranslations("notice");
  const link = useTranslations("link");
  const shell = useTranslations("shell");
  const notice = useWorkbench((state) => state.notice);
  const dispatch = useDispatch();
  if (notice === null) return null;
  const urgent = notice.kind === "bad-link" || notice.kind === "bad-file";
  return (
    <Bar urgent={urgent}>
      <p className="min-w-0 flex-1 basis-72">{text()}</p>
      <Button onClick={() => dispatch({ type: "notice", notice: null })}>{shell("close")}</Button>
    </Bar>
  );

  function text(): string {
    switch (notice?.kind) {
      case "both-kept":
        return t("bothKept", { title: notice.title, copyTitle: notice.copyTitle });
      case "removed-elsewhere":
        return t("removedElsewhere", { title: notice.title });
      case "bad-link":
        return notice.reason === "" ? notice.message : link(`bad.${notice.reason}`);
      case "newer-link":
        return link("newer");
      case "bad-file":
        return t("badFile", { file: notice.file, message: notice.message, allowed: notice.allowed });
      case "imported":
        return t("imported", { title: notice.title });
      default:
        return "";
    }
  }
}

function Bar({ urgent, children }: { urgent: boolean; children: ReactNode }) {
  return (
    <div
      role={urgent ? "alert" : "status"}
      data-notice=""
      data-screen-only=""
      className={`flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line px-4 py-2 lg:px-6 ${urgent ? "border-l-4 border-l-wrong bg-paper" : "bg-tint"}`}
    >
      {children}
    </div>
  );
}
