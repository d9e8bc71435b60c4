import type { Catalog, Model, Provider } from "./catalog";
import { EditionOrder, withoutLifetime, withoutWithdrawal } from "./edition";
import { keepLists } from "./price-list";
import type { EditionsFile, Price, ProviderFile, RulesFile } from "./schema";

export interface CatalogFiles {
  providers: readonly ProviderFile[];
  rules: RulesFile;
  editions: EditionsFile;
}

type Holds = ReturnType<EditionOrder["holder"]>;

/**
 * Rebuild one edition from the files.
 *
 * @param edition  default: the newest
 * @throws unknown-edition, naming those there are
 */
export function openCatalog(files: CatalogFiles, edition?: string): Catalog {
  const order = new EditionOrder(files.editions);
  const name = edition ?? order.newest();
  const holds = order.holder(name);
  const common = files.rules.rules.filter(holds).map(withoutWithdrawal);
  const providers = files.providers
    .map((file) => openProvider(file, holds, common))
    .filter((provider) => provider.models.length > 0);
  const models = providers.flatMap((provider) => provider.models);
  return {
    edition: name,
    editions: order.names,
    providers: new Map(providers.map((provider) => [provider.id, provider])),
    commonRules: common,
    models,
    index: indexModels(models),
  };
}

function openProvider(file: ProviderFile, holds: Holds, common: Provider["rules"]): Provider {
  return {
    id: file.provider,
    name: file.name,
    pricingUrl: file.pricingUrl,
    notes: file.notes.filter(holds).map((note) => note.text),
    rules: [...file.rules.filter(holds).map(withoutWithdrawal), ...common],
    models: file.models.flatMap((model) => openModel(file.provider, model, holds)),
  };
}

/** A model whose facts the edition does not hold is not in the edition: none or one. */
function openModel(provider: string, model: ProviderFile["models"][number], holds: Holds): Model[] {
  const facts = model.facts.find(holds);
  if (facts === undefined) return [];
  const opened = {
    ...withoutLifetime(facts),
    id: model.id,
    provider,
    prices: openPrices(model.prices, holds),
  };
  const lists = keepLists(model.lists, (prices) => openPrices(prices, holds));
  return [lists === undefined ? opened : { ...opened, lists }];
}

function openPrices(prices: readonly Price[], holds: Holds): Price[] {
  return prices
    .filter(holds)
    .map(withoutWithdrawal)
    .sort((a, b) => (a.fromAt ?? a.from).localeCompare(b.fromAt ?? b.from));
}

function indexModels(models: readonly Model[]): Map<string, Model[]> {
  const index = new Map<string, Model[]>();
  for (const model of models) {
    const names = new Set([model.id, ...model.aliases].map((name) => name.toLowerCase()));
    for (const name of names) {
      for (const key of [name, `${model.provider}/${name}`]) {
        const found = index.get(key);
        if (found === undefined) index.set(key, [model]);
        else if (!found.includes(model)) found.push(model);
      }
    }
  }
  return index;
}
