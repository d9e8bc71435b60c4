import { useLocale, useTranslations } from "next-intl";
import { answerPriceRequest } from "@/lib/billing/price-request";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { WorkedExample } from "@/lib/catalog/golden";
import { formatDate, formatMoney } from "@/lib/unit/format";
import { countDecimals, roundSignificant } from "@/lib/unit/round";
import { ExampleColumns } from "./example-columns";
import { ExampleSource } from "./example-source";

interface Worked {
  example: WorkedExample;
  amount: number | null;
  refused: string | null;
  isSame: boolean;
}

/** Every published example with what the engine of this build makes of it. */
export function MethodExamples({ examples }: { examples: readonly WorkedExample[] }) {
  const t = useTranslations("method.examples");
  const worked = examples.map(work);
  const same = worked.filter(({ isSame }) => isSame).length;
  const differing = worked.filter(({ isSame }) => !isSame);
  return (
    <>
      <p className="max-w-prose text-soft">{t("lead", { count: worked.length, same })}</p>
      {differing.length > 0 && <ExamplesTable worked={differing} />}
      <details className="mt-2">
        <summary className="inline-flex min-h-7 items-center text-accent underline-offset-2 hover:underline">
          {t("show", { count: worked.length })}
        </summary>
        <ExamplesTable worked={worked} />
      </details>
    </>
  );
}

function work(example: WorkedExample): Worked {
  const answer = answerPriceRequest(bundledCatalog, example.request);
  const { expected, tolerance } = example;
  if (!answer.ok) {
    const isSame = "error" in expected && expected.error === answer.error.code;
    return { example, amount: null, refused: answer.error.code, isSame };
  }
  const isSame = "amount" in expected && Math.abs(answer.amount - expected.amount) <= tolerance.abs;
  return { example, amount: answer.amount, refused: null, isSame };
}

function ExamplesTable({ worked }: { worked: readonly Worked[] }) {
  const t = useTranslations("method.examples");
  const locale = useLocale();
  const money = (amount: number) => {
    const digits = Math.min(10, Math.max(2, countDecimals(roundSignificant(amount, 8))));
    return formatMoney(amount, locale, { digits });
  };
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse tabular-nums">
        <ExampleColumns>
          <th scope="col" className="py-1 pl-4 font-normal">
            <span className="sr-only">{t("same")}</span>
          </th>
        </ExampleColumns>
        <tbody>
          {worked.map(({ example, amount, refused, isSame }) => (
            <tr key={example.id} className="border-b border-line align-baseline">
              <th scope="row" className="py-1 pr-4 text-left font-normal">
                <ExampleSource source={example.source} />
                <span className="block text-small text-faint">
                  {String(example.request.model)} · {example.id}
                  {example.source.date !== undefined && ` · ${formatDate(example.source.date, locale)}`}
                </span>
              </th>
              <td className="py-1 pl-4 text-right whitespace-nowrap">
                {"amount" in example.expected
                  ? money(example.expected.amount)
                  : t("refused", { code: example.expected.error })}
              </td>
              <td className="py-1 pl-4 text-right whitespace-nowrap">
                {amount === null ? t("refused", { code: refused ?? "" }) : money(amount)}
              </td>
              <td
                className={`py-1 pl-4 whitespace-nowrap ${isSame ? "text-faint" : "font-medium text-wrong"}`}
              >
                {t(isSame ? "same" : "differs")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
