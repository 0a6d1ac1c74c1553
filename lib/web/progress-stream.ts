import type { ProvisioningProgress } from "@/lib/platform/provisioning/progress";
import { eventStream, pause } from "./event-stream";

const LOOK_EVERY_MS = 250;

/** What changes on the screen; elapsed time alone is no news. */
const printOf = ({ elapsed_ms: _, ...rest }: ProvisioningProgress) => JSON.stringify(rest);

/** Server-sent events: `progress` whenever something changed, `end` when the job is over. */
export function progressStream(
  first: ProvisioningProgress,
  look: () => Promise<ProvisioningProgress>,
  signal: AbortSignal,
): Response {
  return eventStream(
    {
      name: "progress",
      first,
      look,
      printOf,
      dataOf: (progress) => progress,
      isOver: ({ state }) => state === "done" || state === "failed",
      wait: (_longest, gone) => pause(LOOK_EVERY_MS, gone),
    },
    signal,
  );
}
