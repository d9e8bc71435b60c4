import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export interface Asked {
  answered: number;
  /** How each lost request ended: a status other than 200, another answer than the first, or a broken connection. */
  lost: Map<string, number>;
  slowestMs: number;
}

export interface Ask {
  path: string;
  body?: string;
}

/**
 * Ask without a pause over kept connections, as many at a time as there are clients, until told to stop. Every answer is
 * compared with the first to the same question: half an answer is a lost one.
 */
export function askAlways(origin: string, asks: readonly Ask[], clients: number): () => Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const asked: Asked = { answered: 0, lost: new Map(), slowestMs: 0 };
  const first = new Map<Ask, string>();
  let asking = true;
  const client = async (number: number) => {
    for (let turn = number; asking; turn += 1) {
      const ask = asks[turn % asks.length];
      if (ask === undefined) return;
      const from = performance.now();
      const { status, text } = await send(agent, origin, ask);
      asked.slowestMs = Math.max(asked.slowestMs, performance.now() - from);
      if (!first.has(ask) && status === "200") first.set(ask, text);
      const how = status !== "200" ? status : text === first.get(ask) ? null : "another answer";
      if (how === null) asked.answered += 1;
      else asked.lost.set(how, (asked.lost.get(how) ?? 0) + 1);
    }
  };
  const ended = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return async () => {
    asking = false;
    await ended;
    agent.destroy();
    return asked;
  };
}

/** For so long that the clients have met the state the processes are in. */
export const settle = () => sleep(3000);

function send(agent: Agent, origin: string, { path, body }: Ask): Promise<{ status: string; text: string }> {
  return new Promise((resolve) => {
    const method = body === undefined ? "GET" : "POST";
    const sent = request(`${origin}${path}`, { agent, method }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part) => {
        text += part;
      });
      answer.on("end", () => resolve({ status: String(answer.statusCode), text }));
      answer.on("error", (error) => resolve({ status: error.message, text }));
    });
    sent.on("error", (error) => resolve({ status: error.message, text: "" }));
    sent.end(body);
  });
}
