import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field.client";
import { limits } from "@/lib/scenario/limits";
import type { Scenario } from "@/lib/scenario/schema";
import { DayRow } from "./day-row";
import { NumberRow, SelectRow } from "./field-rows";
import { FormGroup, FormRow } from "./form-row";

type Adjusted = NonNullable<Scenario["adjustments"]>;

interface LastStepsProps {
  given: Adjusted;
  asOf: string;
  setAll: (field: string, change: Partial<Adjusted>) => void;
}

/** The last two steps of every bill. */
export function TaxAndCurrency({ given, asOf, setAll }: LastStepsProps) {
  const t = useTranslations("traffic.adjust");
  const { tax, currency } = given;
  return (
    <>
      <FormGroup title={`6. ${t("tax")}`}>
        <NumberRow
          label={t("taxShare")}
          value={tax?.share ?? 0}
          rules={{ share: true, max: 10 }}
          onChange={(share) =>
            setAll("tax", { tax: share === 0 ? undefined : { name: t("newTax"), ...tax, share } })
          }
        />
        {tax !== undefined && (
          <FormRow label={t("taxName")}>
            {(id) => (
              <TextField
                id={id}
                label={t("taxName")}
                value={tax.name}
                maxLength={limits.nameLength}
                onChange={(name) => setAll("tax.name", { tax: { ...tax, name } })}
              />
            )}
          </FormRow>
        )}
      </FormGroup>
      <FormGroup title={`7. ${t("currency")}`}>
        <SelectRow
          label={t("currency")}
          hint={t("currencyHint")}
          value={currency === undefined ? "usd" : "other"}
          options={(["usd", "other"] as const).map((value) => ({ value, label: t(`in.${value}`) }))}
          onChange={(kind) =>
            setAll("currency", {
              currency: kind === "usd" ? undefined : { code: "EUR", perUsd: 1, on: asOf, source: "" },
            })
          }
        />
        {currency !== undefined && (
          <>
            <FormRow label={t("code")}>
              {(id) => (
                <TextField
                  id={id}
                  label={t("code")}
                  value={currency.code}
                  maxLength={3}
                  pattern={/^[A-Z]{3}$/}
                  onChange={(code) => setAll("currency.code", { currency: { ...currency, code } })}
                />
              )}
            </FormRow>
            <NumberRow
              label={t("perUsd", { code: currency.code })}
              value={currency.perUsd}
              rules={{ min: 0.000_001, max: 1e9 }}
              onChange={(perUsd) => setAll("currency.perUsd", { currency: { ...currency, perUsd } })}
            />
            <DayRow
              label={t("rateDay")}
              value={currency.on}
              onChange={(on) => on !== "" && setAll("currency.on", { currency: { ...currency, on } })}
            />
            <FormRow label={t("rateSource")} hint={t("currencyHint")}>
              {(id) => (
                <TextField
                  id={id}
                  label={t("rateSource")}
                  value={currency.source}
                  maxLength={limits.nameLength}
                  onChange={(source) => setAll("currency.source", { currency: { ...currency, source } })}
                />
              )}
            </FormRow>
          </>
        )}
      </FormGroup>
    </>
  );
}
