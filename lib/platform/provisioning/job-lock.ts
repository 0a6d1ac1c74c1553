import { sql } from "drizzle-orm";
import { holdingLock } from "@/lib/core/database";

/**
 * Runs `work` while holding a lock that the database frees by itself when this process dies, so a
 * killed worker's job is free at once: no lease to wait out, no clock to trust. Costs one idle
 * connection while the work runs. Returns false, doing nothing, when somebody else holds the lock.
 */
export async function ifUnlocked(name: string, work: () => Promise<void>): Promise<boolean> {
  return holdingLock(async (guard) => {
    const [lock] = await guard.execute<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken`,
    );
    if (!lock?.taken) return false;
    await work();
    return true;
  });
}
