import { startTransition, useEffect, useState } from "react";
import { afterPaint } from "./after-paint";

/** The value once it has been drawn where it matters most: what is worked out of it may then take its time. */
export function useAfterPaint<Value>(value: Value): Value {
  const [drawn, setDrawn] = useState(value);
  useEffect(() => {
    if (value === drawn) return;
    return afterPaint(() => startTransition(() => setDrawn(value)));
  }, [value, drawn]);
  return drawn;
}
