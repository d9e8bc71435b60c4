import {
  type Meter,
  meters,
  type ServiceTier,
  serviceTiers,
  type TimeWindow,
  timeWindows,
} from "../catalog/meter";
import { fail } from "../unit/failure";
import { parseId, type RequestId } from "../unit/request-id";
import { parseRawUsage } from "../usage/raw-usage";
import { checkQuantity, parseUsage, quantityLimit, type Usage } from "../usage/usage";

/** One API request, or `count` equal ones, checked and ready to be priced. */
export interface PriceRequest {
  id: RequestId;
  model: string;
  provider?: string | undefined;
  /** When the request completes: an instant, or a date taken as UTC. Default: the edition's date. */
  at?: string | undefined;
  edition?: string | undefined;
  serviceTier: ServiceTier;
  region?: string | undefined;
  /** Which hours a bare date means, where the price depends on the hour. */
  timeWindow?: TimeWindow | undefined;
  usage: Usage;
  count: number;
  /** USD per the meter's unit; a named meter replaces the catalog's in every band and time window. */
  rates?: Readonly<Partial<Record<Meter, number>>> | undefined;
}

const requestFields = [
  "id",
  "model",
  "provider",
  "at",
  "edition",
  "serviceTier",
  "region",
  "timeWindow",
  "usage",
  "rawUsage",
  "api",
  "count",
  "rates",
] as const;

const knownFields: ReadonlySet<string> = new Set(requestFields);
const knownMeters: ReadonlySet<string> = new Set(meters);

type Raw = Record<string, unknown>;

/** Read a price request from outside. */
export function parsePriceRequest(raw: unknown): PriceRequest {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    fail("bad-json", "request", raw, "a price request is a JSON object", requestFields);
  }
  const fields = raw as Raw;
  for (const key of Object.keys(fields)) {
    if (!knownFields.has(key))
      fail("unknown-field", key, key, `a price request has no field "${key}"`, requestFields);
  }
  const provider = optionalText("provider", fields.provider);
  return {
    id: parseId(fields.id),
    model: parseModel(fields.model),
    provider,
    at: optionalText("at", fields.at),
    edition: optionalText("edition", fields.edition),
    serviceTier: parseTier(fields.serviceTier),
    region: optionalText("region", fields.region),
    timeWindow: parseWindow(fields.timeWindow),
    usage: parseEitherUsage(fields, provider),
    count: parseCount(fields.count),
    rates: parseRates(fields.rates),
  };
}

function parseModel(model: unknown): string {
  if (typeof model === "string" && model.trim() !== "") return model;
  return fail("unknown-model", "model", model, "model is missing", "the id or alias of a model");
}

function optionalText(name: "provider" | "at" | "edition" | "region", value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  const code = (
    {
      provider: "unknown-model",
      at: "instant-needed",
      edition: "unknown-edition",
      region: "region-not-offered",
    } as const
  )[name];
  return fail(code, name, value, `${name} is not a text`, "a text");
}

function parseTier(tier: unknown): ServiceTier {
  if (tier === undefined || tier === null) return "standard";
  if ((serviceTiers as readonly unknown[]).includes(tier)) return tier as ServiceTier;
  return fail(
    "tier-not-offered",
    "serviceTier",
    tier,
    `there is no service tier ${quote(tier)}`,
    serviceTiers,
  );
}

function parseWindow(window: unknown): TimeWindow | undefined {
  if (window === undefined || window === null) return undefined;
  if ((timeWindows as readonly unknown[]).includes(window)) return window as TimeWindow;
  return fail(
    "instant-needed",
    "timeWindow",
    window,
    `there is no time window ${quote(window)}`,
    timeWindows,
  );
}

function parseEitherUsage(fields: Raw, provider: string | undefined): Usage {
  const { usage, rawUsage, api } = fields;
  if (usage !== undefined && rawUsage !== undefined) {
    fail("unknown-field", "rawUsage", rawUsage, "usage and rawUsage are both given", "one of the two");
  }
  if (rawUsage !== undefined) {
    if (api !== undefined && typeof api !== "string") fail("unknown-field", "api", api, "api is not a text");
    return parseRawUsage(rawUsage, api, provider);
  }
  return parseUsage(usage);
}

function parseCount(count: unknown): number {
  if (count === undefined || count === null) return 1;
  const checked = checkQuantity("count", count, true);
  if (checked === 0) fail("not-a-number", "count", 0, "count is 0", "a positive whole number below 1e15");
  return checked;
}

function parseRates(rates: unknown): PriceRequest["rates"] {
  if (rates === undefined || rates === null) return undefined;
  if (typeof rates !== "object" || Array.isArray(rates)) {
    fail("not-a-number", "rates", rates, "rates is not an object of rates by meter", meters);
  }
  const parsed: Partial<Record<Meter, number>> = {};
  for (const [meter, rate] of Object.entries(rates)) {
    const field = `rates.${meter}`;
    if (!knownMeters.has(meter)) fail("unknown-field", field, meter, `there is no meter "${meter}"`, meters);
    const allowed = `a rate in USD from 0 to ${quantityLimit}`;
    if (typeof rate !== "number" || Number.isNaN(rate)) {
      fail("not-a-number", field, rate, `${field} is not a number`, allowed);
    }
    if (rate < 0) fail("negative", field, rate, `${field} is negative`, allowed);
    if (rate >= quantityLimit) fail("too-large", field, rate, `${field} is too large`, allowed);
    parsed[meter as Meter] = rate;
  }
  return parsed;
}

/** A nested array of twenty thousand levels has no text: turning one into a string overflows the stack. */
function quote(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  if (Array.isArray(value)) return "[…]";
  return typeof value === "object" ? "{…}" : String(value);
}
