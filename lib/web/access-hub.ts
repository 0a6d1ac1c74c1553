import postgres from "postgres";
import { ACCESS_CHANNEL } from "@/lib/core/access-change";
import { config } from "@/lib/core/config";
import { log } from "@/lib/core/log";

type Hub = { waiting: Map<string, Set<() => void>>; sql: postgres.Sql };

// Next.js bundles this module more than once per process; the listener must be the same.
const store = globalThis as typeof globalThis & { ilmsAccessHub?: Hub };

/** One connection per process listens for changes of rights and wakes the open pages of that tenant. */
function hub(): Hub {
  if (store.ilmsAccessHub) return store.ilmsAccessHub;
  const waiting: Hub["waiting"] = new Map();
  const sql = postgres(config().APP_DATABASE_URL, { max: 1, onnotice: () => {} });
  const wake = (tenantId: string) => {
    for (const go of [...(waiting.get(tenantId) ?? [])]) go();
  };
  sql.listen(ACCESS_CHANNEL, wake).catch((error: unknown) => {
    log().warn({ err: error }, "not listening for changes of rights");
    store.ilmsAccessHub = undefined;
  });
  store.ilmsAccessHub = { waiting, sql };
  return store.ilmsAccessHub;
}

/** Resolves when rights in a tenant may have changed, after a while, or when the reader leaves. */
export function nextAccessChange(
  tenantId: string,
  longestMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { waiting } = hub();
  return new Promise((resolve) => {
    const waiters = waiting.get(tenantId) ?? new Set();
    waiting.set(tenantId, waiters);
    const go = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", go);
      waiters.delete(go);
      if (waiters.size === 0 && waiting.get(tenantId) === waiters) waiting.delete(tenantId);
      resolve();
    };
    const timer = setTimeout(go, longestMs);
    waiters.add(go);
    signal.addEventListener("abort", go);
    if (signal.aborted) go();
  });
}
