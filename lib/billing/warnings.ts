import type { Catalog, Model } from "../catalog/catalog";
import { findSuccessors } from "../catalog/lookup";
import { type FeeMeter, isTokenMeter, type ServiceTier } from "../catalog/meter";
import type { RequestLine, Warning, WarningCode } from "./bill-types";
import type { InForce } from "./in-force";
import type { PriceRequest } from "./request";
import { findFreeRule, findRegionRule, type RuleContext } from "./rules";

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
  const rules: RuleContext = { rules: subject.rules, model, price, date };

  const retiredOn = model === null ? null : retiredBy(model, date);
  if (model !== null && retiredOn !== null) {
    const left = successorIds(catalog, model, date);
    warnings.push(
      warn(
        "retired",
        "money",
        `${model.id} was retired on ${retiredOn}; its last price is kept. ${leftText(left)}`,
        {
          model: model.id,
          on: retiredOn,
          left: left.join(", "),
        },
      ),
    );
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

  if (request.region !== undefined && (findRegionRule(rules, request.region)?.factor ?? 1) === 1) {
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
  for (const [feature, used] of [
    ["batchApi", tier === "batch"],
    ["promptCaching", (request.usage.cacheRead ?? 0) > 0],
  ] as const) {
    const since = model?.features?.[feature]?.on;
    if (used && since !== undefined && date < since) {
      warnings.push(
        warn("feature-seen-later", "know", `${feature} of ${model?.id} came on ${since}`, {
          feature,
          since,
          date,
        }),
      );
    }
  }

  for (const line of lines) {
    if (isTokenMeter(line.meter)) continue;
    const free = findFreeRule(rules, line.meter as FeeMeter)?.allowance ?? listedAllowance(subject, line);
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

const successors = new WeakMap<Model, Map<string, string[]>>();
const successorsNamed = 3;

/** What is left to move to, kept per model and day: a stream of old requests asks again and again. */
function successorIds(catalog: Catalog, model: Model, date: string): string[] {
  let byDate = successors.get(model);
  if (byDate === undefined) {
    byDate = new Map();
    successors.set(model, byDate);
  }
  let ids = byDate.get(date);
  if (ids === undefined) {
    ids = findSuccessors(catalog, model, date)
      .slice(0, successorsNamed)
      .map(({ id }) => id);
    byDate.set(date, ids);
  }
  return ids;
}

function leftText(left: readonly string[]): string {
  return left.length === 0
    ? "No model of its provider is left in service."
    : `Still in service: ${left.join(", ")}`;
}
