"use client";

import { useEffect } from "react";

const SHOWN_MS = 5_000;

/** Says what became of something, and goes by itself. */
export function Notice({ text, onGone }: { text: string; onGone: () => void }) {
  useEffect(() => {
    if (text === "") return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text, onGone]);
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-16 z-50 flex justify-center empty:hidden"
    >
      {text && (
        <p className="max-w-lg animate-appear rounded-md border border-line-strong bg-surface px-3 py-2 shadow-pop">
          {text}
        </p>
      )}
    </div>
  );
}
