import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{app,bench,cli,components,i18n,lib,scripts,test}/**/*.test.{ts,tsx}"],
    testTimeout: 120_000,
    // By itself it leaves a core free, which on a machine of two is half of it.
    maxWorkers: "100%",
  },
});
