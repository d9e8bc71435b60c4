const waiting = new Set<() => void>();
/** A page that is not seen paints nothing, and must not wait for it. */
const atMostMs = 200;

/**
 * Runs once what is being drawn now stands on the screen; all that wait for the same frame run in one task, so that what
 * they change is drawn together.
 *
 * @returns stops it
 */
export function afterPaint(run: () => void): () => void {
  if (waiting.size === 0) onceDrawn(runAll);
  waiting.add(run);
  return () => waiting.delete(run);
}

function onceDrawn(then: () => void): void {
  let timer = setTimeout(then, atMostMs);
  requestAnimationFrame(() => {
    clearTimeout(timer);
    // A frame's callbacks run just before it is painted; a task that they set, after.
    timer = setTimeout(then);
  });
}

function runAll(): void {
  const ready = [...waiting];
  waiting.clear();
  for (const run of ready) run();
}
