import { useLocale, useTranslations } from "next-intl";
import { limitsOf } from "@/lib/door/limits";
import { formatExact } from "@/lib/unit/format";

const figures = ["bytes", "items", "seconds"] as const;
const headers = [
  "ratebook-limits",
  "ratebook-version",
  "etag",
  "cache-control",
  "allow",
  "access-control-allow-origin",
] as const;

/** What a request may ask at most, and the headers that say so. */
export function ApiLimits() {
  const t = useTranslations("api");
  const locale = useLocale();
  return (
    <>
      <p className="max-w-prose text-soft">{t("limits.lead")}</p>
      <div className="relative overflow-x-auto">
        <table className="mt-3 border-collapse tabular-nums">
          <thead>
            <tr className="text-small text-faint">
              <th scope="col" className="py-1 pr-6 text-left font-normal">
                {t("head.operation")}
              </th>
              {figures.map((figure) => (
                <th key={figure} scope="col" className="py-1 pr-6 text-right font-normal">
                  {t(`limits.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(limitsOf).map(([name, limits]) => (
              <tr key={name} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-6 text-left font-normal">
                  <code className="text-small">/api/v1/{name}</code>
                </th>
                {figures.map((figure) => (
                  <td key={figure} className="py-1.5 pr-6 text-right">
                    {formatExact(limits[figure], locale)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 max-w-prose text-soft">{t("limits.time")}</p>
      <dl className="mt-3 grid sm:grid-cols-[auto_1fr]">
        {headers.map((header) => (
          <div key={header} className="contents">
            <dt className="border-t border-line pt-1.5 sm:pr-6 sm:pb-1.5">
              <code className="text-small break-all">{header}</code>
            </dt>
            <dd className="pb-1.5 sm:border-t sm:border-line sm:pt-1.5">{t(`limits.header.${header}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
