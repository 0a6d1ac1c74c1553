import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, refuse } from "@/lib/core/command";
import { endSessions, revokeApiKeys } from "./end-access";
import { requireNotAbove } from "./known-roles";
import { keepingAdministrator } from "./last-administrator";
import { edited, lockPeople, lockPerson } from "./lock";
import {
  BEYOND_OWN,
  LAST_ADMINISTRATOR,
  NOT_ACTIVE,
  NOT_YOURSELF,
  PERSON_NOT_FOUND,
} from "./rules";

/**
 * Shuts a person out at once: sessions end, API keys are revoked, open links die, the seat is free.
 * Roles and everything the person did stay, so that reactivating brings back what was.
 */
export const deactivatePerson = defineCommand({
  name: "people.deactivate",
  module: "system_admin",
  level: "administer",
  isDangerous: true,
  rows: "users",
  input: z.strictObject({ id: z.uuid("This is not a person.") }),
  fails: [PERSON_NOT_FOUND, NOT_YOURSELF, NOT_ACTIVE, BEYOND_OWN, LAST_ADMINISTRATOR],
  async run(ctx, { id }) {
    await lockPeople(ctx);
    const person = await lockPerson(ctx, id);
    if (id === ctx.actor.id) throw refuse(NOT_YOURSELF);
    if (person.status === "invited" || person.status === "deactivated") throw refuse(NOT_ACTIVE);
    await requireNotAbove(ctx, id);
    await keepingAdministrator(ctx, id, () =>
      ctx.tx
        .update(users)
        .set({
          status: "deactivated",
          resetTokenHash: null,
          resetExpiresAt: null,
          pendingEmail: null,
          emailChangeOldHash: null,
          emailChangeNewHash: null,
          emailChangeExpiresAt: null,
          ...edited(ctx),
        })
        .where(eq(users.id, id)),
    );
    const sessions = await endSessions(ctx, id);
    const keys = await revokeApiKeys(ctx, id);
    ctx.record({
      table: "users",
      id,
      label: person.email,
      action: "status_change",
      changes: {
        status: { from: person.status, to: "deactivated" },
        ...(sessions > 0 && { sessions: { from: sessions, to: 0 } }),
        ...(keys > 0 && { api_keys: { from: keys, to: 0 } }),
      },
    });
    ctx.emit({ type: "people.deactivated", table: "users", id, payload: { userId: id } });
    return { id, endedSessions: sessions, revokedApiKeys: keys };
  },
});
