import { useLocale, useTranslations } from "next-intl";
import { KNOWN_FAMILIES, type KnownFamilyId } from "@/lib/token/families";
import { CLAIMS, MEASURED_TEXTS, type MeasuredText } from "@/lib/token/rules-of-thumb";
import { formatExact } from "@/lib/unit/format";

/** Tokens for 1,000 characters, by kind of text and tokenizer, and what is often said instead. */
export function ThumbTable() {
  const t = useTranslations("tokens.thumb");
  const family = useTranslations("tokens.family");
  const locale = useLocale();
  const per1000 = (text: MeasuredText, tokens: number) =>
    formatExact(Math.round((tokens / text.characters) * 1000), locale);
  return (
    <section aria-labelledby="thumb" className="mt-10 border-t border-line pt-5">
      <h2 id="thumb" className="text-lead font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 max-w-prose text-soft">{t("lead")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section className="mt-3 overflow-x-auto" tabIndex={0} aria-label={t("lead")}>
        <table className="w-full min-w-[54rem] border-collapse text-right" data-figures="">
          <thead className="align-bottom text-small text-soft">
            <tr className="border-b border-line">
              <th scope="col" className="sticky left-0 bg-paper py-1.5 pr-3 text-left font-semibold">
                {t("kind")}
              </th>
              {KNOWN_FAMILIES.map(({ id }) => (
                <th key={id} scope="col" className="px-2 py-1.5 font-semibold">
                  {family(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MEASURED_TEXTS.map((text) => (
              <tr key={text.text} className="border-b border-line">
                <th scope="row" className="sticky left-0 bg-paper py-1.5 pr-3 text-left font-normal">
                  {t(`text.${text.text as "english"}`)}
                </th>
                {KNOWN_FAMILIES.map(({ id }) => (
                  <FigureCell key={id} text={text} id={id} write={per1000} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 max-w-[75ch] text-small text-faint">{t("texts")}</p>
      <h3 className="mt-5 font-semibold">{t("claims")}</h3>
      <ul className="mt-1 max-w-[75ch] space-y-1.5">
        {CLAIMS.map((claim) => (
          <li key={claim.id}>
            {t(`claim.${claim.id}`)}
            {claim.source !== null && (
              <>
                {" "}
                <a href={claim.source} className="text-accent underline" rel="noreferrer">
                  {t("source")}
                </a>
              </>
            )}{" "}
            <span className="text-soft">
              <Measured claim={claim} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FigureCellProps {
  text: MeasuredText;
  id: KnownFamilyId;
  write: (text: MeasuredText, tokens: number) => string;
}

function FigureCell({ text, id, write }: FigureCellProps) {
  const { tokens, low, high } = text.tokens[id];
  return (
    <td className="px-2 py-1.5">
      {low === high ? (
        write(text, tokens)
      ) : (
        <span className="whitespace-nowrap">
          {write(text, low)}–{write(text, high)}
        </span>
      )}
    </td>
  );
}

function Measured({ claim }: { claim: (typeof CLAIMS)[number] }) {
  const t = useTranslations("tokens.thumb");
  const locale = useLocale();
  const text = MEASURED_TEXTS.find((each) => each.text === claim.text);
  if (text === undefined) return null;
  const per1000 = (tokens: number) => formatExact(Math.round((tokens / text.characters) * 1000), locale);
  if (claim.own !== null) return t("measuredOwn", { tokens: per1000(text.tokens[claim.own].tokens) });
  const all = Object.values(text.tokens).map(({ tokens }) => tokens);
  return t("measured", { low: per1000(Math.min(...all)), high: per1000(Math.max(...all)) });
}
