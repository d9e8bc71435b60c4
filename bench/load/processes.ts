import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { serverArguments } from "../../scripts/server.mjs";

export interface AppProcess {
  port: number;
  child: ChildProcess;
  /** From the start of the process to its first answer. */
  startMs: number;
}

const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** @throws where the port is taken, or nothing answers within 30 s */
export async function startApp(root: string, port: number): Promise<AppProcess> {
  if (await isOpen(port)) throw new Error(`port ${port} is taken; LOAD_PORT chooses another first port`);
  const from = performance.now();
  const child = spawn(process.execPath, serverArguments(port), {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      RATEBOOK_ORIGIN: "https://ratebook.example",
    },
  });
  await untilAnswers(`http://127.0.0.1:${port}/api/v1/editions`, child);
  return { port, child, startMs: performance.now() - from };
}

/** SIGKILL ends it in the middle of whatever it does. @throws where it has not ended within 20 s */
export async function killApp({ child, port }: AppProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  const inTime = await Promise.race([ended, sleep(20_000, null, { ref: false })]);
  if (inTime === null) throw new Error(`the process on port ${port} did not end within 20 s of ${signal}`);
}

/** @see proc(5): utime and stime are the 14th and 15th fields of `stat`, in clock ticks */
export function cpuSeconds({ child }: AppProcess): number {
  const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Resident memory; `peak` since the start. */
export function memoryMb({ child }: AppProcess): { now: number; peak: number } {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  const kb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]);
  return { now: kb("VmRSS") / 1024, peak: kb("VmHWM") / 1024 };
}

export async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (const from = performance.now(); performance.now() - from < 30_000; await sleep(20)) {
    if (child.exitCode !== null) throw new Error(`the process for ${url} ended with ${child.exitCode}`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
  }
  throw new Error(`${url} did not answer within 30 s`);
}

export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
