/**
 * What may import what in `lib/`: each layer, and the layers beneath it. `ARCHITECTURE.md` draws the same, and a test
 * holds the two equal; `.dependency-cruiser.cjs` enforces it.
 */
const layers = {
  unit: [],
  catalog: ["unit"],
  token: ["unit", "catalog"],
  scenario: ["unit", "catalog"],
  usage: ["unit", "catalog", "token", "scenario"],
  billing: ["unit", "catalog", "token", "scenario", "usage"],
  analysis: ["unit", "catalog", "token", "scenario", "usage", "billing"],
  words: ["unit", "catalog", "token", "scenario", "usage", "billing", "analysis"],
  series: ["unit", "catalog", "token", "scenario", "usage", "billing", "analysis", "words"],
  draw: ["unit", "catalog", "token", "scenario", "usage", "billing", "analysis", "words", "series"],
  export: ["unit", "catalog", "token", "scenario", "usage", "billing", "analysis", "words", "series"],
  door: [
    "unit",
    "catalog",
    "token",
    "scenario",
    "usage",
    "billing",
    "analysis",
    "words",
    "series",
    "draw",
    "export",
  ],
  state: ["unit", "catalog", "scenario"],
};

module.exports = { layers };
