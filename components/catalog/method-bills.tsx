import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import { workOtherExample } from "@/lib/analysis/other-examples";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { LeftExample, OtherExample } from "@/lib/catalog/golden";
import { formatExact, formatMoney } from "@/lib/unit/format";
import { countDecimals, roundSignificant } from "@/lib/unit/round";
import { ExampleColumns } from "./example-columns";
import { ExampleSource } from "./example-source";

interface MethodBillsProps {
  cases: readonly OtherExample[];
  left: readonly LeftExample[];
  locale: Locale;
  /** The link that opens a scenario on the workbench. */
  linkOf: (scenario: unknown) => string;
}

/** Bills, fees and comparisons of others as scenarios of ours, and what is not reproduced, with the reason. */
export function MethodBills({ cases, left, locale, linkOf }: MethodBillsProps) {
  const t = useTranslations("method.examples");
  const worked = cases.map((example) => ({ example, ours: workOtherExample(bundledCatalog, example) }));
  const isSame = ({ example, ours }: (typeof worked)[number]) =>
    Math.abs(ours - example.published) <= example.tolerance;
  return (
    <>
      <p className="mt-4 max-w-prose text-soft">
        {t("bills", { count: worked.length, same: worked.filter(isSame).length })}
      </p>
      <details className="mt-2">
        <summary className="inline-flex min-h-7 items-center text-accent underline-offset-2 hover:underline">
          {t("show", { count: worked.length })}
        </summary>
        <div className="relative overflow-x-auto">
          <table className="w-full border-collapse tabular-nums" data-example-bills="">
            <ExampleColumns />
            <tbody>
              {worked.map(({ example, ours }) => (
                <tr key={example.id} className="border-b border-line align-baseline">
                  <th scope="row" className="py-1 pr-4 text-left font-normal">
                    {example.about[locale]}
                    {example.note !== undefined && (
                      <span className="block text-small text-soft">{example.note[locale]}</span>
                    )}
                    <span className="block text-small text-faint">
                      <ExampleSource source={example.source} /> · {example.id}
                      {example.scenarios?.map((scenario, at) => (
                        <span key={JSON.stringify(scenario)}>
                          {" · "}
                          <a href={linkOf(scenario)} className="text-accent underline underline-offset-2">
                            {t("open", { number: at + 1, count: example.scenarios?.length ?? 1 })}
                            <span className="sr-only"> ({example.id})</span>
                          </a>
                        </span>
                      ))}
                    </span>
                  </th>
                  <td className="py-1 pl-4 text-right whitespace-nowrap">
                    {write(example.published, example.unit)}
                  </td>
                  <td className="py-1 pl-4 text-right whitespace-nowrap">{write(ours, example.unit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <Left left={left} />
    </>
  );

  function write(value: number, unit: OtherExample["unit"]): string {
    const kept = Math.abs(value) < 1e-9 ? 0 : roundSignificant(value, 9);
    if (unit === "share") return `${formatExact(roundSignificant(100 * kept, 4), locale)}%`;
    if (unit === "tokens" || unit === "calls" || unit === "unitHours")
      return t(`counted.${unit}`, { count: formatExact(Math.round(kept * 100) / 100, locale) });
    const digits = Math.min(10, Math.max(2, countDecimals(kept)));
    return formatMoney(kept, locale, { digits, currency: unit });
  }
}

function Left({ left }: { left: readonly LeftExample[] }) {
  const t = useTranslations("method.examples");
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-7 items-center text-accent underline-offset-2 hover:underline">
        {t("left", { count: left.length })}
      </summary>
      <dl className="max-w-prose">
        {reasons.map((reason) => (
          <div key={reason} className="border-b border-line py-1.5">
            <dt>{t(`leftReason.${reason}`)}</dt>
            {left
              .filter((each) => each.reason === reason)
              .map(({ id, source }) => (
                <dd key={id} className="text-small text-faint">
                  <ExampleSource source={source} /> · {id}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
