"use client";

import { startTransition, useEffect, useState } from "react";

/** More than fit on a screen. */
const FIRST = 40;

/**
 * How many rows are drawn: the first ones at once, so that a form of hundreds of lines opens like any
 * other, and the others while nothing else is asked of the browser.
 */
export function useDrawnRows(): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => startTransition(() => setDrawn(Number.POSITIVE_INFINITY)), []);
  return drawn;
}
