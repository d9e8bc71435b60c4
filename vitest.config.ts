import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{app,bench,cli,components,i18n,lib,scripts,test}/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
  },
});
