import { v7 as uuidv7 } from "uuid";
import { userRoles, users } from "@/db/tenant/core/users";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { EVERYTHING, type Permission } from "@/lib/core/permissions";
import { isWithinOwnRights } from "@/lib/platform/access/within-own-rights";
import { BEYOND_OWN } from "../role/rules";
import type { LockedRole } from "../role/store";
import { ADMINISTRATOR_KEY, ROLE_NOT_HELD } from "./rules";

/** Throws `forbidden` unless the actor holds the role for the whole company. */
export function requireHeld({ actor }: Context, role: LockedRole): void {
  const isHeld = actor.grants.some(({ roleId, scope }) => roleId === role.id && !scope);
  if (!isHeld) throw refuse(ROLE_NOT_HELD, { roleId: ROLE_NOT_HELD.message });
}

/**
 * An account for a program: without a password it cannot sign in, and it takes no seat. It holds the
 * one role of its key. Never administrator, or it would count as the last one; nor more than whoever
 * makes it.
 */
export async function createServiceAccount(
  { tx, actor, now }: Context,
  name: string,
  role: LockedRole,
  known: readonly Permission[],
): Promise<string> {
  if (role.isSystem && role.codes.includes(EVERYTHING)) {
    throw refuse(ADMINISTRATOR_KEY, { roleId: ADMINISTRATOR_KEY.message });
  }
  if (!isWithinOwnRights(actor, role.codes, known)) throw refuse(BEYOND_OWN);
  const id = uuidv7();
  const stamps = { createdAt: now, createdBy: actor.id, updatedAt: now, updatedBy: actor.id };
  await tx.insert(users).values({
    id,
    name,
    // RFC 2606 keeps .invalid free: no mail ever arrives there.
    email: `integration-${id}@ilms.invalid`,
    userType: "service_account",
    status: "active",
    locale: actor.locale,
    timezone: actor.timeZone,
    ...stamps,
  });
  await tx.insert(userRoles).values({ userId: id, roleId: role.id, ...stamps });
  return id;
}
