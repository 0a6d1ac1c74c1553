"use client";

import { useEffect, useRef, useState } from "react";

const LEADER = "g";
const LEADER_WAITS_MS = 1_500;

/** A tick takes no letters: keys go on working while it has the focus. */
const TICK = "input[type=checkbox],input[type=radio]";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !target.matches(TICK)
  );
}

/**
 * Single keys, `mod+key`, and `g` followed by a letter (written "g f"). Keys typed into a field, and
 * keys while a dialog or menu is open, belong to those. Answers whether `g` waits for its letter.
 *
 * A page `isFirst`: a key that it and the shell both know is the page's. Keys that are held down count
 * once, but for the `repeated` ones.
 */
export function useShortcuts(
  actions: Record<string, () => void>,
  { isFirst = false, repeated = [] }: { isFirst?: boolean; repeated?: readonly string[] } = {},
): boolean {
  const [isLeading, setIsLeading] = useState(false);
  const latest = useRef({ actions, repeated });
  latest.current = { actions, repeated };

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
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || event.altKey) return;
      if (event.repeat && !latest.current.repeated.includes(key)) return;
      const isModified = event.metaKey || event.ctrlKey;
      if (!isModified && isTyping(event.target)) return;
      if (document.querySelector("[role=dialog],[role=menu]")) return;
      if (!isModified && !isLed && key === LEADER) return lead(true);
      const name = isModified ? `mod+${key}` : isLed ? `${LEADER} ${key}` : key;
      if (isLed && key !== "shift") lead(false);
      const action = latest.current.actions[name];
      if (!action) return;
      event.preventDefault();
      action();
    };
    // On its way down to the element, before anybody who waits for it to come up again.
    window.addEventListener("keydown", onKeyDown, { capture: isFirst });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", onKeyDown, { capture: isFirst });
    };
  }, [isFirst]);
  return isLeading;
}
