"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * For a strip of links that scrolls sideways: brings the link of the present page into the strip's
 * frame. The page itself does not move.
 */
export function useCurrentInView(path: string): RefObject<HTMLElement | null> {
  const strip = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path makes another link the current one
  useEffect(() => {
    const frame = strip.current;
    const current = frame?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!frame || !current) return;
    const from = frame.getBoundingClientRect();
    const link = current.getBoundingClientRect();
    if (link.left >= from.left && link.right <= from.right) return;
    frame.scrollLeft += link.left - from.left - (from.width - link.width) / 2;
  }, [path]);
  return strip;
}
