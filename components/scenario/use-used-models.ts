import { findCatalog, findRouteModel } from "./catalogs";
import { useActive } from "./workbench-store.client";

/** The providers and models in use, by which an adjustment can be limited. */
export function useUsedModels(): {
  providers: { id: string; name: string }[];
  models: { id: string; provider: string }[];
} {
  const { scenario } = useActive();
  const catalog = findCatalog(scenario.edition);
  if (catalog === null) return { providers: [], models: [] };
  const models = new Map(
    scenario.workloads.flatMap(({ routing }) =>
      routing.routes.flatMap(({ model, provider }) => {
        const found = findRouteModel(catalog, model, provider);
        return found === undefined ? [] : [[found.id, { id: found.id, provider: found.provider }] as const];
      }),
    ),
  );
  const providers = [...new Set([...models.values()].map(({ provider }) => provider))];
  return {
    providers: providers.map((id) => ({ id, name: catalog.providers.get(id)?.name ?? id })),
    models: [...models.values()],
  };
}
