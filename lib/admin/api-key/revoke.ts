import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { apiKeys } from "@/db/tenant/core/api-keys";
import { users } from "@/db/tenant/core/users";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { KEY_NOT_FOUND, KEY_REVOKED } from "./rules";

/** The account of an integration goes with its last key: nothing else can use it. */
async function retireServiceAccount({ tx, actor, now }: Context, userId: string): Promise<void> {
  const live = await tx.$count(apiKeys, and(eq(apiKeys.userId, userId), isNull(apiKeys.revokedAt)));
  if (live > 0) return;
  await tx
    .update(users)
    .set({ status: "deactivated", updatedAt: now, updatedBy: actor.id })
    .where(
      and(
        eq(users.id, userId),
        eq(users.userType, "service_account"),
        ne(users.status, "deactivated"),
      ),
    );
}

/** Ends an API key with the next call that is made with it. Cannot be undone. */
export const revokeApiKey = defineCommand({
  name: "api-keys.revoke",
  module: "system_admin",
  level: "administer",
  isDangerous: true,
  rows: "api_keys",
  input: z.strictObject({ id: z.uuid("This is no API key.") }),
  fails: [KEY_NOT_FOUND, KEY_REVOKED],
  async run(ctx, { id }) {
    const { tx, actor, now } = ctx;
    const [key] = await tx
      .select({
        name: apiKeys.name,
        prefix: apiKeys.keyPrefix,
        userId: apiKeys.userId,
        revokedAt: apiKeys.revokedAt,
        version: apiKeys.version,
      })
      .from(apiKeys)
      .where(and(eq(apiKeys.id, id), ctx.rows(apiKeys)))
      .for("update");
    if (!key) throw refuse(KEY_NOT_FOUND);
    if (key.revokedAt) throw refuse(KEY_REVOKED);
    await tx
      .update(apiKeys)
      .set({ revokedAt: now, updatedAt: now, updatedBy: actor.id, version: key.version + 1 })
      .where(eq(apiKeys.id, id));
    await retireServiceAccount(ctx, key.userId);
    ctx.record({
      table: "api_keys",
      id,
      label: key.name,
      action: "status_change",
      changes: { revoked_at: { from: null, to: now.toISOString() } },
    });
    ctx.emit({
      type: "api-keys.revoked",
      table: "api_keys",
      id,
      payload: { name: key.name, prefix: key.prefix },
    });
  },
});
