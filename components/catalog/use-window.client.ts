"use client";

import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Up to here every row stands in the page: a browser finds, prints and reads them all. */
const drawnAtOnce = 400;
const step = 10;
const spare = 20;

export interface RowWindow {
  from: number;
  to: number;
}

/** Which rows of a long list to draw, by where its scrolling box stands; in steps, so that scrolling draws seldom. */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const isLong = count > drawnAtOnce;
  const [first, setFirst] = useState(0);
  const [isPrinted, setPrinted] = useState(false);
  const [visible, setVisible] = useState(step * 5);

  useEffect(() => {
    // Paper does not scroll: all rows must stand in the page before the browser takes it.
    const begin = () => flushSync(() => setPrinted(true));
    const end = () => setPrinted(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);

  useEffect(() => {
    const element = box.current;
    if (!isLong || element === null) return;
    const look = () => {
      setFirst(Math.floor(element.scrollTop / rowHeight / step) * step);
      setVisible(Math.ceil(element.clientHeight / rowHeight / step) * step + step);
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [box, isLong, rowHeight]);

  if (!isLong || isPrinted) return { from: 0, to: count };
  const from = Math.max(0, Math.min(first, count - 1) - spare);
  return { from, to: Math.min(count, first + visible + spare) };
}
