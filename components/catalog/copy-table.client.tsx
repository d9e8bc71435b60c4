"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel, PanelButton } from "@/components/ui/panel.client";
import { RefusedCopy } from "@/components/ui/refused-copy";
import { type CatalogCopy, toCatalogJson, toCatalogTable } from "@/lib/series/catalog-text";
import type { ColumnKey, PricedRow } from "@/lib/series/catalog-view";
import { toCsv, toMarkdown, toTsv } from "@/lib/series/table-text";
import { panelButton } from "./catalog-filters.client";

const formats = ["csv", "tsv", "markdown", "json"] as const;
type Format = (typeof formats)[number];

interface CopyTableProps {
  rows: readonly PricedRow[];
  keys: readonly ColumnKey[];
  about: CatalogCopy;
}

/** The rows as filtered and sorted, for another program. */
export function CopyTable({ rows, keys, about }: CopyTableProps) {
  const t = useTranslations("catalog");
  const [said, setSaid] = useState<{ count: number } | { text: string } | null>(null);

  async function copy(format: Format) {
    const text = write(format);
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ count: rows.length });
    } catch {
      setSaid({ text });
    }
  }

  function write(format: Format): string {
    if (format === "json") return toCatalogJson(rows, keys, about);
    const table = toCatalogTable(rows, keys);
    return format === "csv" ? toCsv(table) : format === "tsv" ? toTsv(table) : toMarkdown(table);
  }

  return (
    <span className="flex items-center gap-2">
      <Panel
        align="right"
        className={panelButton}
        panelClassName="w-48"
        button={
          <>
            {t("copy")}
            <span aria-hidden="true" className="text-faint">
              ▾
            </span>
          </>
        }
      >
        {(close) => (
          <>
            {formats.map((format) => (
              <PanelButton
                key={format}
                onClick={() => {
                  close();
                  void copy(format);
                }}
              >
                {t(`copyAs.${format}`)}
              </PanelButton>
            ))}
          </>
        )}
      </Panel>
      <span role="status" className="text-small text-soft empty:hidden">
        {said !== null && "count" in said && t("copied", { count: said.count })}
      </span>
      {said !== null && "text" in said && (
        <RefusedCopy label={t("copyFailed")} text={said.text} className="text-small" />
      )}
    </span>
  );
}
