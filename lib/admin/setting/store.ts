import { and, eq, isNull } from "drizzle-orm";
import { settings } from "@/db/tenant/core/settings";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { RECORD_STALE } from "@/lib/core/stale";

const MODULE = "system_admin";

export type StoredSetting = { id: string; value: unknown; version: number };

const isTheSetting = (key: string) =>
  and(
    eq(settings.moduleCode, MODULE),
    eq(settings.key, key),
    isNull(settings.companyId),
    isNull(settings.branchId),
  );

/** A setting of the whole workspace, or undefined where it was never made. */
export async function findSetting(
  tx: TenantTransaction,
  key: string,
): Promise<StoredSetting | undefined> {
  const [row] = await tx
    .select({ id: settings.id, value: settings.value, version: settings.version })
    .from(settings)
    .where(isTheSetting(key));
  return row;
}

/**
 * Writes a setting of the whole workspace and records the change. `version` is the one that was read,
 * null where there was none. Throws RECORD_STALE; two first writers at once meet the unique key.
 */
export async function saveSetting(
  ctx: Context,
  key: string,
  { value, version, description }: { value: unknown; version: number | null; description: string },
): Promise<void> {
  const { tx, now, actor } = ctx;
  const before = await findSetting(tx, key);
  if ((before?.version ?? null) !== version) throw refuse(RECORD_STALE);
  const stamps = { updatedAt: now, updatedBy: actor.id };
  const [row] = before
    ? await tx
        .update(settings)
        .set({ value, ...stamps, version: before.version + 1 })
        .where(and(eq(settings.id, before.id), eq(settings.version, before.version)))
        .returning({ id: settings.id })
    : await tx
        .insert(settings)
        .values({
          moduleCode: MODULE,
          key,
          value,
          description,
          createdAt: now,
          createdBy: actor.id,
          ...stamps,
        })
        .returning({ id: settings.id });
  if (!row) throw refuse(RECORD_STALE);
  ctx.record({
    table: "settings",
    id: row.id,
    label: key,
    action: before ? "update" : "insert",
    changes: { value: { from: before?.value ?? null, to: value } },
  });
}
