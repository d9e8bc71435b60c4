import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The head of a table of examples: which, their figure, ours. */
export function ExampleColumns({ children }: { children?: ReactNode }) {
  const t = useTranslations("method.examples");
  return (
    <thead>
      <tr className="border-b border-line text-left text-faint">
        <th scope="col" className="py-1 pr-4 font-normal">
          {t("example")}
        </th>
        {(["theirs", "ours"] as const).map((whose) => (
          <th key={whose} scope="col" className="py-1 pl-4 text-right font-normal">
            {t(whose)}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  );
}
