import { useSyncExternalStore } from "react";

/** Tailwind's `max-sm`. */
const PHONE = "(width < 40rem)";

function subscribe(onChange: () => void) {
  const media = window.matchMedia(PHONE);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}

/** Whether the window is as narrow as a phone's. The server takes it for a wide one. */
export const useIsPhone = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(PHONE).matches,
    () => false,
  );
