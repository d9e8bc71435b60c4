import type { BillLine } from "../../billing/bill-types";
import type { RateSource } from "../../billing/rate-row";
import { formatDate, formatFactor, formatRate } from "../../unit/format";
import { toRateEvidence } from "../bill-working";
import { sourceName, verdictText, writeValue } from "../evidence-text";
import { findLineFacts } from "../line-facts";
import { type Cell, type Section, textBlock } from "./blocks";
import type { ReportFacts } from "./report-facts";

interface RateRow {
  line: BillLine;
  /** The place of its source in the list under the table. */
  source: string;
}

/** Every rate of the bill once, and under it who says so and when it was read. */
export function toRates(facts: ReportFacts): Section {
  const { t } = facts;
  const sources = new Map<string, { mark: string; lines: BillLine[] }>();
  const rates = new Map<string, RateRow>();
  for (const line of facts.bill.lines) {
    if (line.source === null) continue;
    const key = sourceKey(line.source, line);
    const source = sources.get(key) ?? { mark: `S${sources.size + 1}`, lines: [] };
    source.lines.push(line);
    sources.set(key, source);
    rates.set(rateKey(line), { line, source: source.mark });
  }
  if (rates.size === 0)
    return { id: "rates", title: t("section.rates"), blocks: [textBlock(t("rates.none"))] };
  return {
    id: "rates",
    title: t("section.rates"),
    blocks: [
      {
        kind: "table",
        caption: t("rates.caption"),
        head: [
          t("rates.model"),
          t("rates.meter"),
          t("rates.list"),
          t("rates.charged"),
          t("rates.valid"),
          t("rates.source"),
        ],
        rows: [...rates.values()].map((row) => rateCells(row, facts)),
        numeric: [2, 3],
        sums: 0,
        weights: [24, 17, 19, 13, 19, 8],
      },
      {
        kind: "table",
        caption: t("sources.caption"),
        head: [t("rates.source"), t("sources.says"), t("sources.read"), t("sources.page")],
        rows: [...sources.values()].map(({ mark, lines }) => sourceCells(mark, lines, facts)),
        numeric: [],
        sums: 0,
        weights: [9, 52, 15, 24],
      },
    ],
  };
}

function rateKey(line: BillLine): string {
  const { provider, model, serviceTier, region, band, timeWindow, period, meter, rateUsd } = line;
  return [provider, model, serviceTier, region, band?.above, timeWindow, period?.from, meter, rateUsd].join(
    "|",
  );
}

function sourceKey(source: RateSource, line: BillLine): string {
  if ("price" in source) return source.price;
  return "rule" in source ? `rule ${source.rule}` : `given ${line.model}`;
}

function rateCells({ line, source }: RateRow, { words, language, t }: ReportFacts): Cell[] {
  const rate = (usd: number) => formatRate(usd, line.unit, line.per, language);
  const factors = line.factors.map(
    ({ what, x }) => `× ${formatFactor(x, language)} ${words.factorName(what)}`,
  );
  const from = line.period?.from == null ? "" : formatDate(line.period.from, language);
  const to = line.period?.to == null ? "" : formatDate(line.period.to, language);
  return [
    [line.model, ...words.sectionParts(line)].filter(Boolean).join(" · "),
    line.inherits === null
      ? words.meterName(line.meter)
      : t("rates.inherits", { meter: words.meterName(line.meter), as: words.meterName(line.inherits) }),
    [rate(line.listRateUsd), ...factors].join(" "),
    rate(line.rateUsd),
    from === "" ? "" : words.t(to === "" ? "working.from" : "working.fromTo", { from, to }),
    source,
  ];
}

function sourceCells(mark: string, lines: readonly BillLine[], facts: ReportFacts): Cell[] {
  const { words, language, t } = facts;
  const [line] = lines;
  const source = line?.source ?? null;
  if (line === undefined || source === null || "given" in source) {
    return [mark, words.t("working.given"), "", ""];
  }
  if ("rule" in source) {
    const says = [t("sources.rule", { name: source.name }), words.t(`working.ruleSure.${source.confidence}`)];
    return [
      mark,
      says.join(t("joiner")),
      formatDate(source.seen, language),
      pageCell(source.url, source.name),
    ];
  }
  const known = findLineFacts(facts.catalog, line, facts.bill.asOf);
  const url = known?.pricingUrl ?? source.url;
  const name = words.t("working.page", { provider: known?.providerName ?? line.provider ?? "" });
  const says = [t("sources.price", { id: source.price }), verdictText(source.evidence, words.t)];
  return [
    mark,
    [...says, ...witnessTexts(source.price, lines, facts)].join(" "),
    source.seen === null ? "" : formatDate(source.seen, language),
    pageCell(url, name),
  ];
}

/** Who agrees and who does not, each by name; a figure of another source is given as it stands there. */
function witnessTexts(
  price: string,
  lines: readonly BillLine[],
  { evidence, words, t }: ReportFacts,
): string[] {
  const record = evidence.get(price);
  if (record === undefined) return [];
  const found = lines.map((line) => toRateEvidence(record, line));
  const agreeing = new Set(
    found.flatMap((each) => each.agreeing.map(({ source }) => sourceName(source, words.t))),
  );
  const against = new Set(
    found.flatMap((each) =>
      each.against.map((figure) =>
        words.t("evidence.says", {
          source: sourceName(figure.source, words.t),
          meter: words.meterName(figure.field),
          value: writeValue(figure.value, figure.field, words),
          chosen: writeValue(figure.chosen, figure.field, words),
        }),
      ),
    ),
  );
  return [
    ...(agreeing.size === 0 ? [] : [t("sources.agree", { names: [...agreeing].join(t("listJoiner")) })]),
    ...(against.size === 0 ? [] : [t("sources.disagree", { texts: [...against].join(t("joiner")) })]),
  ];
}

function pageCell(url: string | null, text: string): Cell {
  return url === null ? text : { text, href: url };
}
