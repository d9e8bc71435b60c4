import type { BillLine } from "../../billing/bill-types";
import type { Published } from "../../series/published/published";
import { formatDate, formatRate } from "../../unit/format";
import { makeBillWords } from "../../words/bill-words";
import { type Language, translatorOf } from "../../words/translate";
import { makeWarningText } from "../../words/warning-words";
import { type Markup, markup } from "../markup";
import { nameOf } from "./published-text";

const mostRates = 120;
const mostNotes = 40;

/** What the bill does not know: lines without a price, rates that sources dispute or that one alone states. */
export function unknownPart({ bill }: Published, language: Language): Markup | null {
  const t = translatorOf(language, "published");
  const words = makeBillWords(translatorOf(language, "bill"), language);
  const unpriced = bill.unpriced.slice(0, mostNotes).map((line) => {
    const text = words.failureText(line, bill.asOf);
    return markup`<li><bdi>${nameOf(line.workloadName, language)}</bdi>: ${text}</li>`;
  });
  const models = (some: readonly BillLine[]) => [...new Set(some.map(({ model }) => model ?? ""))];
  const priced = distinctRates(bill.lines).filter(({ source }) => source !== null && "price" in source);
  const disputed = priced.filter(({ source }) => source !== null && "price" in source && source.against > 0);
  const single = priced.filter(({ source }) => source !== null && "price" in source && source.agreeing <= 1);
  const said = (
    [
      [disputed, "disputed"],
      [single, "single"],
    ] as const
  ).flatMap(([some, key]) =>
    some.length === 0
      ? []
      : [
          markup`<li>${t(key, { count: some.length, models: models(some).slice(0, 12).join(t("listOf")) })}</li>`,
        ],
  );
  if (unpriced.length + said.length === 0) return null;
  const lead = unpriced.length === 0 ? null : markup`<p>${t("unknownLead")}</p>`;
  return markup`<section><h2>${t("unknown")}</h2>${lead}<ul>${unpriced}${said}</ul></section>`;
}

export function warningsPart({ bill }: Published, language: Language): Markup | null {
  const say = makeWarningText(translatorOf(language, "warning"), translatorOf(language, "bill"), language);
  const texts = [...new Set(bill.warnings.map(say))].slice(0, mostNotes);
  if (texts.length === 0) return null;
  const items = texts.map((text) => markup`<li>${text}</li>`);
  return markup`<section><h2>${translatorOf(language, "published")("warnings")}</h2><ul>${items}</ul></section>`;
}

/** Each rate of the bill once, under its model: what it is, since when it holds, who says so and when that was read. */
export function ratesPart({ bill }: Published, language: Language): Markup | null {
  const t = translatorOf(language, "published");
  const words = makeBillWords(translatorOf(language, "bill"), language);
  const all = distinctRates(bill.lines);
  if (all.length === 0) return null;
  const cards = new Map<string, { head: Markup; rates: string[] }>();
  for (const line of all.slice(0, mostRates)) {
    const model = [nameOf(line.model ?? "", language), ...words.sectionParts(line)].join(", ");
    const from =
      line.period?.from == null
        ? null
        : markup`, ${words.t("working.from", { from: formatDate(line.period.from, language) })}`;
    const source = sourceOf(line, language);
    const head = markup`<b>${model}</b>${from}<br><small>${source}</small>`;
    const card = cards.get(head.text) ?? { head, rates: [] };
    const rate = formatRate(line.rateUsd, line.unit, line.per, language);
    card.rates.push(`${words.meterName(line.meter)} ${rate}`);
    cards.set(head.text, card);
  }
  const items = [...cards.values()].map(
    ({ head, rates }) => markup`<li>${head}<br>${rates.join(t("separator"))}</li>`,
  );
  const folded = all.length - Math.min(all.length, mostRates);
  const more = folded === 0 ? null : markup`<p class="note">${t("ratesFolded", { count: folded })}</p>`;
  return markup`<section><h2>${t("rates")}</h2><ul class="rates">${items}</ul>${more}</section>`;
}

function sourceOf({ source }: BillLine, language: Language): Markup | null {
  const t = translatorOf(language, "published");
  if (source === null) return null;
  if ("given" in source) return markup`${t("given")}`;
  const isRule = "rule" in source;
  const read = source.seen === null ? null : t("read", { date: formatDate(source.seen, language) });
  const said = isRule
    ? [source.name, read]
    : [
        t("agreeing", { count: source.agreeing }),
        source.against === 0 ? null : t("against", { count: source.against }),
        read,
      ];
  const text = said.filter((part) => part !== null).join(t("listOf"));
  if (source.url === null || !/^https?:\/\//.test(source.url)) return markup`${text}`;
  return markup`<a href="${source.url}" rel="noopener noreferrer">${t(isRule ? "rulePage" : "pricePage")}</a>${t("listOf")}${text}`;
}

function distinctRates(lines: readonly BillLine[]): BillLine[] {
  const keyOf = (line: BillLine) =>
    [
      line.provider,
      line.model,
      line.serviceTier,
      line.region,
      line.band?.above,
      line.timeWindow,
      line.period?.price,
      line.meter,
    ].join("|");
  const usage = lines.filter(({ kind }) => kind === "usage");
  return [...new Map(usage.map((line) => [keyOf(line), line])).values()];
}
