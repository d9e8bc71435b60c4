import { useTranslations } from "next-intl";
import type { ApiField } from "./api-document";

interface ApiFieldTableProps {
  caption: string;
  fields: readonly ApiField[];
  /** What each means; a field without words is not shown. */
  meanings: Readonly<Record<string, string>>;
  /** Where what is around it says it already. */
  captionHidden?: boolean;
}

/** The fields of a request or an answer. */
export function ApiFieldTable({ caption, fields, meanings, captionHidden = false }: ApiFieldTableProps) {
  const t = useTranslations("api");
  return (
    <div className="relative mt-3 overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className={captionHidden ? "sr-only" : "pb-1 text-left font-medium"}>{caption}</caption>
        <thead>
          <tr className="text-left text-small text-faint">
            <th scope="col" className="py-1 pr-4 font-normal">
              {t("head.field")}
            </th>
            <th scope="col" className="py-1 pr-4 font-normal max-sm:hidden">
              {t("head.type")}
            </th>
            <th scope="col" className="py-1 font-normal">
              {t("head.meaning")}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name} className="border-t border-line align-baseline">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                <code className="text-small">{field.name}</code>
                {field.required && <span className="block text-small text-faint">{t("required")}</span>}
              </th>
              <td className="w-40 py-1.5 pr-4 text-soft max-sm:hidden">
                <TypeText field={field} />
              </td>
              <td className="min-w-44 py-1.5">
                <span className="block text-small text-faint sm:hidden">
                  <TypeText field={field} />
                </span>
                {meanings[field.name]}
                {field.words.length > 1 && (
                  <code className="block text-small break-words text-faint">{field.words.join(" · ")}</code>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TypeText({ field: { types } }: { field: ApiField }) {
  const t = useTranslations("api.type");
  const [first, last] = types.map((type) => t(type));
  if (first === undefined) return t("any");
  return last === undefined ? first : t("or", { first, last });
}
