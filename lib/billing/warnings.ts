import type { Catalog, Model } from "../catalog/catalog";
import { findSuccessors } from "../catalog/lookup";
import { type FeeMeter, isTokenMeter, type ServiceTier } from "../catalog/meter";
import type { RequestLine, Warning, WarningCode } from "./bill-types";
import type { InForce } from "./in-force";
import type { PriceRequest } from "./request";
import { findFreeRule, findRegionRule } from "./rules";

/** What a reader of one priced request should know. None of it changes the amount. */
export function requestWarnings(
  catalog: Catalog,
  subject: InForce,
  request: PriceRequest,
  tier: ServiceTier,
  lines: readonly RequestLine[],
): Warning[] {
  const { model, price, date } = subject;
  const warnings: Warning[] = [];

  const retiredOn = model === null ? null : retiredBy(model, date);
  if (model !== null && retiredOn !== null) {
    warnings.push(retiredWarning(catalog, model, retiredOn, date));
  } else if (model?.retirement?.status === "deprecated" && model.retirement.on === undefined) {
    warnings.push(
      warn("deprecated", "know", `${model.id} is deprecated; no date is known`, { model: model.id }),
    );
  }

  const prompt = request.usage.prompt ?? 0;
  if (model?.contextWindow !== undefined && prompt > model.contextWindow) {
    warnings.push(
      warn(
        "context-exceeded",
        "money",
        `a prompt of ${prompt} tokens is above the context window of ${model.id}, ${model.contextWindow}`,
        { model: model.id, prompt, contextWindow: model.contextWindow },
      ),
    );
  }

  if (request.region !== undefined && (findRegionRule(subject, request.region)?.factor ?? 1) === 1) {
    warnings.push(
      warn(
        "region-without-effect",
        "know",
        `the region ${request.region} does not change the price of ${model?.id ?? request.model}`,
        { region: request.region, model: model?.id ?? request.model },
      ),
    );
  }

  const tierSeenOn = price?.tiers?.[tier]?.asOf;
  if (tierSeenOn !== undefined && date < tierSeenOn) {
    warnings.push(
      warn(
        "tier-seen-later",
        "know",
        `the ${tier} row was read on ${tierSeenOn}; how it stood on ${date} is not known`,
        {
          tier,
          seen: tierSeenOn,
          date,
        },
      ),
    );
  }
  if (tier === "batch") warnEarly("batchApi", model, date, warnings);
  if ((request.usage.cacheRead ?? 0) > 0) warnEarly("promptCaching", model, date, warnings);

  // Fees come after tokens, so that most requests are done at the first look.
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || isTokenMeter(line.meter)) break;
    const free = findFreeRule(subject, line.meter as FeeMeter)?.allowance ?? listedAllowance(subject, line);
    if (free === undefined) continue;
    warnings.push(
      warn(
        "free-allowance-ignored",
        "know",
        `the free allowance is a bill's business and is left out here: ${free}`,
        {
          meter: line.meter,
          allowance: free,
        },
      ),
    );
  }

  if (subject.windowWithoutEffect) {
    warnings.push(
      warn(
        "time-window-without-effect",
        "know",
        `the price of ${model?.id ?? request.model} does not depend on the hour`,
        {
          model: model?.id ?? request.model,
        },
      ),
    );
  }
  if (subject.holidaysUnknown) {
    warnings.push(
      warn(
        "holidays-unknown",
        "know",
        `no public holidays are known for ${date.slice(0, 4)}; each counts as a working day`,
        {
          year: date.slice(0, 4),
        },
      ),
    );
  }
  return warnings;
}

/** Where a feature is used before the day it came. */
function warnEarly(feature: string, model: Model | null, date: string, warnings: Warning[]): void {
  const since = model?.features?.[feature]?.on;
  if (model === null || since === undefined || date >= since) return;
  const message = `${feature} of ${model.id} came on ${since}`;
  warnings.push(warn("feature-seen-later", "know", message, { feature, since, date }));
}

function warn(
  code: WarningCode,
  rank: Warning["rank"],
  message: string,
  details: Warning["details"],
): Warning {
  return { code, rank, message, details };
}

function listedAllowance(subject: InForce, line: RequestLine): string | undefined {
  return "price" in line.source && line.meter !== "cacheStorage" && line.meter !== "training"
    ? subject.price?.tools?.free
    : undefined;
}

/** The day a model was retired, where `date` is on or after it. */
export function retiredBy(model: Model, date: string): string | null {
  const on = model.retirement?.on;
  return on !== undefined && on <= date ? on : null;
}

const retiredWarnings = new WeakMap<Model, Map<string, Warning>>();
const successorsNamed = 3;

/** With what is left to move to; kept per model and day, since a stream of old requests asks again and again. */
function retiredWarning(catalog: Catalog, model: Model, on: string, date: string): Warning {
  let byDate = retiredWarnings.get(model);
  if (byDate === undefined) {
    byDate = new Map();
    retiredWarnings.set(model, byDate);
  }
  let warning = byDate.get(date);
  if (warning === undefined) {
    const left = findSuccessors(catalog, model, date)
      .slice(0, successorsNamed)
      .map(({ id }) => id);
    const message = `${model.id} was retired on ${on}; its last price is kept. ${leftText(left)}`;
    warning = warn("retired", "money", message, { model: model.id, on, left: left.join(", ") });
    byDate.set(date, warning);
  }
  return warning;
}

function leftText(left: readonly string[]): string {
  return left.length === 0
    ? "No model of its provider is left in service."
    : `Still in service: ${left.join(", ")}`;
}
