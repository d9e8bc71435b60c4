const { layers } = require("./scripts/layers.cjs");

/** Tests may look at anything. */
const tests = "\\.test\\.tsx?$|^test/|/arbitrary[-a-z]*\\.ts$|^cli/test-terminal\\.ts$";

const layerRules = Object.entries(layers).map(([layer, below]) => ({
  name: `lib-${layer}`,
  comment: `lib/${layer} may import ${below.length === 0 ? "no other layer" : below.map((name) => `lib/${name}`).join(", ")}`,
  severity: "error",
  from: { path: `^lib/${layer}/`, pathNot: tests },
  to: { path: "^lib/", pathNot: `^lib/(${[layer, ...below].join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: "lib-layers-are-known",
      comment: "A folder of lib/ that has no place in scripts/layers.cjs",
      severity: "error",
      from: { path: "^lib/", pathNot: `^lib/(${Object.keys(layers).join("|")})/` },
      to: {},
    },
    {
      name: "lib-is-plain",
      comment: "lib/ is plain TypeScript: no React, no Next, nothing of the app",
      severity: "error",
      from: { path: "^lib/", pathNot: tests },
      to: {
        path: "^(app|cli|components|i18n|scripts)/|node_modules/(react|react-dom|next|next-intl|recharts)/",
      },
    },
    {
      name: "words-have-one-door",
      comment:
        "Of lib/, only words/translate.ts and words/publish-words.ts, which comes with the Share dialog, open messages/",
      severity: "error",
      from: { path: "^lib/", pathNot: `${tests}|^lib/words/(translate|publish-words)\\.ts$` },
      to: { path: "^messages/" },
    },
    {
      name: "lib-runs-in-a-browser",
      comment:
        "lib/ is the same in a browser, in Node and at the edge; load-node.ts is Node's half of a pair",
      severity: "error",
      from: { path: "^lib/", pathNot: `${tests}|^lib/token/load-node\\.ts$` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "data-has-five-doors",
      comment:
        "Only bundled.ts, evidence.ts, evidence-texts.ts, channels.ts, effort-levels.ts, weights.ts, texts.ts and golden.ts of lib/catalog/ and lib/token/rules-of-thumb.ts open data/",
      severity: "error",
      from: {
        path: "^(app|cli|components|lib)/",
        pathNot: `${tests}|^lib/(catalog/(bundled|evidence|evidence-texts|channels|effort-levels|weights|texts|golden)|token/rules-of-thumb)\\.ts$`,
      },
      to: { path: "^data/" },
    },
    {
      name: "components-read-lib",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: { path: "^(app|cli|scripts)/" },
    },
    {
      name: "app-and-cli-are-apart",
      severity: "error",
      from: { path: "^(app|cli)/", pathNot: tests },
      to: { path: "^(app|cli|scripts)/(?!install\\.mjs$)", pathNot: "^$1/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "declared",
      comment: "What runs must be in dependencies, not in devDependencies",
      severity: "error",
      from: { path: "^(app|cli|components|lib)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json"],
      conditionNames: ["import", "require", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};
