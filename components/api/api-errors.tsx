import { useTranslations } from "next-intl";
import { statusOf } from "@/lib/door/status";
import { type FailureCode, failureCodes } from "@/lib/unit/failure";

const statuses = [200, 304, 400, 404, 405, 413, 422] as const;

/** Every error code with its status, and what each status says. */
export function ApiErrors() {
  const t = useTranslations("api");
  return (
    <>
      <p className="max-w-prose text-soft">{t("errorsLead")}</p>
      <dl className="mt-3 grid max-w-prose grid-cols-[auto_1fr] gap-x-4">
        {statuses.map((status) => (
          <div key={status} className="contents">
            <dt className="py-0.5 font-medium tabular-nums">{status}</dt>
            <dd className="py-0.5">{t(`status.${status}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="relative overflow-x-auto">
        <table className="mt-4 w-full border-collapse">
          <thead>
            <tr className="text-left text-small text-faint">
              <th scope="col" className="py-1 pr-4 font-normal">
                {t("head.code")}
              </th>
              <th scope="col" className="py-1 pr-4 font-normal">
                {t("head.status")}
              </th>
              <th scope="col" className="py-1 font-normal">
                {t("head.meaning")}
              </th>
            </tr>
          </thead>
          <tbody>
            {failureCodes.map((code) => (
              <tr key={code} className="border-t border-line align-baseline">
                <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                  <code className="text-small">{code}</code>
                </th>
                <td className="py-1.5 pr-4 whitespace-nowrap tabular-nums">{statusText(code)}</td>
                <td className="min-w-44 py-1.5">{t(`error.${code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Too large a body or array is refused with 413, too large a figure as any other error. */
function statusText(code: FailureCode): string {
  return code === "too-large" ? "413, 422" : String(statusOf({ code }));
}
