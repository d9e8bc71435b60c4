import { startTransition, useEffect, useState } from "react";
import { afterPaint } from "@/components/ui/after-paint";
import { finish, type Steps } from "@/lib/unit/steps";

/** Half a frame: what comes in between, such as a key, is drawn with the next. */
const sliceMs = 8;

/** A result, and what it is of: after an edit that of the document before, for a moment. */
interface Done<Input, Result> {
  input: Input;
  result: Result;
}

/**
 * What takes longer than a frame, worked out in slices after what is edited was drawn. Until it is done, the last result
 * stands; a newer input leaves an older one's work undone.
 *
 * @param steps  declared once: another function is worked out anew
 * @param first  `now`: the first input is worked out at once, so that the page has it when it is first drawn
 * @returns null before the first result
 */
export function useLater<Input, Result>(
  input: Input,
  steps: (input: Input) => Steps<Result>,
  first: "now" | "later",
): Done<Input, Result> | null {
  const [done, setDone] = useState<Done<Input, Result> | null>(() =>
    first === "now" ? { input, result: finish(steps(input)) } : null,
  );
  const isDone = done !== null && done.input === input;
  useEffect(() => {
    if (isDone) return;
    return inSlices(steps(input), (result) => startTransition(() => setDone({ input, result })));
  }, [isDone, input, steps]);
  return done;
}

/** @returns stops it */
function inSlices<Result>(steps: Steps<Result>, whenDone: (result: Result) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopWaiting = afterPaint(run);
  return () => {
    stopWaiting();
    clearTimeout(timer);
  };

  function run(): void {
    const until = performance.now() + sliceMs;
    do {
      const next = steps.next();
      if (next.done) {
        whenDone(next.value);
        return;
      }
    } while (performance.now() < until);
    timer = setTimeout(run);
  }
}
