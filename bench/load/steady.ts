import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type AppProcess, cpuSeconds } from "./processes";

export interface FromCache {
  perSecond: number;
  p99Ms: number;
  /** Answers other than 2xx, and connections that broke. */
  failed: number;
}

const seconds = 5;
const connections = 64;

/** As fast as wrk can ask, over kept connections. @throws where wrk is missing or prints something else */
export async function measureFromCache(url: string): Promise<FromCache> {
  const { stdout } = await promisify(execFile)("wrk", [
    "-t2",
    `-c${connections}`,
    `-d${seconds}s`,
    "--latency",
    url,
  ]);
  return readWrk(stdout);
}

export function readWrk(text: string): FromCache {
  const perSecond = Number(/^Requests\/sec:\s+([\d.]+)/m.exec(text)?.[1]);
  const [, p99, unit = ""] = /^\s+99%\s+([\d.]+)(us|ms|s)/m.exec(text) ?? [];
  const msPer: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };
  const p99Ms = Number(p99) * (msPer[unit] ?? Number.NaN);
  if (Number.isNaN(perSecond) || Number.isNaN(p99Ms)) throw new Error(`wrk printed no result:\n${text}`);
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text) ?? [];
  const statuses = /Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? "0";
  const failed = [...sockets.slice(1), statuses].reduce((sum, each) => sum + Number(each), 0);
  return { perSecond, p99Ms, failed };
}

/**
 * Processor time of one answer that nothing has kept, in ms: asked of the process itself, one after another, after a
 * warm-up.
 */
export async function measureUncached(app: AppProcess, path: string, count: number): Promise<number> {
  const ask = async (times: number) => {
    for (let each = 0; each < times; each += 1) {
      const answer = await fetch(`http://127.0.0.1:${app.port}${path}`);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    }
  };
  await ask(Math.ceil(count / 2));
  const before = cpuSeconds(app);
  await ask(count);
  return ((cpuSeconds(app) - before) * 1000) / count;
}
