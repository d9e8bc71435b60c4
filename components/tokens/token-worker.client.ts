import type { Answer, Ask, FromSession, ToSession } from "@/lib/token/session";

type Hear = (answer: Answer) => void;

let worker: Worker | null = null;
let lastJob = 0;
const jobs = new Map<number, Hear>();

/**
 * Ask the worker, which starts with the first question.
 *
 * @returns how to call it off: nothing more is heard, and it stops at its next pause
 */
export function askWorker(ask: Ask, hear: Hear): () => void {
  lastJob += 1;
  const job = lastJob;
  jobs.set(job, hear);
  send({ job, ask });
  return () => {
    if (jobs.delete(job)) send({ job, stop: true });
  };
}

/** The one answer to a question, or an error. */
export function askOnce<Type extends Answer["type"]>(
  ask: Ask,
  type: Type,
): Promise<Extract<Answer, { type: Type }>> {
  return new Promise((resolve, reject) => {
    askWorker(ask, (answer) => {
      if (answer.type === type) resolve(answer as Extract<Answer, { type: Type }>);
      else if (answer.type === "failed") reject(new Error(answer.message));
    });
  });
}

/** Stop at once, whatever is being counted: the next question starts a new worker. */
export function stopWorker(): void {
  worker?.terminate();
  worker = null;
  for (const [job, hear] of jobs) {
    jobs.delete(job);
    hear({ type: "failed", message: "stopped" });
  }
}

function send(message: ToSession): void {
  if (worker === null) {
    worker = new Worker(new URL("./count.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<FromSession | { job?: never }>) => {
      // The reader of PDFs takes a worker for its own and greets from it.
      if (data.job === undefined) return;
      const hear = jobs.get(data.job);
      if (data.answer.type === "done" || data.answer.type === "failed") jobs.delete(data.job);
      hear?.(data.answer);
    };
    worker.onerror = () => stopWorker();
  }
  worker.postMessage(message);
}
