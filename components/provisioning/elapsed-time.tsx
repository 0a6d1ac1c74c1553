"use client";

import { useEffect, useState } from "react";
import { writeDuration } from "./duration";

const TICK_MS = 100;

/** Time since the start. Between two reports of the server it goes on counting by itself. */
export function ElapsedTime({ elapsedMs, isRunning }: { elapsedMs: number; isRunning: boolean }) {
  const [extraMs, setExtraMs] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each report of the server starts the count anew
  useEffect(() => {
    setExtraMs(0);
    if (!isRunning) return;
    const from = performance.now();
    const timer = setInterval(() => setExtraMs(performance.now() - from), TICK_MS);
    return () => clearInterval(timer);
  }, [elapsedMs, isRunning]);
  return (
    <span className="tabular-nums">{writeDuration(elapsedMs + (isRunning ? extraMs : 0))}</span>
  );
}
