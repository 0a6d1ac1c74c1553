"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import { SIDEBAR_KEY } from "./sidebar-key";

const CHANGED = "ilms-sidebar-changed";

function isFolded(): boolean {
  return localStorage.getItem(SIDEBAR_KEY) === "icons";
}

function subscribe(onChange: () => void) {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** Whether the sidebar shows icons only, and how to change that. Kept per browser. */
export function useSidebarFolded(): [boolean, () => void] {
  const folded = useSyncExternalStore(subscribe, isFolded, () => false);
  useEffect(() => {
    if (folded) document.documentElement.dataset.sidebar = "icons";
    else delete document.documentElement.dataset.sidebar;
  }, [folded]);
  const toggle = useCallback(() => {
    localStorage.setItem(SIDEBAR_KEY, isFolded() ? "full" : "icons");
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [folded, toggle];
}
