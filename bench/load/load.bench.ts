import { setTimeout as sleep } from "node:timers/promises";
import { type Measure, writeBenchTable } from "../table";
import { type Ask, type Asked, askAlways, settle } from "./kill";
import { startNginx } from "./nginx";
import { type AppProcess, killApp, memoryMb, startApp } from "./processes";
import { measureFromCache, measureUncached } from "./steady";
import { findTargets, type Target } from "./targets";

/**
 * `npm run bench -- load`: two processes behind nginx, as `docs/deploy/nginx.conf` says. What the cache answers, what an
 * answer costs that nothing has kept, and what is lost when a process is killed. Needs a build, nginx and wrk, on Linux.
 */
const root = process.cwd();
const port = Number(process.env.LOAD_PORT ?? 8480);
const ports = [port, port + 1, port + 2] as const;
const uncachedTimes = 40;
const perSecondAim = 1000;

const apps: AppProcess[] = [await startApp(root, ports[1]), await startApp(root, ports[2])];
const nginx = await startNginx(root, ports);
try {
  const targets = await findTargets(root, nginx.origin);
  const measures = [...starts(), ...(await cached(targets)), ...(await uncached(targets)), ...memory()];
  console.log(writeBenchTable(measures));
  console.log(`\n${writeBenchTable(await killing(targets))}`);
} finally {
  nginx.stop();
  await Promise.all(apps.map((app) => killApp(app, "SIGKILL")));
}

function starts(): Measure[] {
  return apps.map(({ startMs }, index) => told(`process ${index + 1}: start to first answer`, startMs, "ms"));
}

function memory(): Measure[] {
  return apps.map((app, index) => {
    const { now, peak } = memoryMb(app);
    return told(`process ${index + 1}: memory after all this`, now, "MB", `at most ${Math.round(peak)} MB`);
  });
}

async function cached(targets: readonly Target[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const { what, path } of targets) {
    const { perSecond, p99Ms, failed } = await measureFromCache(nginx.origin + path);
    measures.push({
      what: `${what}, from the cache`,
      value: perSecond,
      unit: "/s",
      against: `aim ${perSecondAim}; 99 % within ${p99Ms.toFixed(1)} ms; ${failed} failed`,
      isMet: perSecond >= perSecondAim && failed === 0,
    });
  }
  return measures;
}

async function uncached(targets: readonly Target[]): Promise<Measure[]> {
  const [app] = apps;
  if (app === undefined) return [];
  const measures: Measure[] = [];
  for (const { what, path } of targets) {
    const ms = await measureUncached(app, path, uncachedTimes);
    measures.push(
      told(`${what}, uncached: processor time`, ms, "ms", `${Math.round(1000 / ms)} a second of one core`),
    );
  }
  return measures;
}

/** One process dies and comes back; then both are replaced in turn. Half of what is asked is kept nowhere. */
async function killing(targets: readonly Target[]): Promise<Measure[]> {
  const body = JSON.stringify({ model: "gpt-4.1", usage: { prompt: 1000, completion: 200 } });
  const price: Ask = { path: "/api/v1/price", body };
  const asks = targets.slice(0, 5).flatMap(({ path }) => [{ path }, price]);
  const killed = await underLoad(asks, async () => {
    await replace(0, "SIGKILL", 3000);
  });
  const rolled = await underLoad(asks, async () => {
    for (const index of [0, 1]) {
      await replace(index, "SIGTERM", 0);
      await settle();
    }
  });
  nginx.clear();
  const emptied = await underLoad(asks, () => replace(1, "SIGKILL", 1000));
  return [
    lostOf("one of two killed (SIGKILL) for 3 s, then back", killed),
    lostOf("both replaced in turn (SIGTERM)", rolled),
    lostOf("one killed, and the cache empty", emptied),
  ];
}

async function underLoad(asks: readonly Ask[], event: () => Promise<void>): Promise<Asked> {
  let asked: Asked;
  const stop = askAlways(nginx.origin, asks, 32);
  try {
    await settle();
    await event();
    await settle();
  } finally {
    asked = await stop();
  }
  return asked;
}

async function replace(index: number, signal: "SIGKILL" | "SIGTERM", awayMs: number): Promise<void> {
  const app = apps[index];
  if (app === undefined) throw new RangeError(`no process ${index}`);
  await killApp(app, signal);
  await sleep(awayMs);
  apps[index] = await startApp(root, app.port);
}

function lostOf(what: string, { answered, lost, slowestMs }: Asked): Measure {
  const count = [...lost.values()].reduce((sum, each) => sum + each, 0);
  const how = [...lost].map(([reason, times]) => `${times} ${reason}`).join(", ");
  return {
    what: `${what}: lost`,
    value: count,
    unit: `of ${answered + count}`,
    against: `aim 0; slowest ${Math.round(slowestMs)} ms${how === "" ? "" : `; ${how}`}`,
    isMet: count === 0,
  };
}

function told(what: string, value: number, unit: string, against = ""): Measure {
  return { what, value, unit, against, isMet: undefined };
}
