"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Follows the reader's rights: when somebody changes them the page is drawn anew without what is no
 * longer allowed, and when the session ends it goes to the sign-in. Only a visible page listens, since
 * a browser has few connections to one host.
 */
export function LiveAccess({ digest }: { digest: string }) {
  const router = useRouter();
  const drawnWith = useRef(digest);
  drawnWith.current = digest;
  useEffect(() => {
    let source: EventSource | undefined;
    const close = () => {
      source?.close();
      source = undefined;
    };
    const follow = () => {
      close();
      if (document.visibilityState === "hidden") return;
      source = new EventSource("/api/v1/session/events");
      source.addEventListener("access", (event: MessageEvent<string>) => {
        const now = (JSON.parse(event.data) as { digest: string | null }).digest;
        if (now !== drawnWith.current) router.refresh();
      });
      // After an answer that is no stream (signed out) the browser does not try again.
      source.addEventListener("error", () => {
        if (source?.readyState === EventSource.CLOSED) router.refresh();
      });
      source.addEventListener("end", close);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      close();
    };
  }, [router]);
  return null;
}
