"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

type Going = () => void;

/** Going back and forth, which browsers of one kind let a page ask about. */
type HistoryMove = Event & {
  navigationType: string;
  destination: { key: string };
};
type HistoryOfPages = EventTarget & { traverseTo: (key: string) => void };

const historyOfPages = (): HistoryOfPages | undefined =>
  (window as { navigation?: HistoryOfPages }).navigation;

function hrefOf(event: MouseEvent): string | undefined {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!isPlain || !(link instanceof HTMLAnchorElement) || link.target === "_blank")
    return undefined;
  const isElsewhere = link.origin !== location.origin || link.hasAttribute("download");
  const isHere = link.pathname === location.pathname && link.hash !== "";
  return isElsewhere || isHere ? undefined : link.pathname + link.search + link.hash;
}

/**
 * Asks before a dirty form is left: by a link, by the browser's arrows where it allows that, or by
 * closing the page. `asked` is where somebody wants to go; the draft is kept either way.
 */
export function useLeaveGuard(isDirty: () => boolean) {
  const router = useRouter();
  const [asked, setAsked] = useState<{ go: Going }>();
  const check = useRef(isDirty);
  check.current = isDirty;
  const isLeaving = useRef(false);

  useEffect(() => {
    const holds = () => !isLeaving.current && check.current();
    const onUnload = (event: BeforeUnloadEvent) => {
      if (holds()) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const href = event.defaultPrevented || !holds() ? undefined : hrefOf(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      setAsked({ go: () => router.push(href) });
    };
    const pages = historyOfPages();
    const onMove = (event: Event) => {
      const move = event as HistoryMove;
      if (move.navigationType !== "traverse" || !move.cancelable || !holds()) return;
      move.preventDefault();
      setAsked({ go: () => pages?.traverseTo(move.destination.key) });
    };
    window.addEventListener("beforeunload", onUnload);
    // Before the link's own handler, which would go at once.
    document.addEventListener("click", onClick, true);
    pages?.addEventListener("navigate", onMove);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
      pages?.removeEventListener("navigate", onMove);
    };
  }, [router]);

  return {
    asked,
    /** Asks first where there is something to lose. */
    leave: (go: Going) => (check.current() ? setAsked({ go }) : go()),
    /** From now on nothing is asked. */
    release: () => {
      isLeaving.current = true;
    },
    stay: () => setAsked(undefined),
  };
}
