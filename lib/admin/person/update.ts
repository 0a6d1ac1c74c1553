import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { edited, lockPerson, requireVersion } from "./lock";
import { nameInput, phoneInput } from "./person-input";
import { PERSON_NOT_FOUND, RECORD_STALE } from "./rules";

/** Corrects a person's name and telephone number; what is left out stays. */
export const updatePerson = defineCommand({
  name: "people.update",
  module: "system_admin",
  level: "administer",
  rows: "users",
  input: z.strictObject({
    id: z.uuid("This is not a person."),
    version: z.int("Say which version you read."),
    name: nameInput.optional(),
    phone: phoneInput,
  }),
  fails: [PERSON_NOT_FOUND, RECORD_STALE],
  async run(ctx, { id, version, name, phone }) {
    const person = await lockPerson(ctx, id);
    requireVersion(person, version);
    const fields = ctx.fields(users);
    const wanted = { name: name ?? person.name, phone: phone === undefined ? person.phone : phone };
    for (const field of ["name", "phone"] as const) {
      if (wanted[field] === person[field] || fields.of(field) === "write") continue;
      throw new AppError("forbidden", "field.not-writable", "Your role may not change this.", {
        fields: { [field]: "Your role may not change this." },
      });
    }
    await ctx.tx
      .update(users)
      .set({ ...wanted, ...edited(ctx) })
      .where(eq(users.id, id));
    ctx.record({
      table: "users",
      id,
      label: person.email,
      action: "update",
      changes: {
        ...(wanted.name !== person.name && { name: { from: person.name, to: wanted.name } }),
        ...(wanted.phone !== person.phone && { phone: { from: person.phone, to: wanted.phone } }),
      },
    });
    ctx.emit({ type: "people.updated", table: "users", id, payload: { userId: id } });
    return { id, version: version + 1 };
  },
});
