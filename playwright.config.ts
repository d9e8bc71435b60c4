import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

const port = Number(process.env.TEST_PORT ?? 3417);
const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** A test machine runs as root, and the browser's own traffic must not be taken for the page's. */
const args = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const executablePath = process.env.CHROMIUM_PATH ?? browsers.find((path) => existsSync(path));

/** The tests ask the built site, as a visitor would; `npm test` builds it first. */
export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // A loaded machine takes its time; what waits for something says for how long itself.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // What fails twice is wrong; what fails once is named as flaky, with its trace.
  retries: 1,
  reporter: "list",
  use: {
    trace: "on-first-retry",
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 900 },
    locale: "en-US",
    timezoneId: "UTC",
    baseURL: `http://localhost:${port}`,
    launchOptions: executablePath === undefined ? { args } : { executablePath, args },
  },
  webServer: {
    command: `node --import ./scripts/server-limits.mjs node_modules/next/dist/bin/next start --port ${port}`,
    url: `http://localhost:${port}/api/v1/editions`,
    reuseExistingServer: false,
    env: { NEXT_TELEMETRY_DISABLED: "1" },
  },
});
