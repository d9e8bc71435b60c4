import { useTranslations } from "next-intl";
import type { Scenario } from "@/lib/scenario/schema";
import { AddButton, Entry } from "./adjustment-entry";
import { DayRow } from "./day-row";
import { Discounts } from "./discount-fields";
import { NumberRow, usdRules } from "./field-rows";
import { FormGroup } from "./form-row";
import { TaxAndCurrency } from "./last-steps";
import { useUsedModels } from "./use-used-models";
import { useActive, useEdit } from "./workbench-store.client";

type Adjusted = NonNullable<Scenario["adjustments"]>;
type Listed = (typeof lists)[number];

const none: Adjusted = { resellers: [], commitments: [], credits: [], fees: [] };
const lists = ["resellers", "commitments", "credits", "fees"] as const;

/** From the list price to the invoice, in the order in which it is worked out. */
export function Adjustments() {
  const t = useTranslations("traffic.adjust");
  const { scenario } = useActive();
  const edit = useEdit();
  const given = scenario.adjustments ?? none;
  const used = useUsedModels();

  function setAll(field: string, change: Partial<Adjusted>) {
    edit(`adjustments.${field}`, (current) => {
      const next = { ...(current.adjustments ?? none), ...change };
      const isEmpty =
        next.tax === undefined &&
        next.currency === undefined &&
        lists.every((list) => next[list].length === 0);
      return { ...current, adjustments: isEmpty ? undefined : next };
    });
  }

  function lister<List extends Listed>(list: List) {
    type Entry = Adjusted[List][number];
    const entries = given[list] as readonly Entry[];
    const put = (field: string, next: readonly Entry[]) =>
      setAll(`${list}.${field}`, { [list]: [...next] } as Partial<Adjusted>);
    return {
      entries,
      add: (entry: Entry) => put("add", [...entries, entry]),
      remove: (at: number) =>
        put(
          "remove",
          entries.filter((_, index) => index !== at),
        ),
      patch: (at: number, field: string, change: Partial<Entry>) =>
        put(
          `${at}.${field}`,
          entries.map((each, index) => (index === at ? { ...each, ...change } : each)),
        ),
    };
  }

  const resellers = lister("resellers");
  const commitments = lister("commitments");
  const credits = lister("credits");
  const fees = lister("fees");
  return (
    <div className="space-y-3 pt-2">
      <Discounts models={used.models} />
      <FormGroup title={`2. ${t("resellers")}`}>
        {resellers.entries.map((entry, at) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what an entry is
            key={at}
            name={entry.name}
            provider={entry.provider}
            providers={used.providers}
            onName={(name) => resellers.patch(at, "name", { name })}
            onProvider={(provider) => resellers.patch(at, "provider", { provider })}
            onRemove={() => resellers.remove(at)}
          >
            <NumberRow
              label={t("factor")}
              hint={t("factorHint")}
              value={entry.factor}
              rules={{ share: true, max: 100 }}
              onChange={(factor) => resellers.patch(at, "factor", { factor })}
            />
          </Entry>
        ))}
        <AddButton
          text={t("addReseller")}
          onClick={() => resellers.add({ name: t("newReseller"), factor: 0.8 })}
        />
      </FormGroup>
      <FormGroup title={`3. ${t("commitments")}`}>
        {commitments.entries.map((entry, at) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what an entry is
            key={at}
            name={entry.name}
            provider={entry.provider}
            providers={used.providers}
            onName={(name) => commitments.patch(at, "name", { name })}
            onProvider={(provider) => commitments.patch(at, "provider", { provider })}
            onRemove={() => commitments.remove(at)}
          >
            <NumberRow
              label={t("committed")}
              hint={t("committedHint")}
              value={entry.usdPerMonth}
              rules={usdRules}
              onChange={(usdPerMonth) => commitments.patch(at, "usd", { usdPerMonth })}
            />
          </Entry>
        ))}
        <AddButton
          text={t("addCommitment")}
          onClick={() => commitments.add({ name: t("newCommitment"), usdPerMonth: 1_000 })}
        />
      </FormGroup>
      <FormGroup title={`4. ${t("credits")}`}>
        {credits.entries.map((entry, at) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what an entry is
            key={at}
            name={entry.name}
            provider={entry.provider}
            providers={used.providers}
            onName={(name) => credits.patch(at, "name", { name })}
            onProvider={(provider) => credits.patch(at, "provider", { provider })}
            onRemove={() => credits.remove(at)}
          >
            <NumberRow
              label={t("credit")}
              value={entry.usdPerMonth}
              rules={usdRules}
              onChange={(usdPerMonth) => credits.patch(at, "usd", { usdPerMonth })}
            />
            <DayRow
              label={t("creditFrom")}
              value={entry.from ?? ""}
              onChange={(from) => credits.patch(at, "from", { from: from === "" ? undefined : from })}
            />
            <DayRow
              label={t("until")}
              value={entry.until ?? ""}
              onChange={(until) => credits.patch(at, "until", { until: until === "" ? undefined : until })}
            />
          </Entry>
        ))}
        <AddButton
          text={t("addCredit")}
          onClick={() => credits.add({ name: t("newCredit"), usdPerMonth: 100 })}
        />
      </FormGroup>
      <FormGroup title={`5. ${t("fees")}`}>
        {fees.entries.map((entry, at) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what an entry is
            key={at}
            name={entry.name}
            provider={entry.provider}
            providers={used.providers}
            onName={(name) => fees.patch(at, "name", { name })}
            onProvider={(provider) => fees.patch(at, "provider", { provider })}
            onRemove={() => fees.remove(at)}
          >
            <NumberRow
              label={t("feeShare")}
              value={entry.share}
              rules={{ share: true, max: 10 }}
              onChange={(share) => fees.patch(at, "share", { share })}
            />
            <NumberRow
              label={t("feeMinimum")}
              value={entry.minimumUsd}
              rules={usdRules}
              onChange={(minimumUsd) => fees.patch(at, "minimum", { minimumUsd })}
            />
            <NumberRow
              label={t("feeSum")}
              value={entry.usdPerMonth}
              rules={usdRules}
              onChange={(usdPerMonth) => fees.patch(at, "sum", { usdPerMonth })}
            />
          </Entry>
        ))}
        <AddButton
          text={t("addFee")}
          onClick={() => fees.add({ name: t("newFee"), share: 0.055, minimumUsd: 0, usdPerMonth: 0 })}
        />
      </FormGroup>
      <TaxAndCurrency given={given} asOf={scenario.asOf} setAll={setAll} />
    </div>
  );
}
