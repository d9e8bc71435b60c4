/** What the package exports, by file of npm/; another part of the library is another name here. */
export const entries = [
  "index",
  "catalog",
  "evidence",
  "token",
  "token-node",
  "usage",
  "scenario",
  "billing",
  "unit",
] as const;
