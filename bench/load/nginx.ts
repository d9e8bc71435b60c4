import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isOpen, untilAnswers } from "./processes";

export interface Nginx {
  origin: string;
  /** Everything kept is gone. */
  clear: () => void;
  stop: () => void;
}

/**
 * The example that is published, `docs/deploy/nginx.conf`, with the ports and the folder of this run.
 *
 * @param ports  where nginx listens, then the processes
 */
export async function startNginx(root: string, ports: readonly [number, number, number]): Promise<Nginx> {
  const [listen, first, second] = ports;
  if (await isOpen(listen)) throw new Error(`port ${listen} is taken; LOAD_PORT chooses another first port`);
  const folder = mkdtempSync(join(tmpdir(), "ratebook-load-"));
  // Its workers run as another user.
  chmodSync(folder, 0o755);
  const cache = join(folder, "cache");
  mkdirSync(cache, { mode: 0o777 });
  const site = fillIn(readFileSync(join(root, "docs/deploy/nginx.conf"), "utf8"), [
    ["/var/cache/nginx/ratebook", cache],
    ["listen 8080;", `listen 127.0.0.1:${listen};`],
    ["127.0.0.1:3001", `127.0.0.1:${first}`],
    ["127.0.0.1:3002", `127.0.0.1:${second}`],
  ]);
  writeFileSync(join(folder, "site.conf"), site);
  writeFileSync(join(folder, "nginx.conf"), mainFile(folder));
  const child = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-g", "daemon off;"], {
    stdio: "inherit",
  });
  const origin = `http://127.0.0.1:${listen}`;
  await untilAnswers(`${origin}/api/v1/editions`, child);
  return {
    origin,
    clear: () => {
      for (const name of "0123456789abcdef") rmSync(join(cache, name), { recursive: true, force: true });
    },
    stop: () => stop(child, folder),
  };
}

function fillIn(text: string, values: readonly (readonly [string, string])[]): string {
  return values.reduce((filled, [from, to]) => {
    if (!filled.includes(from)) throw new Error(`docs/deploy/nginx.conf no longer says "${from}"`);
    return filled.replaceAll(from, to);
  }, text);
}

/** What a system's own nginx.conf says around a site. */
function mainFile(folder: string): string {
  return `worker_processes auto;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 4096; }
http {
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${folder}/site.conf;
}
`;
}

function stop(child: ChildProcess, folder: string): void {
  child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
