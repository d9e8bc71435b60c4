import type { UnpricedLine } from "@/lib/billing/bill-types";
import { formatCount } from "@/lib/unit/format";
import type { Words } from "@/lib/words/bill-words";

/** What can't be priced stands first, with the reason where a figure would be. */
export function UnpricedRows(props: { unpriced: readonly UnpricedLine[]; asOf: string; words: Words }) {
  const { unpriced, asOf, words } = props;
  const { t, locale } = words;
  if (unpriced.length === 0) return null;
  const lines = mergeSame(unpriced, (line) => words.failureText(line, asOf));
  return (
    <tbody className="border-b border-line">
      <tr>
        <th scope="rowgroup" colSpan={4} className="pt-3 pb-1 text-left font-semibold text-wrong">
          {t("unpriced.title", { count: lines.length })}
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={`${line.workload} ${line.model} ${line.error.message}`} className="align-baseline">
          <th scope="row" colSpan={1} className="py-1 pl-4.5 text-left font-normal sm:hidden print:hidden">
            <Reason line={line} asOf={asOf} words={words} />
          </th>
          <th
            scope="row"
            colSpan={3}
            className="hidden py-1 pl-4.5 text-left font-normal sm:table-cell print:table-cell"
          >
            <Reason line={line} asOf={asOf} words={words} />
          </th>
          <td className="py-1 pr-5 pl-4 text-right whitespace-nowrap text-wrong">
            {t("noPrice")}
            <span className="block text-small text-faint">
              {t("calls", { count: line.calls, shown: formatCount(Math.round(line.calls), locale) })}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** Two service tiers that lack the same rate are one thing to settle. */
function mergeSame(lines: readonly UnpricedLine[], textOf: (line: UnpricedLine) => string): UnpricedLine[] {
  const merged = new Map<string, UnpricedLine>();
  for (const line of lines) {
    const key = `${line.workload} ${textOf(line)}`;
    const same = merged.get(key);
    merged.set(key, same === undefined ? line : { ...same, calls: same.calls + line.calls });
  }
  return [...merged.values()];
}

function Reason({ line, asOf, words }: { line: UnpricedLine; asOf: string; words: Words }) {
  const allowed = listAllowed(line.error.allowed);
  return (
    <>
      <span className="font-medium">
        {line.workloadName} · {line.model}
      </span>
      <span className="block max-w-prose text-soft">{words.failureText(line, asOf)}</span>
      {allowed !== null && (
        <span className="block max-w-prose text-soft">{words.t("unpriced.allowed", { allowed })}</span>
      )}
    </>
  );
}

/** Names that can be chosen; a hint in prose is in the message already, in the reader's language. */
function listAllowed(allowed: unknown): string | null {
  if (!Array.isArray(allowed) || allowed.length === 0) return null;
  const names = allowed.slice(0, 6).map(String);
  return allowed.length > names.length ? `${names.join(", ")}, …` : names.join(", ");
}
