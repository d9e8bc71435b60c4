import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field.client";
import { writeFigure } from "@/components/ui/number-text";
import { addsUp } from "@/lib/state/draft";
import { oneShareRules } from "./field-rows";

interface ShareRowsProps<Row extends { share: number }> {
  rows: readonly Row[];
  most: number;
  /** A row more, with the share that the others leave. */
  added: (share: number) => Row;
  onChange: (field: string, rows: readonly Row[]) => void;
  addText: string;
  /** What to say where they do not add up to the whole. */
  offText: (sum: string) => string;
  lead: (row: Row, at: number, patch: (field: string, change: Partial<Row>) => void) => ReactNode;
}

/** Shares of a whole, each of something, that can be added to and taken from. */
export function ShareRows<Row extends { share: number }>(props: ShareRowsProps<Row>) {
  const { rows, most, added, onChange, addText, offText, lead } = props;
  const w = useTranslations("traffic");
  const sum = rows.reduce((total, { share }) => total + share, 0);
  const patch = (at: number, field: string, change: Partial<Row>) =>
    onChange(
      `${at}.${field}`,
      rows.map((each, index) => (index === at ? { ...each, ...change } : each)),
    );
  return (
    <div className="pl-3">
      <ul className="space-y-1">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name, and two may be alike while they are typed
          <li key={at} className="flex items-center gap-2">
            {lead(row, at, (field, change) => patch(at, field, change))}
            <span className="ml-auto w-20">
              <NumberField
                label={w("field.shareOf", { number: at + 1 })}
                value={row.share}
                rules={oneShareRules}
                onChange={(share) =>
                  typeof share === "number" && patch(at, "share", { share } as Partial<Row>)
                }
              />
            </span>
            <Button
              look="quiet"
              className="min-h-6 px-1.5!"
              aria-label={w("removeRow", { number: at + 1 })}
              disabled={rows.length === 1}
              onClick={() =>
                onChange(
                  "rows",
                  rows.filter((_, index) => index !== at),
                )
              }
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <Button
        look="link"
        disabled={rows.length >= most}
        onClick={() => onChange("rows", [...rows, added(Math.max(0, Number((1 - sum).toFixed(6))))])}
      >
        {addText}
      </Button>
      {!addsUp(sum) && (
        <p role="alert" className="text-small text-wrong">
          {offText(writeFigure(Number(sum.toFixed(6)), { share: true }))}
        </p>
      )}
    </div>
  );
}
