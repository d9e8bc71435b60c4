import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Claim, ClaimRequest, ClaimsFile, Wording } from "@/lib/catalog/golden";
import { formatDate, formatMoney, formatMonth } from "@/lib/unit/format";
import { countDecimals, roundSignificant } from "@/lib/unit/round";

interface MethodClaimsProps {
  file: ClaimsFile;
  locale: Locale;
  /** The link that opens a claim's computation on the workbench. */
  linkOf: (claim: Claim, request: ClaimRequest) => string;
}

const verdictLooks = {
  right: "text-soft",
  wrong: "font-medium text-wrong",
  unverifiable: "text-money",
} as const;

/** The claims by article: what was said, what we compute, and how to see it. */
export function MethodClaims({ file, locale, linkOf }: MethodClaimsProps) {
  const t = useTranslations("method.claims");
  const { claims, articles } = file;
  const count = (verdict: Claim["verdict"]) => claims.filter((claim) => claim.verdict === verdict).length;
  return (
    <>
      <p className="max-w-prose text-soft">
        {t("lead", {
          count: claims.length,
          right: count("right"),
          wrong: count("wrong"),
          unverifiable: count("unverifiable"),
        })}
      </p>
      {articles.map(({ id, title, date }) => (
        <section key={id} aria-labelledby={`article-${id}`}>
          <h3 id={`article-${id}`} className="mt-5 mb-1 font-semibold">
            {title[locale]}{" "}
            <span className="font-normal text-faint">
              {date.length === 7 ? formatMonth(date, locale) : formatDate(date, locale)}
            </span>
          </h3>
          <div className="relative overflow-x-auto">
            <table className="w-full border-collapse tabular-nums">
              <thead>
                <tr className="border-b border-line text-left text-faint max-sm:sr-only">
                  <th scope="col" className="w-[46%] py-1 pr-4 font-normal">
                    {t("claim")}
                  </th>
                  <th scope="col" className="py-1 pr-4 font-normal">
                    {t("theirs")}
                  </th>
                  <th scope="col" className="py-1 pr-4 font-normal">
                    {t("ours")}
                  </th>
                  <th scope="col" className="py-1 font-normal">
                    {t("verdictHead")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {claims
                  .filter(({ article }) => article === id)
                  .map((claim) => (
                    <ClaimRow key={claim.id} claim={claim} file={file} locale={locale} linkOf={linkOf} />
                  ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}

function ClaimRow({ claim, file, locale, linkOf }: MethodClaimsProps & { claim: Claim }) {
  const t = useTranslations("method.claims");
  const { source, verdict, note, working, requests } = claim;
  return (
    <tr
      id={`claim-${claim.id}`}
      className="border-b border-line align-baseline max-sm:grid max-sm:grid-cols-2 max-sm:py-1"
    >
      <th scope="row" className="py-1.5 pr-4 text-left font-normal max-sm:col-span-2 max-sm:pr-0 sm:min-w-52">
        {claim.about[locale]}
        {note !== undefined && <span className="block text-small text-soft">{note[locale]}</span>}
        {working !== undefined && (
          <span className="block text-small text-faint">{working.map(writeSum).join(" · ")}</span>
        )}
        {requests?.map((request) => (
          <span key={request.what} className="block text-small text-faint">
            {t(`what.${request.what}`)}: {money(request.amount, locale)} {t(`per.${request.per}`)} ·{" "}
            <a href={linkOf(claim, request)} className="text-accent underline underline-offset-2">
              {t("open")}
              <span className="sr-only">
                {" "}
                ({claim.id}, {t(`what.${request.what}`)})
              </span>
            </a>
          </span>
        ))}
        {source !== undefined && (
          <span className="block text-small">
            <a href={source} rel="noreferrer" className="text-accent underline underline-offset-2">
              {file.sources[source]}
            </a>
          </span>
        )}
      </th>
      <td className="py-1.5 pr-4 max-sm:py-0.5 sm:min-w-24">
        <PhoneHead>{t("theirs")}</PhoneHead>
        {write(claim.claimed, locale)}
      </td>
      <td className="py-1.5 pr-4 font-medium max-sm:py-0.5 sm:min-w-24">
        <PhoneHead>{t("ours")}</PhoneHead>
        {write(claim.ours, locale)}
      </td>
      <td className={`py-1.5 whitespace-nowrap max-sm:py-0.5 ${verdictLooks[verdict]}`}>
        {t(`verdict.${verdict}`)}
      </td>
    </tr>
  );
}

/** On a phone the columns stand under one another, each with its name. */
function PhoneHead({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="block text-small font-normal text-faint sm:hidden">
      {children}
    </span>
  );
}

function write(wording: Wording | undefined, locale: Locale): string {
  if (wording === undefined) return "—";
  return typeof wording === "string" ? wording : wording[locale];
}

/** Cents, or what a bill this small needs. */
function money(amount: number, locale: Locale): string {
  return formatMoney(amount, locale, { digits: Math.max(2, countDecimals(roundSignificant(amount, 3))) });
}

/** As it is set in print: × and ÷, and minus. */
function writeSum(text: string): string {
  return text.replaceAll("*", "×").replaceAll("/", "÷").replaceAll("-", "−");
}
