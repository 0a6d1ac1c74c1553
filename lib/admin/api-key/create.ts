import { apiKeys } from "@/db/tenant/core/api-keys";
import { defineCommand, refuse } from "@/lib/core/command";
import { covers, type Permission } from "@/lib/core/permissions";
import { requireFeature } from "@/lib/platform/access/require-feature";
import { newApiKey } from "@/lib/platform/identity/api-key/format";
import { codesThatCount } from "../role/operations-of";
import { BEYOND_OWN, checkPermissions, type KnownOperations, ROLE_NOT_FOUND } from "../role/rules";
import { type LockedRole, lockRole } from "../role/store";
import { apiKeyInput, endOfDay } from "./input";
import { createServiceAccount, requireHeld } from "./owner";
import { ADMINISTRATOR_KEY, EXPIRY_PAST, ROLE_NOT_HELD, SCOPE_BEYOND_ROLE } from "./rules";

/** The scopes, each once. They narrow a role: one it does not reach is a mistake, and said so. */
function checkScopes(scopes: readonly string[], role: LockedRole, known: readonly Permission[]) {
  const names = checkPermissions(scopes, known, "scopes");
  const codes = codesThatCount(role);
  const byName = new Map<string, Permission>(known.map((operation) => [operation.name, operation]));
  const beyond = names.find((name) => {
    const operation = byName.get(name);
    return !operation || !covers(codes, operation);
  });
  if (beyond === undefined) return names;
  const message = `The role does not allow ${beyond}.`;
  throw refuse({ ...SCOPE_BEYOND_ROLE, message }, { scopes: message });
}

/**
 * Makes an API key, for the actor or for an integration of its own account. The key itself is in the
 * answer and nowhere else: only its hash is kept, so it cannot be shown again.
 */
export const defineCreateApiKey = (known: KnownOperations) =>
  defineCommand({
    name: "api-keys.create",
    module: "system_admin",
    level: "administer",
    isDangerous: true,
    input: apiKeyInput,
    fails: [
      ROLE_NOT_FOUND,
      ROLE_NOT_HELD,
      BEYOND_OWN,
      ADMINISTRATOR_KEY,
      SCOPE_BEYOND_ROLE,
      EXPIRY_PAST,
    ],
    async run(ctx, { name, owner, roleId, scopes, expiresOn, allowedIps, rateLimitPerMinute }) {
      const { tx, actor, now, tenant } = ctx;
      requireFeature(tenant, "api_access", "API keys");
      const expiresAt = expiresOn ? endOfDay(expiresOn) : null;
      if (expiresAt && expiresAt <= now) {
        throw refuse(EXPIRY_PAST, { expiresOn: EXPIRY_PAST.message });
      }
      const role = await lockRole(tx, { id: roleId });
      const narrowed = scopes && checkScopes(scopes, role, known());
      if (owner === "me") requireHeld(ctx, role);
      const userId =
        owner === "me" ? actor.id : await createServiceAccount(ctx, name, role, known());
      const { key, prefix, hash } = newApiKey();
      const addresses = allowedIps && allowedIps.length > 0 ? allowedIps : null;
      const [created] = await tx
        .insert(apiKeys)
        .values({
          name,
          keyPrefix: prefix,
          keyHash: hash,
          userId,
          roleId,
          scopes: narrowed ?? null,
          allowedIps: addresses,
          rateLimitPerMinute,
          expiresAt,
          createdAt: now,
          createdBy: actor.id,
          updatedAt: now,
          updatedBy: actor.id,
        })
        .returning({ id: apiKeys.id });
      if (!created) throw new Error("The API key was not inserted");
      ctx.record({
        table: "api_keys",
        id: created.id,
        label: name,
        action: "insert",
        changes: {
          key_prefix: { from: null, to: prefix },
          owner: { from: null, to: owner === "me" ? actor.email : "integration" },
          role: { from: null, to: role.name },
          scopes: { from: null, to: narrowed ?? null },
          expires_at: { from: null, to: expiresAt?.toISOString() ?? null },
          allowed_ips: { from: null, to: addresses },
          rate_limit_per_minute: { from: null, to: rateLimitPerMinute },
        },
      });
      ctx.emit({
        type: "api-keys.created",
        table: "api_keys",
        id: created.id,
        payload: { name, userId },
      });
      return { id: created.id, prefix, key };
    },
  });
