import { formatDate, formatFactor, formatPercent } from "../../unit/format";
import { type Block, type Cell, type Section, textBlock } from "./blocks";
import { commonlyOmitted, findCommonlyOmitted } from "./commonly-omitted";
import type { ReportFacts } from "./report-facts";

/** The scenario's own list, then what estimates commonly forget, each ticked or not. */
export function toMissing({ scenario, t }: ReportFacts): Section {
  const own = scenario.document?.notIncluded ?? [];
  const checks = commonlyOmitted.map((what) => {
    const { included, by } = findCommonlyOmitted(scenario, what);
    const name = t(`missing.what.${what}`);
    return {
      text: by === null ? name : t("missing.asLine", { name, line: by }),
      ticked: included,
    };
  });
  const ownBlocks: Block[] =
    own.length === 0
      ? [textBlock(t("missing.noneNamed"))]
      : [{ kind: "list", items: own.map((text) => ({ text, ticked: null })) }];
  return {
    id: "missing",
    title: t("section.missing"),
    blocks: [...ownBlocks, textBlock(t("missing.checklist")), { kind: "list", items: checks }],
  };
}

/** Discount, tax and currency, said even where there is none. */
export function toTerms({ scenario, language, t, providerName }: ReportFacts): Section {
  const { tax, currency, commitments = [], credits = [], fees = [] } = scenario.adjustments ?? {};
  const percent = (share: number) => formatPercent(share, language);
  const discounts = scenario.discounts.map(({ provider, model, off, steps }) =>
    t(steps === undefined ? "terms.discountOf" : "terms.discountSteps", {
      of: model ?? providerName(provider),
      off: percent(off),
    }),
  );
  const names = (entries: readonly { name: string }[]) =>
    entries.length === 0 ? t("terms.none") : entries.map(({ name }) => name).join(t("listJoiner"));
  const facts: { label: string; text: Cell }[] = [
    {
      label: t("terms.currency"),
      text:
        currency === undefined
          ? t("terms.usd")
          : t("terms.converted", {
              currency: currency.code,
              rate: formatFactor(currency.perUsd, language),
              date: formatDate(currency.on, language),
              source: currency.source,
            }),
    },
    {
      label: t("terms.discount"),
      text: discounts.length === 0 ? t("terms.noDiscount") : discounts.join(t("joiner")),
    },
    { label: t("terms.commitments"), text: names(commitments) },
    { label: t("terms.credits"), text: names(credits) },
    { label: t("terms.fees"), text: names(fees) },
    {
      label: t("terms.tax"),
      text:
        tax === undefined
          ? t("terms.noTax")
          : t("terms.taxOf", { name: tax.name, share: percent(tax.share) }),
    },
  ];
  return { id: "terms", title: t("section.terms"), blocks: [{ kind: "facts", facts }] };
}

const reasons = ["usage", "prices", "tokens", "cache", "region", "tax", "rounding"] as const;

/** Until when it holds, and why an invoice may be another. */
export function toValidity({ scenario, language, t }: ReportFacts): Section {
  const { validUntil, reviewOn } = scenario.document ?? {};
  const day = (date: string | undefined) =>
    date === undefined ? t("notStated") : formatDate(date, language);
  return {
    id: "validity",
    title: t("section.validity"),
    blocks: [
      {
        kind: "facts",
        facts: [
          {
            label: t("validity.rates"),
            text: t("headline.ratesText", {
              edition: scenario.edition,
              date: formatDate(scenario.asOf, language),
            }),
          },
          { label: t("validity.until"), text: day(validUntil) },
          { label: t("validity.review"), text: day(reviewOn) },
        ],
      },
      textBlock(t("validity.notQuote")),
      {
        kind: "list",
        items: reasons.map((reason) => ({ text: t(`validity.reason.${reason}`), ticked: null })),
      },
    ],
  };
}

/** How anyone gets the same figures again. */
export function toReproduce({ scenario, catalog, digest, code, origin, version, t }: ReportFacts): Section {
  const href = code === null || origin === null ? null : `${origin}/#s=${code}`;
  const link: Cell = href === null ? (code ?? t("reproduce.noLink")) : { text: href, href };
  const command = t(code === null ? "reproduce.commandFile" : "reproduce.commandText");
  return {
    id: "reproduce",
    title: t("section.reproduce"),
    blocks: [
      textBlock(t("reproduce.intro")),
      {
        kind: "facts",
        facts: [
          { label: t("reproduce.edition"), text: catalog.edition },
          { label: t("reproduce.digest"), text: digest },
          { label: t("reproduce.version"), text: version },
          {
            label: t("reproduce.month"),
            text: t("reproduce.monthText", {
              days: t(`assumptions.days.${scenario.monthDays}`),
            }),
          },
          { label: t(href === null ? "reproduce.code" : "reproduce.link"), text: link },
          { label: t("reproduce.command"), text: command },
        ],
      },
    ],
  };
}

/** Lines to sign on. */
export function toSignOff({ scenario, t }: ReportFacts): Section {
  const { preparedBy = "", reviewedBy = "", approvedBy = "" } = scenario.document ?? {};
  return {
    id: "sign-off",
    title: t("section.signOff"),
    blocks: [
      {
        kind: "signatures",
        columns: [t("signOff.role"), t("signOff.name"), t("signOff.signature"), t("signOff.date")],
        rows: [
          { role: t("signOff.preparedBy"), name: preparedBy },
          { role: t("signOff.reviewedBy"), name: reviewedBy },
          { role: t("signOff.approvedBy"), name: approvedBy },
        ],
      },
    ],
  };
}
