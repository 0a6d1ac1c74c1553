import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand } from "@/lib/core/command";
import { assignmentsInput, replaceRoles } from "./assignment";
import { keepingAdministrator } from "./last-administrator";
import { edited, lockPeople, lockPerson, requireVersion } from "./lock";
import {
  BEYOND_OWN,
  LAST_ADMINISTRATOR,
  PERSON_NOT_FOUND,
  RECORD_STALE,
  ROLE_NOT_FOUND,
  SCOPE_NOT_FOUND,
} from "./rules";

/** Makes the given roles those of a person, with effect from the person's next request. */
export const assignRoles = defineCommand({
  name: "people.assign-roles",
  module: "system_admin",
  level: "administer",
  isDangerous: true,
  rows: "users",
  input: z.strictObject({
    id: z.uuid("This is not a person."),
    version: z.int("Say which version you read."),
    roles: assignmentsInput,
  }),
  fails: [
    PERSON_NOT_FOUND,
    RECORD_STALE,
    ROLE_NOT_FOUND,
    SCOPE_NOT_FOUND,
    BEYOND_OWN,
    LAST_ADMINISTRATOR,
  ],
  async run(ctx, { id, version, roles }) {
    await lockPeople(ctx);
    const person = await lockPerson(ctx, id);
    requireVersion(person, version);
    const { from, to } = await keepingAdministrator(ctx, id, () => replaceRoles(ctx, id, roles));
    await ctx.tx.update(users).set(edited(ctx)).where(eq(users.id, id));
    ctx.record({
      table: "users",
      id,
      label: person.email,
      action: "update",
      changes: { roles: { from, to } },
    });
    ctx.emit({
      type: "people.roles-changed",
      table: "users",
      id,
      payload: { userId: id, from, to },
    });
    return { id, version: version + 1 };
  },
});
