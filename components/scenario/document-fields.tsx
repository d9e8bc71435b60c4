import { useLocale } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field.client";
import { limits } from "@/lib/scenario/limits";
import type { Scenario } from "@/lib/scenario/schema";
import { type Basis, bases } from "@/lib/scenario/schema-document";
import { type AssumptionRow, toAssumptionRows } from "@/lib/series/assumption-rows";
import { translatorOf } from "@/lib/words/translate";
import { FormGroup, FormRow } from "./form-row";
import { useActive, useEdit } from "./workbench-store.client";

type Facts = NonNullable<Scenario["document"]>;
type TextFact =
  | "purpose"
  | "decision"
  | "preparedBy"
  | "reviewedBy"
  | "approvedBy"
  | "validUntil"
  | "reviewOn";

const texts = ["purpose", "decision"] as const;
const people = ["preparedBy", "reviewedBy", "approvedBy"] as const;
const dates = ["validUntil", "reviewOn"] as const;
const none: Facts = { notIncluded: [], basis: [] };
const dayOrNothing = /^$|^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What a document says beside the figures; nothing here moves the bill. */
export function DocumentFields() {
  const language = useLocale() === "zh" ? "zh" : "en";
  const t = translatorOf(language, "report");
  const { scenario } = useActive();
  const set = useDocument();
  const facts = scenario.document ?? none;

  function fact(field: TextFact, maxLength: number, type: "text" | "date" = "text") {
    const label = t(`form.${field}`);
    return (
      <FormRow key={field} label={label}>
        {(id) => (
          <TextField
            id={id}
            type={type}
            label={label}
            value={facts[field] ?? ""}
            maxLength={maxLength}
            {...(type === "date" ? { pattern: dayOrNothing } : {})}
            onChange={(value) => set(field, { [field]: value === "" ? undefined : value })}
          />
        )}
      </FormRow>
    );
  }

  return (
    <div className="mt-2 space-y-3">
      <div className="space-y-1">
        {texts.map((field) => fact(field, limits.textLength))}
        {people.map((field) => fact(field, limits.nameLength))}
        {dates.map((field) => fact(field, 10, "date"))}
      </div>
      <label className="block text-soft">
        {t("form.notIncluded")}
        <textarea
          rows={3}
          className="field mt-1 w-full"
          defaultValue={facts.notIncluded.join("\n")}
          onChange={(event) => set("notIncluded", { notIncluded: toLines(event.target.value) })}
        />
      </label>
      <FormGroup title={t("form.basis")}>
        {toAssumptionRows(scenario, language).map((row) => (
          <BasisRow key={row.path} row={row} facts={facts} onChange={set} t={t} />
        ))}
      </FormGroup>
    </div>
  );
}

/** Facts that are all empty leave no trace in the scenario, nor in its link. */
function useDocument() {
  const edit = useEdit();
  return (field: string, change: Partial<Facts>) =>
    edit(`document.${field}`, (current) => {
      const next = { ...(current.document ?? none), ...change };
      const lists = next.notIncluded.length + next.basis.length;
      const isEmpty =
        lists === 0 && [...texts, ...people, ...dates].every((each) => next[each] === undefined);
      return { ...current, document: isEmpty ? undefined : next };
    });
}

function toLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.slice(0, limits.textLength))
    .filter((line) => line.trim() !== "")
    .slice(0, limits.routes);
}

function BasisRow(props: {
  row: AssumptionRow;
  facts: Facts;
  onChange: (field: string, change: Partial<Facts>) => void;
  t: ReturnType<typeof translatorOf<"report">>;
}) {
  const { row, facts, onChange, t } = props;
  const name =
    row.workload === null ? row.label : t("drivers.of", { workload: row.workload, figure: row.label });
  const known = facts.basis.find(({ path }) => path === row.path);

  function put(change: Partial<Basis>) {
    const others = facts.basis.filter(({ path }) => path !== row.path);
    const next = { path: row.path, basis: "judgement" as const, ...known, ...change };
    onChange(`basis.${row.path}`, { basis: [...others, next] });
  }

  return (
    <div className="border-b border-line pb-1">
      <p className="text-small text-soft">{name}</p>
      <div className="grid grid-cols-3 gap-1">
        <SelectField<Basis["basis"] | "">
          label={`${t("assumptions.basis")}, ${name}`}
          value={known?.basis ?? ""}
          options={[
            { value: "", label: t("notStated") },
            ...bases.map((basis) => ({ value: basis, label: t(`form.bases.${basis}`) })),
          ]}
          onChange={(basis) =>
            basis === ""
              ? onChange(`basis.${row.path}`, { basis: facts.basis.filter(({ path }) => path !== row.path) })
              : put({ basis })
          }
        />
        <TextField
          label={`${t("form.source")}, ${name}`}
          placeholder={t("form.source")}
          value={known?.source ?? ""}
          maxLength={limits.textLength}
          onChange={(source) => put({ source: source === "" ? undefined : source })}
        />
        <TextField
          label={`${t("assumptions.owner")}, ${name}`}
          placeholder={t("assumptions.owner")}
          value={known?.owner ?? ""}
          maxLength={limits.nameLength}
          onChange={(owner) => put({ owner: owner === "" ? undefined : owner })}
        />
      </div>
    </div>
  );
}
