import type { Report } from "./check-price";
import { checkPrice } from "./check-price";
import { compareEditions, livesMeet } from "./edition-name";
import { priceId, priceListsOf } from "./price-list";
import type { Price, ProviderFile, Rule } from "./schema";

type ModelRecord = ProviderFile["models"][number];
interface Lifetime {
  recorded: string;
  withdrawn?: string | undefined;
}

/** What the schema cannot say of a provider's file: that its records fit together in every edition. */
export function checkProvider(file: ProviderFile, report: Report): void {
  file.notes.forEach((note, position) => {
    checkLifetime(note, `notes[${position}]`, report);
  });
  checkRules(file.rules, report, file.models);
  checkNames(file.models, report);
  file.models.forEach((model, position) => {
    checkModel(file.provider, model, `models[${position}]`, report);
  });
}

export function checkRules(rules: readonly Rule[], report: Report, models?: readonly ModelRecord[]): void {
  rules.forEach((rule, position) => {
    const path = `rules[${position}]`;
    checkLifetime(rule, path, report);
    const twin = rules.slice(0, position).some((other) => other.id === rule.id && livesMeet(other, rule));
    if (twin) report(`${path}.id`, rule.id, "an id that no other rule of an edition has");
    if (rule.from !== undefined && rule.to !== undefined && rule.to <= rule.from) {
      report(`${path}.to`, rule.to, `later than ${rule.from}`);
    }
    if (rule.kind === "inherit" && rule.meter === rule.as) {
      report(`${path}.as`, rule.as, `another meter than ${rule.meter}`);
    }
    if (models !== undefined) checkSelector(rule, models, path, report);
  });
}

/** A rule that names a model or family which isn't there would silently never hold. */
function checkSelector(rule: Rule, models: readonly ModelRecord[], path: string, report: Report): void {
  const ids = new Set(models.map((model) => model.id));
  const families = new Set(models.flatMap((model) => model.facts.map((facts) => facts.family)));
  for (const id of rule.applies?.models ?? []) {
    if (!ids.has(id)) report(`${path}.applies.models`, id, "ids of the provider's models");
  }
  for (const family of rule.applies?.families ?? []) {
    if (!families.has(family))
      report(`${path}.applies.families`, family, `one of ${[...families].join(", ")}`);
  }
}

function checkNames(models: readonly ModelRecord[], report: Report): void {
  const taken = new Map<string, { model: ModelRecord; life: Lifetime }[]>();
  models.forEach((model, position) => {
    model.facts.forEach((facts, factsPosition) => {
      const names = [model.id, ...facts.aliases];
      const path = `models[${position}].facts[${factsPosition}].aliases`;
      for (const name of names) {
        const key = name.toLowerCase();
        const owners = taken.get(key) ?? [];
        const rival = owners.find((owner) => livesMeet(owner.life, facts));
        if (rival !== undefined) report(path, name, `a name that is not already ${rival.model.id}'s`);
        taken.set(key, [...owners, { model, life: facts }]);
      }
    });
  });
}

function checkModel(provider: string, model: ModelRecord, path: string, report: Report): void {
  model.facts.forEach((facts, position) => {
    const at = `${path}.facts[${position}]`;
    checkLifetime(facts, at, report);
    if (model.facts.slice(0, position).some((other) => livesMeet(other, facts))) {
      report(at, facts.recorded, "one record of facts per edition: withdraw the one before");
    }
    const { contextWindow, maxOutput } = facts;
    if (contextWindow !== undefined && maxOutput !== undefined && maxOutput > contextWindow) {
      report(`${at}.maxOutput`, maxOutput, `at most the context window, ${contextWindow}`);
    }
  });
  for (const { currency, prices } of priceListsOf(model)) {
    checkPrices(
      prices,
      currency === "USD" ? `${path}.prices` : `${path}.lists.${currency}`,
      (from) => priceId(provider, model.id, from, currency),
      report,
    );
  }
}

function checkPrices(
  prices: readonly Price[],
  path: string,
  idOf: (from: string) => string,
  report: Report,
): void {
  prices.forEach((price, position) => {
    const at = `${path}[${position}]`;
    checkLifetime(price, at, report);
    if (price.id !== idOf(price.from)) report(`${at}.id`, price.id, idOf(price.from));
    checkPrice(price, (inner, value, allowed) => report(`${at}.${inner}`, value, allowed));
  });
  checkPeriods(prices, path, report);
}

/** In no edition may two prices of a model hold at once. An open end is closed by the next start. */
function checkPeriods(prices: readonly Price[], path: string, report: Report): void {
  prices.forEach((price, position) => {
    prices.slice(0, position).forEach((other, otherPosition) => {
      if (!livesMeet(price, other)) return;
      const [first, second] = startOf(other) <= startOf(price) ? [other, price] : [price, other];
      const end = first.toAt ?? first.to;
      const overlap = startOf(first) === startOf(second) || (end !== undefined && end > startOf(second));
      if (!overlap) return;
      report(
        `${path}[${position}]`,
        { from: startOf(price), to: price.toAt ?? price.to },
        `a period apart from prices[${otherPosition}], ${startOf(other)} to ${other.toAt ?? other.to ?? "open"}`,
      );
    });
  });
}

function startOf(price: Price): string {
  return price.fromAt ?? price.from;
}

export function checkLifetime(record: Lifetime, path: string, report: Report): void {
  const { recorded, withdrawn } = record;
  if (withdrawn !== undefined && compareEditions(withdrawn, recorded) <= 0) {
    report(`${path}.withdrawn`, withdrawn, `an edition after ${recorded}`);
  }
}
