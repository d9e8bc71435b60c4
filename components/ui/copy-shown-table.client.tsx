"use client";

import { useRef } from "react";
import { toCsv, toMarkdown } from "@/lib/series/table-text";
import { CopyAs } from "./copy-as.client";
import { readShownTable } from "./shown-table";

/** Copies the table of the element it stands in, in the words and figures that are shown. */
export function CopyShownTable() {
  const root = useRef<HTMLDivElement>(null);
  const read = () => {
    const table = root.current?.parentElement?.querySelector("table");
    return table == null ? { head: [], rows: [] } : readShownTable(table);
  };
  return (
    <div ref={root} className="mt-2 text-small">
      <CopyAs texts={{ markdown: () => toMarkdown(read()), csv: () => toCsv(read()) }} />
    </div>
  );
}
