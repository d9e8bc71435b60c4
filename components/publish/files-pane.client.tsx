"use client";

import { useLocale } from "next-intl";
import { type ReactNode, useState } from "react";
import { saveScenarioFile } from "@/components/scenario/scenario-file";
import { useActive } from "@/components/scenario/workbench-store.client";
import { Button } from "@/components/ui/button";
import { documentFormats } from "@/lib/export/document-formats";
import { saveDocument } from "./save-document";
import { usePublishWords } from "./use-publish-words";

type Said = { is: "saved"; name: string } | { is: "no-edition" } | { is: "failed"; message: string } | null;

/** Documents as files, made in the browser when one is asked for. */
export function FilesPane({ reportLink }: { reportLink: string }) {
  const t = usePublishWords();
  const language = useLocale();
  const { scenario } = useActive();
  const [said, setSaid] = useState<Said>(null);

  async function save(format: (typeof documentFormats)[number]) {
    try {
      const name = await saveDocument(format, scenario, language);
      setSaid(name === null ? { is: "no-edition" } : { is: "saved", name });
    } catch (error) {
      setSaid({ is: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  const saveButton = (name: string, onClick: () => void) => (
    <Button aria-label={t("files.save", { name })} onClick={onClick}>
      {t("files.saveShort")}
    </Button>
  );
  return (
    <>
      <p className="mb-2 text-soft">{t("files.lead")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {documentFormats.map((format) => (
          <FileRow key={format.id} id={format.id}>
            {saveButton(t(`files.${format.id}.name`), () => void save(format))}
          </FileRow>
        ))}
        <FileRow id="scenario">
          {saveButton(t("files.scenario.name"), () => saveScenarioFile(scenario))}
        </FileRow>
        <FileRow id="report">
          <a
            href={reportLink}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-7 items-center rounded px-2.5 whitespace-nowrap text-accent underline-offset-2 hover:underline"
          >
            {t("files.open")}
          </a>
        </FileRow>
      </ul>
      <p
        role="status"
        className={`mt-2 ${said === null || said.is === "saved" ? "text-soft" : "text-wrong"}`}
      >
        {said?.is === "saved" && t("files.saved", { name: said.name })}
        {said?.is === "no-edition" && t("files.noEdition", { edition: scenario.edition })}
        {said?.is === "failed" && t("files.failed", { message: said.message })}
      </p>
    </>
  );
}

type FileId = (typeof documentFormats)[number]["id"] | "scenario" | "report";

function FileRow({ id, children }: { id: FileId; children: ReactNode }) {
  const t = usePublishWords();
  return (
    <li className="flex items-center justify-between gap-4 py-2">
      <span className="min-w-0">
        <span className="font-semibold">{t(`files.${id}.name`)}</span>
        <span className="block text-small text-soft">{t(`files.${id}.note`)}</span>
      </span>
      {children}
    </li>
  );
}
