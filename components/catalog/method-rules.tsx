import { useLocale, useTranslations } from "next-intl";
import type { Catalog } from "@/lib/catalog/catalog";
import { type FeeMeter, type Meter, meterUnits } from "@/lib/catalog/meter";
import { regionName } from "@/lib/catalog/region-name";
import type { Rule } from "@/lib/catalog/schema";
import { sayInLanguage } from "@/lib/catalog/texts";
import { formatDate, formatExact, formatFactor, formatRate } from "@/lib/unit/format";
import { SaidText } from "./said-text";

/** The catalog's rules as sentences, each with its source. */
export function MethodRules({ catalog }: { catalog: Catalog }) {
  const t = useTranslations("method.rules");
  const own = [...catalog.providers.values()].map(({ id, name, rules }) => ({
    id,
    name,
    rules: rules.filter((rule) => !catalog.commonRules.includes(rule)),
  }));
  const groups = [{ id: "common", name: t("common"), rules: catalog.commonRules }, ...own];
  return groups
    .filter(({ rules }) => rules.length > 0)
    .map(({ id, name, rules }) => (
      <details key={id} className="border-b border-line" open={id === "common"}>
        <summary className="flex min-h-9 items-center gap-2 hover:text-accent">
          <span className="font-medium">{name}</span>
          <span className="text-faint tabular-nums">{rules.length}</span>
        </summary>
        <div className="relative overflow-x-auto pb-3">
          <table className="w-full border-collapse">
            <thead>
              <tr className="text-left text-small text-faint">
                <th scope="col" className="py-1 pr-4 font-normal">
                  {t("rule")}
                </th>
                <th scope="col" className="py-1 font-normal">
                  {t("source")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    ));
}

function RuleRow({ rule }: { rule: Rule }) {
  const t = useTranslations("method.rules");
  const locale = useLocale();
  const says = useRuleWords();
  const { source } = rule;
  const scope = says.scope(rule);
  return (
    <tr id={rule.id} className="border-t border-line align-baseline">
      <td className="min-w-56 py-1.5 pr-4">
        {says.rule(rule)}
        {scope.length > 0 && <span className="block text-small text-faint">{scope.join("; ")}</span>}
        {rule.notes !== undefined && (
          <span className="block text-small text-soft">
            <SaidText text={rule.notes} locale={locale} />
          </span>
        )}
      </td>
      <td className="min-w-44 py-1.5 text-soft">
        {source.url === undefined ? (
          source.name
        ) : (
          <a href={source.url} rel="noreferrer" className="text-accent underline underline-offset-2">
            {source.name}
          </a>
        )}
        <span className="block text-small text-faint">
          {t("seen", { date: formatDate(source.seen, locale) })} · {t(`sure.${rule.confidence}`)}
        </span>
      </td>
    </tr>
  );
}

function useRuleWords() {
  const t = useTranslations("method.rules");
  const bill = useTranslations("bill");
  const catalog = useTranslations("catalog");
  const locale = useLocale();
  const comma = locale === "zh" ? "、" : ", ";
  const stop = locale === "zh" ? "；" : "; ";
  const count = (figure: number) => formatExact(figure, locale);
  const date = (day: string) => formatDate(day, locale);
  const meter = (name: Meter) => bill(`meter.${name}`);

  function ruleText(rule: Rule): string {
    switch (rule.kind) {
      case "inherit": {
        const names = { meter: meter(rule.meter), as: meter(rule.as) };
        if (rule.factor === undefined || rule.factor === 1) return t("kind.inherit", names);
        return t("kind.inheritFactor", { ...names, x: formatFactor(rule.factor, locale) });
      }
      case "tier": {
        const tier = bill(`tier.${rule.tier}`);
        const meters = rule.meters?.map(meter).join(comma) ?? "";
        if (rule.factor === "as-input") return t("kind.tierInput", { tier, meters });
        const x = formatFactor(rule.factor, locale);
        return meters === "" ? t("kind.tier", { tier, x }) : t("kind.tierMeters", { tier, meters, x });
      }
      case "tier-alias":
        return t("kind.tierAlias", { tier: bill(`tier.${rule.tier}`), as: bill(`tier.${rule.as}`) });
      case "region":
        return t("kind.region", { region: regionName(rule.region), x: formatFactor(rule.factor, locale) });
      case "fee":
        return t("kind.fee", {
          meter: meter(rule.meter),
          rate: feeText(rule.meter, rule.rate, rule.per, locale),
        });
      case "free":
        return t("kind.free", {
          meter: meter(rule.meter),
          allowance: sayInLanguage(rule.allowance, locale).text,
        });
      case "holidays":
        return t("kind.holidays", { years: rule.years.join(comma) });
      case "cache":
        return [
          t(rule.minimum === 0 ? "kind.cacheAny" : "kind.cache", {
            minimum: count(rule.minimum),
            how: t(rule.automatic ? "cache.automatic" : "cache.asked"),
          }),
          t("cache.lifetimes", { lifetimes: rule.lifetimes.map(({ ttl }) => t(`ttl.${ttl}`)).join(comma) }),
          rule.refreshes ? t("cache.refreshes") : t("cache.fixed"),
        ].join(stop);
      case "tool-prompt":
        return rule.forced === undefined
          ? t("kind.toolPrompt", { auto: count(rule.auto) })
          : t("kind.toolPromptForced", { auto: count(rule.auto), forced: count(rule.forced) });
      case "media":
        return [
          t(`image.${rule.image}`, { figures: rule.figures.map(count).join(comma) }),
          ...(["pdfPage", "audioPerSecond", "videoPerSecond"] as const).flatMap((each) =>
            rule[each] === undefined ? [] : [t(`mediaOf.${each}`, { tokens: count(rule[each]) })],
          ),
        ].join(stop);
      case "reasoning-history":
        return t(
          rule.turns ? "kind.reasoningKept" : rule.loop ? "kind.reasoningRun" : "kind.reasoningDropped",
        );
    }
  }

  function scope(rule: Rule): string[] {
    const { applies = {}, from, to } = rule;
    const { models, families, releasedFrom, releasedBefore, modality, hasRate, lacksRate } = applies;
    return [
      models && t("applies", { what: t("models", { models: models.join(comma) }) }),
      families && t("applies", { what: t("families", { families: families.join(comma) }) }),
      releasedFrom && t("applies", { what: t("since", { date: date(releasedFrom) }) }),
      releasedBefore && t("applies", { what: t("before", { date: date(releasedBefore) }) }),
      modality && t("applies", { what: t("takes", { what: catalog(`modalities.${modality}`) }) }),
      hasRate && t("applies", { what: t("has", { meter: meter(hasRate) }) }),
      lacksRate && t("applies", { what: t("lacks", { meter: meter(lacksRate) }) }),
      rule.kind === "inherit" &&
        rule.tiers &&
        t("in", { tiers: rule.tiers.map((tier) => bill(`tier.${tier}`)).join(comma) }),
      from && t("dated", { from: date(from) }),
      to && t("until", { to: date(to) }),
    ].filter((text) => typeof text === "string" && text !== "") as string[];
  }

  return { rule: ruleText, scope };
}

function feeText(meter: FeeMeter, rate: number, per: number | undefined, locale: string): string {
  const { unit, per: usual } = meterUnits[meter];
  return formatRate(rate, unit, per ?? usual, locale);
}
