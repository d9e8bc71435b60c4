/** The languages the examples are written in, by the ending of their files in `docs/api-examples/`. */
export const exampleLanguages = [
  { id: "sh", name: "curl" },
  { id: "mts", name: "TypeScript" },
  { id: "py", name: "Python" },
] as const;

export type ExampleLanguage = (typeof exampleLanguages)[number]["id"];
