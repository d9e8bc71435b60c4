/** A file of `data/providers`, as far as it is grown. */
interface Grown {
  provider: string;
  models: { id: string; facts: { aliases: string[] }[] }[];
}

/**
 * Runs in the page before its scripts: every provider's file comes out of `JSON.parse` with `times` as many models. The
 * built site is measured as it is served, and only its data is more. Copies have ids and aliases of their own, as a
 * catalog cannot have two models of one name.
 */
export function growCatalog(times: number): void {
  const parse = JSON.parse;
  const isProviderFile = (value: unknown): value is Grown =>
    typeof value === "object" && value !== null && "provider" in value && "models" in value;
  JSON.parse = (...given: Parameters<typeof parse>) => {
    const value: unknown = parse(...given);
    if (!isProviderFile(value)) return value;
    const models = Array.from({ length: times }, (_, nth) =>
      nth === 0
        ? value.models
        : value.models.map((model) => ({
            ...model,
            id: `${model.id}-${nth}`,
            facts: model.facts.map((facts) => ({
              ...facts,
              aliases: facts.aliases.map((alias) => `${alias}-${nth}`),
            })),
          })),
    );
    return { ...value, models: models.flat() };
  };
}
