"use client";

import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";

function subscribe(onChange: () => void) {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Tells the reader that the network is gone before an action fails for it. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="fixed inset-x-4 bottom-4 z-50 flex justify-center empty:hidden">
      {!isOnline && (
        <p className="flex items-center gap-2 rounded-md border border-line-strong bg-surface px-3 py-2 shadow-pop">
          <WifiOff aria-hidden className="size-4 shrink-0 text-warning" />
          You are offline. What you see may be out of date; saving needs a connection.
        </p>
      )}
    </div>
  );
}
