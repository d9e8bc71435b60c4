"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBillWords } from "@/components/bill/use-bill-words";
import { Modal } from "@/components/ui/modal.client";
import { useToday } from "@/components/ui/use-today.client";
import type { MeterRate } from "@/lib/billing/rate-row";
import { verdictText } from "@/lib/series/evidence-text";
import type { RateCard } from "@/lib/series/rate-card";
import { type ReportTarget, writeReport } from "@/lib/series/report-text";
import { formatDate, formatFactor, formatRate } from "@/lib/unit/format";
import { RateReport } from "./rate-report.client";

export interface OpenedRate {
  meter: string;
  /** Which row it stands in, as the table names it. */
  where: string;
  /** The same in English, for the report. */
  place: string;
  rate: MeterRate;
  /** Who says so, where that is not who bears witness to the whole price: fine-tuning. */
  basis?: string | undefined;
}

interface RateDialogProps {
  opened: OpenedRate;
  card: RateCard;
  model: { key: string; name: string };
  edition: string;
  pricingUrl: string | null;
  reportTo: readonly ReportTarget[];
  onClose: () => void;
}

/** One rate: how it is made, since when it holds, who says so, and a report of it ready to be copied. */
export function RateDialog(props: RateDialogProps) {
  const { opened, card, model, edition, pricingUrl, reportTo, onClose } = props;
  const { meter, where, place, rate, basis } = opened;
  const stated = card.price.fineTuning?.basis;
  const words = useBillWords();
  const { locale } = words;
  const t = useTranslations("model.rate");
  const today = useToday() ?? edition.slice(0, 10);
  const { source } = rate;
  const { agreement } = card.price;
  const write = (usd: number) => formatRate(usd, rate.unit, rate.per, locale);
  const report = writeReport(
    {
      model: model.key,
      edition,
      record: "rule" in source ? source.rule : card.price.id,
      meter,
      where: place,
      shown: formatRate(rate.rateUsd, rate.unit, rate.per, "en"),
      from: card.from,
      to: card.to,
      agreeing: basis === undefined || stated === undefined ? agreement.by : [stated],
      against: basis === undefined ? agreement.against : [],
      page: pricingUrl,
    },
    today,
  );

  return (
    <Modal title={t("title", { meter: words.meterName(meter), model: model.name })} onClose={onClose} wide>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[6rem_1fr] [&_dt]:text-faint">
        <Step name={t("value")}>
          <span className="text-lead font-semibold tabular-nums">{write(rate.rateUsd)}</span>
          {where !== "" && <span className="text-soft"> · {where}</span>}
          {rate.factors.length > 0 && (
            <span className="block text-soft">
              {t("made", {
                list: write(rate.listRateUsd),
                factors: rate.factors
                  .map(({ what, x }) =>
                    t("factor", { x: formatFactor(x, locale), what: words.factorName(what) }),
                  )
                  .join(" "),
              })}
            </span>
          )}
          {rate.inherits !== null && (
            <span className="block text-soft">
              {t("inherits", { meter: words.meterName(rate.inherits) })}
            </span>
          )}
        </Step>
        <Step name={t("valid")}>
          {card.to === null
            ? t("from", { from: formatDate(card.from, locale) })
            : t("fromTo", { from: formatDate(card.from, locale), to: formatDate(card.to, locale) })}
          <span className="text-faint"> ({words.t(`start.${card.price.fromBasis}`)})</span>
        </Step>
        {"rule" in source ? (
          <Step name={t("source")}>
            <Address url={source.url}>
              {t("rule", { name: source.name, date: formatDate(source.seen, locale) })}
            </Address>
          </Step>
        ) : (
          <>
            {basis === undefined ? (
              <>
                <Step name={t("evidence")}>{verdictText(agreement.verdict, words.t)}</Step>
                <Step name={t("agreeing")}>{agreement.by.join(", ") || t("nobody")}</Step>
                <Step name={t("against")}>
                  <span className={agreement.against.length > 0 ? "text-money" : ""}>
                    {agreement.against.join(", ") || t("nobody")}
                  </span>
                </Step>
              </>
            ) : (
              <Step name={t("evidence")}>{basis}</Step>
            )}
            {pricingUrl !== null && (
              <Step name={t("source")}>
                <Address url={pricingUrl}>{pricingUrl.replace(/^https:\/\//, "")}</Address>
              </Step>
            )}
          </>
        )}
        <Step name="">
          <span className="text-small text-faint">
            {t("record", { id: "rule" in source ? source.rule : card.price.id })}
          </span>
        </Step>
      </dl>
      <RateReport report={report} targets={reportTo} />
    </Modal>
  );
}

function Step({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

function Address({ url, children }: { url: string | null; children: ReactNode }) {
  if (url === null) return <span>{children}</span>;
  return (
    <a className="break-all text-accent underline underline-offset-2" href={url} rel="noreferrer">
      {children}
    </a>
  );
}
