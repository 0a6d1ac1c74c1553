import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, refuse } from "@/lib/core/command";
import { requireNotAbove } from "./known-roles";
import { edited, lockPeople, lockPerson } from "./lock";
import {
  BEYOND_OWN,
  NEVER_JOINED,
  NOT_DEACTIVATED,
  PERSON_NOT_FOUND,
  SEATS_EXHAUSTED,
} from "./rules";
import { requireSeat } from "./seats";

/** Lets somebody in again, with the password and the roles there were. Takes a seat. */
export const reactivatePerson = defineCommand({
  name: "people.reactivate",
  module: "system_admin",
  level: "administer",
  // The roles that come back may be an administrator's.
  isDangerous: true,
  rows: "users",
  input: z.strictObject({ id: z.uuid("This is not a person.") }),
  fails: [PERSON_NOT_FOUND, NOT_DEACTIVATED, NEVER_JOINED, BEYOND_OWN, SEATS_EXHAUSTED],
  async run(ctx, { id }) {
    await lockPeople(ctx);
    const person = await lockPerson(ctx, id);
    if (person.status !== "deactivated") throw refuse(NOT_DEACTIVATED);
    const isProgram = person.userType === "service_account";
    if (!isProgram && !person.hasJoined) throw refuse(NEVER_JOINED);
    await requireNotAbove(ctx, id);
    if (!isProgram) await requireSeat(ctx);
    await ctx.tx
      .update(users)
      .set({ status: "active", ...edited(ctx) })
      .where(eq(users.id, id));
    ctx.record({
      table: "users",
      id,
      label: person.email,
      action: "status_change",
      changes: { status: { from: "deactivated", to: "active" } },
    });
    ctx.emit({ type: "people.reactivated", table: "users", id, payload: { userId: id } });
    return { id };
  },
});
