/** What a scenario may hold at most. Apart from the schema, so that a form can ask without loading the validator. */
export const limits = {
  titleLength: 200,
  nameLength: 120,
  idLength: 200,
  /** Of a sentence or two in a document. */
  textLength: 1000,
  workloads: 100,
  routes: 50,
  tokens: 1e9,
  amount: 1e12,
  months: 36,
  turns: 1000,
  prefixes: 1000,
} as const;
