import type { Disagreement, Evidence, Witness } from "@/lib/catalog/schema";
import { present, priceId, recorded } from "./convert";
import { getFieldName, getRateName, nameJudgedRight, nameRef, nameSource } from "./names";
import { toRates } from "./rates";
import type { SourceConflict, SourceModel, SourceWitness } from "./source";
import { wordingOf } from "./wording";

export function toEvidence(model: SourceModel, conflicts: readonly SourceConflict[]): Evidence[] {
  return model.periods.map((period) => ({
    price: priceId(model, period.from),
    recorded,
    witnesses: period.sources.map(toWitness),
    disagreements: conflicts
      .filter((conflict) => conflict.model === model.id && conflict.provider === model.provider)
      .filter((conflict) => conflict.period_from === period.from)
      .map(toDisagreement),
  }));
}

function toWitness(source: SourceWitness): Witness {
  return {
    source: nameSource(source.source),
    agrees: source.agrees_on_input_output,
    fieldsAgree: source.fields_agree.map(getFieldName),
    refs: source.refs.map((ref) =>
      present({
        key: ref.key,
        ref: nameRef(ref.ref),
        seen: ref.date_seen,
        seenNote: ref.date_note && wordingOf(ref.date_note),
        aboutAnotherTime: ref.dated_entry_about_another_time,
        values: toValues(ref.values),
      }),
    ),
    differs: Object.entries(source.fields_differ).flatMap(([field, differences]) =>
      differences.map((difference) =>
        present({
          field: getFieldName(field),
          value: toValue(difference.value),
          from: difference.from ?? undefined,
          to: difference.to ?? undefined,
          ref: nameRef(difference.ref),
          kind: difference.kind ?? undefined,
        }),
      ),
    ),
  };
}

function toDisagreement(conflict: SourceConflict): Disagreement {
  return {
    field: getFieldName(conflict.field),
    chosen: toValue(conflict.chosen),
    source: nameSource(conflict.source),
    sourceKey: conflict.source_key,
    value: toValue(conflict.source_value),
    dates: conflict.source_dates,
    kind: conflict.kind,
    refs: conflict.refs.map(nameRef),
    severity: conflict.severity,
    judgement: wordingOf(conflict.judgement),
    judgedRight: nameJudgedRight(conflict.judged_right),
    manual: conflict.manual ?? false,
  };
}

/** What a witness printed, by meter. Long rows become `bands`, or `band` where it printed no threshold. */
function toValues(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      if (field !== "long_context") return [getRateName(field), value];
      const long = value as Record<string, unknown>;
      return isByThreshold(long) ? ["bands", toValue(long)] : ["band", toRates(long)];
    }),
  );
}

/** A figure stays what it is; an object keyed by thresholds becomes bands. */
function toValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!isByThreshold(value)) throw new Error(`not keyed by thresholds: ${JSON.stringify(value)}`);
  return Object.entries(value).map(([above, row]) => ({
    above: Number(above),
    rates: toRates(row as object),
  }));
}

function isByThreshold(value: object): boolean {
  return Object.keys(value).every((key) => /^\d+$/.test(key));
}
