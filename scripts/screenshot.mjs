import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, nextBin } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled, root } from "./install.mjs";

/** `npm run screenshot`: take docs/screenshot.png of the built site as it opens. */
ensureInstalled({ development: true });
if (ensureBuilt() !== 0) process.exit(1);
const { chromium } = await import("@playwright/test");
const port = "3418";
const site = `http://localhost:${port}/`;
const server = spawn(process.execPath, [nextBin, "start", "--port", port], { cwd: root, stdio: "ignore" });
try {
  await waitFor(site);
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 2,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await page.goto(site, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(root, "docs", "screenshot.png") });
  await browser.close();
} finally {
  server.kill();
}

async function waitFor(url) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}
