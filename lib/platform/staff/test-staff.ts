import { inArray } from "drizzle-orm";
import { roles, userRoles, users } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { checkStaffSession, openStaffSession } from "@/lib/platform/identity/staff-session";
import { originAt } from "@/lib/platform/identity/test-workspace";
import type { StaffRequest } from "./run-staff-command";

/**
 * A member of staff with some roles, signed in with a second factor and confirmed at `now`; returns
 * a request of theirs. The roles must have been seeded.
 */
export async function signedInStaff(
  name: string,
  roleCodes: readonly string[],
  now: Date,
): Promise<StaffRequest> {
  const origin = originAt(now);
  const claim = await controlDb().transaction(async (tx) => {
    const [member] = await tx
      .insert(users)
      .values({ name, email: `${name.toLowerCase()}@ilms.test`, passwordHash: "unusable" })
      .returning({ id: users.id });
    if (!member) throw new Error("The member was not written");
    const held = await tx
      .select()
      .from(roles)
      .where(inArray(roles.code, [...roleCodes]));
    for (const role of held)
      await tx.insert(userRoles).values({ userId: member.id, roleId: role.id });
    return openStaffSession(tx, member.id, true, origin);
  });
  const staff = claim && (await checkStaffSession(claim, now));
  if (!staff) throw new Error("The member is not signed in");
  return { ...originAt(now), staff };
}
