import type { ProvisioningProgress } from "@/lib/platform/provisioning/progress";

const LOOK_EVERY_MS = 250;
/** A comment line now and then keeps proxies from closing a silent connection. */
const HEARTBEAT_EVERY_MS = 15_000;
/** A browser whose stream ends reconnects by itself; nobody holds a connection for ever. */
const LONGEST_MS = 10 * 60_000;

const isFinished = ({ state }: ProvisioningProgress) => state === "done" || state === "failed";

/** What changes on the screen; elapsed time alone is no news. */
const fingerprint = ({ elapsed_ms: _, ...rest }: ProvisioningProgress) => JSON.stringify(rest);

/** Server-sent events: `progress` whenever something changed, `end` when the job is over. */
export function progressStream(
  first: ProvisioningProgress,
  look: () => Promise<ProvisioningProgress>,
  signal: AbortSignal,
): Response {
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;
  const stop = () => {
    isOpen = false;
    clearTimeout(timer);
  };

  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const startedAt = Date.now();
      let lastSent = "";
      let lastWriteAt = startedAt;
      const write = (text: string) => {
        controller.enqueue(encoder.encode(text));
        lastWriteAt = Date.now();
      };
      const end = () => {
        if (!isOpen) return;
        stop();
        signal.removeEventListener("abort", end);
        controller.close();
      };
      const send = (progress: ProvisioningProgress) => {
        const print = fingerprint(progress);
        if (print === lastSent) return;
        lastSent = print;
        write(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`);
      };
      const turn = async (known?: ProvisioningProgress) => {
        try {
          const progress = known ?? (await look());
          if (!isOpen) return;
          send(progress);
          if (isFinished(progress)) {
            write("event: end\ndata: {}\n\n");
            return end();
          }
        } catch {
          // The database may be restarting; the page keeps what it has and falls back to polling.
          return end();
        }
        if (Date.now() - startedAt > LONGEST_MS) return end();
        if (Date.now() - lastWriteAt > HEARTBEAT_EVERY_MS) write(": still here\n\n");
        timer = setTimeout(turn, LOOK_EVERY_MS);
      };
      signal.addEventListener("abort", end);
      void turn(first);
    },
    cancel: stop,
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
