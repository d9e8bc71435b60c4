import { useLocale, useTranslations } from "next-intl";
import { marginOf } from "@/lib/analysis/margin";
import { compareProvisioned } from "@/lib/analysis/provisioned";
import { limits } from "@/lib/scenario/limits";
import type { Workload } from "@/lib/scenario/schema";
import { formatCount, formatMoney, formatPercent, formatUnitCost } from "@/lib/unit/format";
import { CheckRow, NumberRow, oneShareRules, usdRules } from "./field-rows";
import { FormGroup } from "./form-row";
import type { GroupProps } from "./group-props";
import { Note } from "./note";
import { useWorkedOut } from "./use-worked-out";

type Provisioned = NonNullable<Workload["provisioned"]>;
type Sale = NonNullable<Workload["sale"]>;

const firstCapacity: Provisioned = {
  units: 1,
  hoursPerMonth: 730.5,
  usdPerUnitHour: 10,
  share: 1,
  outputWeight: 1,
};

/** Capacity bought by the hour, beside paying by tokens. */
export function CapacityFields({ workload, edit }: GroupProps) {
  const w = useTranslations("traffic");
  const { provisioned } = workload;
  const set = (field: string, change: Partial<Provisioned>) =>
    provisioned && edit(`provisioned.${field}`, { provisioned: { ...provisioned, ...change } });
  return (
    <FormGroup title={w("group.capacity")}>
      <CheckRow
        label={w("capacity.buy")}
        hint={w("capacityHint.buy")}
        value={provisioned !== undefined}
        onChange={(on) => edit("provisioned", { provisioned: on ? firstCapacity : undefined })}
      />
      {provisioned !== undefined && (
        <>
          <NumberRow
            label={w("capacity.units")}
            value={provisioned.units}
            rules={{ max: 1e6 }}
            onChange={(units) => set("units", { units })}
          />
          <NumberRow
            label={w("capacity.hoursPerMonth")}
            value={provisioned.hoursPerMonth}
            rules={{ max: 744 }}
            onChange={(hoursPerMonth) => set("hoursPerMonth", { hoursPerMonth })}
          />
          <NumberRow
            label={w("capacity.usdPerUnitHour")}
            value={provisioned.usdPerUnitHour}
            rules={usdRules}
            onChange={(usdPerUnitHour) => set("usdPerUnitHour", { usdPerUnitHour })}
          />
          <NumberRow
            label={w("capacity.share")}
            hint={w("capacityHint.share")}
            value={provisioned.share}
            rules={oneShareRules}
            onChange={(share) => set("share", { share })}
          />
          <NumberRow
            label={w("capacity.tokensPerMinutePerUnit")}
            hint={w("capacityHint.tokensPerMinutePerUnit")}
            value={provisioned.tokensPerMinutePerUnit ?? 0}
            rules={{ max: limits.amount }}
            onChange={(tokens) =>
              set("tokensPerMinutePerUnit", { tokensPerMinutePerUnit: tokens === 0 ? undefined : tokens })
            }
          />
          {provisioned.tokensPerMinutePerUnit !== undefined && (
            <NumberRow
              label={w("capacity.outputWeight")}
              hint={w("capacityHint.outputWeight")}
              value={provisioned.outputWeight}
              rules={{ min: 0.001, max: 1000 }}
              onChange={(outputWeight) => set("outputWeight", { outputWeight })}
            />
          )}
          <CapacityNote workload={workload} />
        </>
      )}
    </FormGroup>
  );
}

function CapacityNote({ workload }: { workload: Workload }) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const compared = useWorkedOut(workload, compareProvisioned);
  if (compared === null) return null;
  const { capacityUsd, payAsYouGoUsd, breakEvenUnits, utilisation } = compared;
  const isDearer = capacityUsd > payAsYouGoUsd || (utilisation !== null && utilisation > 1);
  return (
    <Note tone={isDearer ? "money" : "plain"}>
      {w("capacity.compared", {
        capacity: formatMoney(capacityUsd, locale),
        tokens: formatMoney(payAsYouGoUsd, locale),
      })}
      {breakEvenUnits !== null && (
        <> {w("capacity.breakEven", { count: formatCount(Math.round(breakEvenUnits), locale) })}</>
      )}
      {utilisation !== null && (
        <>
          {" "}
          {w(utilisation > 1 ? "capacity.tooSmall" : "capacity.used", {
            share: formatPercent(utilisation, locale),
          })}
        </>
      )}
    </Note>
  );
}

/** What the work is sold for, and what is left. */
export function SaleFields({ workload, edit }: GroupProps) {
  const w = useTranslations("traffic");
  const sale = workload.sale ?? {};
  const set = (field: keyof Sale & string, value: number) => {
    const next: Sale = { ...sale, [field]: value === 0 ? undefined : value };
    const isEmpty = Object.values(next).every((each) => each === undefined);
    edit(`sale.${field}`, { sale: isEmpty ? undefined : next });
  };
  return (
    <FormGroup title={w("group.sale")}>
      {(["usdPerUnit", "usdPerCustomer", "unitsPerCustomer"] as const).map((name) => (
        <NumberRow
          key={name}
          label={w(`sale.${name}`)}
          hint={w(`saleHint.${name}`)}
          value={sale[name] ?? 0}
          rules={usdRules}
          onChange={(value) => set(name, value)}
        />
      ))}
      {workload.sale !== undefined && <MarginNote workload={workload} />}
    </FormGroup>
  );
}

function MarginNote({ workload }: { workload: Workload }) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const margin = useWorkedOut(workload, marginOf);
  if (margin === null) return null;
  const { costPerUnitUsd, pricePerUnitUsd, marginPerUnitUsd, marginShare, perCustomer } = margin;
  return (
    <Note tone={marginPerUnitUsd < 0 ? "money" : "plain"}>
      {w("sale.margin", {
        price: formatUnitCost(pricePerUnitUsd, locale),
        cost: formatUnitCost(costPerUnitUsd, locale),
        margin: formatUnitCost(marginPerUnitUsd, locale),
      })}
      {marginShare !== null && <> ({formatPercent(marginShare, locale)})</>}
      {perCustomer !== null && (
        <>
          {" "}
          {w("sale.customer", {
            price: formatMoney(perCustomer.priceUsd, locale),
            cost: formatMoney(perCustomer.costUsd, locale),
            margin: formatMoney(perCustomer.marginUsd, locale),
          })}
        </>
      )}
    </Note>
  );
}
