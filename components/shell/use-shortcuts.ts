"use client";

import { useEffect, useRef, useState } from "react";

const LEADER = "g";
const LEADER_WAITS_MS = 1_500;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * Single keys, `mod+key`, and `g` followed by a letter (written "g f"). Keys typed into a field, and
 * keys while a dialog or menu is open, belong to those. Answers whether `g` waits for its letter.
 */
export function useShortcuts(actions: Record<string, () => void>): boolean {
  const [isLeading, setIsLeading] = useState(false);
  const latest = useRef(actions);
  latest.current = actions;

  useEffect(() => {
    let isLed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lead = (on: boolean) => {
      clearTimeout(timer);
      isLed = on;
      setIsLeading(on);
      if (on) timer = setTimeout(() => lead(false), LEADER_WAITS_MS);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.repeat) return;
      const key = event.key.toLowerCase();
      const isModified = event.metaKey || event.ctrlKey;
      if (!isModified && isTyping(event.target)) return;
      if (document.querySelector("[role=dialog],[role=menu]")) return;
      if (!isModified && !isLed && key === LEADER) return lead(true);
      const name = isModified ? `mod+${key}` : isLed ? `${LEADER} ${key}` : key;
      if (isLed && key !== "shift") lead(false);
      const action = latest.current[name];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, []);
  return isLeading;
}
