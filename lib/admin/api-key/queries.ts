import { desc, eq } from "drizzle-orm";
import { apiKeys } from "@/db/tenant/core/api-keys";
import { roles } from "@/db/tenant/core/roles";
import { users } from "@/db/tenant/core/users";
import { defineRead } from "@/lib/core/read";

const MOST_SHOWN = 500;

/** The API keys of the workspace, newest first; revoked ones stay in the list. Never the keys. */
export const listApiKeys = defineRead({
  name: "api-keys.read",
  module: "system_admin",
  level: "administer",
  rows: "api_keys",
  async run(ctx) {
    const rows = await ctx.tx
      .select({
        id: apiKeys.id,
        name: apiKeys.name,
        keyPrefix: apiKeys.keyPrefix,
        ownerId: users.id,
        ownerName: users.name,
        ownerType: users.userType,
        roleId: roles.id,
        role: roles.name,
        scopes: apiKeys.scopes,
        allowedIps: apiKeys.allowedIps,
        rateLimitPerMinute: apiKeys.rateLimitPerMinute,
        createdAt: apiKeys.createdAt,
        expiresAt: apiKeys.expiresAt,
        lastUsedAt: apiKeys.lastUsedAt,
        revokedAt: apiKeys.revokedAt,
      })
      .from(apiKeys)
      .innerJoin(users, eq(users.id, apiKeys.userId))
      .innerJoin(roles, eq(roles.id, apiKeys.roleId))
      .where(ctx.rows(apiKeys))
      .orderBy(desc(apiKeys.id))
      .limit(MOST_SHOWN);
    const fields = ctx.fields(apiKeys);
    return rows.map(({ ownerType, ...row }) => ({
      ...fields.apply(row),
      isIntegration: ownerType === "service_account",
    }));
  },
});
