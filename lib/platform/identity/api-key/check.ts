import { and, eq, isNull, lt, or } from "drizzle-orm";
import { apiKeys } from "@/db/tenant/core/api-keys";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import type { Actor, Origin, Tenant } from "@/lib/core/context";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { hashToken } from "@/lib/core/secrets";
import { loadAccess, roleNames } from "@/lib/platform/access/load-access";
import { requireFeature } from "@/lib/platform/access/require-feature";
import { networkOf } from "../network";
import { preferencesOf } from "../preferences";
import { type Allowance, type Limit, spend } from "../throttle";
import { isAddressIn } from "./address-range";
import { apiKeyPrefix } from "./format";
import { noteRefusedKey, type RefusedKey } from "./refusals";

/** "Last used" is written at most this often: a call would otherwise cost a write. */
const TOUCH_EVERY_MS = 60_000;
const MINUTE = 60;

/**
 * Strange keys of one network. They cannot be guessed; this keeps the log of refusals readable. A
 * good key from the same network goes on working, so nobody can lock another out.
 */
const STRANGERS: Limit = { name: "api-key-strangers", points: 20, seconds: 15 * MINUTE };

async function findKey(tx: TenantTransaction, key: string) {
  const [row] = await tx
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      userId: apiKeys.userId,
      roleId: apiKeys.roleId,
      scopes: apiKeys.scopes,
      allowedIps: apiKeys.allowedIps,
      rateLimitPerMinute: apiKeys.rateLimitPerMinute,
      expiresAt: apiKeys.expiresAt,
      revokedAt: apiKeys.revokedAt,
      isActive: apiKeys.isActive,
      lastUsedAt: apiKeys.lastUsedAt,
      owner: {
        status: users.status,
        name: users.name,
        email: users.email,
        emailVerifiedAt: users.emailVerifiedAt,
        locale: users.locale,
        timeZone: users.timezone,
        preferences: users.preferences,
        avatarMediaId: users.avatarMediaId,
      },
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(eq(apiKeys.keyHash, hashToken(key)));
  return row;
}

type FoundKey = NonNullable<Awaited<ReturnType<typeof findKey>>>;

const refused = (reason: string, message: string) =>
  new AppError("unauthenticated", `api-key.${reason}`, message);

/** Why a key that exists does not count at this moment. Whoever has it may know. */
function faultOf(key: FoundKey, actor: Actor, { now, ip }: Origin): AppError | undefined {
  if (key.revokedAt || !key.isActive) return refused("revoked", "This API key was revoked.");
  if (key.expiresAt && key.expiresAt <= now) return refused("expired", "This API key has expired.");
  if (key.owner.status !== "active") {
    return refused("owner-inactive", "The account this API key belongs to is not active.");
  }
  if (actor.grants.length === 0) {
    return refused("role-missing", "The owner of this API key no longer holds its role.");
  }
  if (key.allowedIps && !isAddressIn(key.allowedIps, ip)) {
    return new AppError(
      "forbidden",
      "api-key.address-refused",
      "This API key may not be used from your address.",
    );
  }
  return undefined;
}

async function actorOf(tx: TenantTransaction, key: FoundKey, now: Date): Promise<Actor> {
  const access = await loadAccess(tx, key.userId, now);
  const grants = access.grants.filter(({ roleId }) => roleId === key.roleId);
  const { owner } = key;
  return {
    kind: "api_key",
    id: key.userId,
    name: owner.name,
    email: owner.email,
    isEmailVerified: owner.emailVerifiedAt !== null,
    sessionId: undefined,
    keyId: key.id,
    roles: roleNames(grants),
    grants,
    limitedTo: key.scopes ?? undefined,
    // Whoever made the key had confirmed who they are; a program has no second factor to give.
    secondFactor: { isEnrolled: false, isRequired: false, isPassed: false },
    confirmedAt: null,
    impersonation: undefined,
    locale: owner.locale,
    timeZone: owner.timeZone,
    theme: preferencesOf(owner.preferences).theme,
    avatarMediaId: owner.avatarMediaId,
  };
}

/** Notes that a key is in use, at most once a minute. */
async function touch(tx: TenantTransaction, { id, lastUsedAt }: FoundKey, now: Date) {
  const before = new Date(now.getTime() - TOUCH_EVERY_MS);
  if (lastUsedAt && lastUsedAt > before) return;
  await tx
    .update(apiKeys)
    .set({ lastUsedAt: now, updatedAt: apiKeys.updatedAt })
    .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, before))));
}

type Checked =
  | { actor: Actor; id: string; rateLimitPerMinute: number }
  | { error: AppError; key: RefusedKey };

const STRANGER: RefusedKey = { id: undefined, userId: undefined, label: "Unknown API key" };

async function look(place: TenantPlace, presented: string, origin: Origin): Promise<Checked> {
  const unknown = {
    error: refused("unknown", "This API key is not valid for this workspace."),
    key: STRANGER,
  };
  if (!apiKeyPrefix(presented)) return unknown;
  return inTenant(place, async (tx) => {
    const key = await findKey(tx, presented);
    if (!key) return unknown;
    const actor = await actorOf(tx, key, origin.now);
    const error = faultOf(key, actor, origin);
    if (error) return { error, key: { id: key.id, userId: key.userId, label: key.name } };
    await touch(tx, key, origin.now);
    return { actor, id: key.id, rateLimitPerMinute: key.rateLimitPerMinute };
  });
}

/**
 * Who calls with an API key, from the database at every call: what was revoked, taken away or
 * suspended counts at once. The key acts as its owner within the one role it was made for, narrowed
 * to its scopes, wherever the owner holds that role.
 *
 * Throws `module_required` where the plan has no API, `unauthenticated` for a key that is unknown,
 * revoked or expired or whose owner or role is gone, `forbidden` from a foreign address or in a
 * suspended workspace, `rate_limited` when it calls too often. `tell` learns what is left of its calls.
 */
export async function checkApiKey(
  tenant: Tenant & { place: TenantPlace },
  presented: string,
  origin: Origin,
  tell?: (allowance: Allowance) => void,
): Promise<Actor> {
  const checked = await look(tenant.place, presented, origin);
  if ("error" in checked) {
    await noteRefusedKey(tenant, origin, checked.key, checked.error.reason);
    if (!checked.key.id) await spend(STRANGERS, networkOf(origin.ip));
    throw checked.error;
  }
  const { actor, id, rateLimitPerMinute } = checked;
  if (tenant.mode !== "full") {
    throw new AppError(
      "module_required",
      "tenant.suspended",
      "This workspace is suspended or has ended.",
    );
  }
  requireFeature(tenant, "api_access", "API keys");
  await spend({ name: "api-key", points: rateLimitPerMinute, seconds: MINUTE }, id, tell);
  return actor;
}
