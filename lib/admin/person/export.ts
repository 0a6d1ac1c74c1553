import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { USER_STATUSES, users } from "@/db/tenant/core/users";
import { defineCommand, type Failure } from "@/lib/core/command";
import { csvRecord } from "@/lib/core/csv";
import { requireFeature } from "@/lib/platform/access/require-feature";
import { listShownPeople } from "./queries";
import { matches } from "./shown";

const NOT_INCLUDED: Failure = {
  code: "module_required",
  reason: "feature.not-included",
  message: "Your plan does not include exports.",
};

const HEADINGS = [
  "Name",
  "E-mail",
  "Phone",
  "Status",
  "Kind",
  "Roles",
  "Second factor",
  "Invited on",
  "Last sign-in",
  "Last active",
];

/** The list of people as a CSV file, with the same filter and the same masks as on the page. */
export const exportPeople = defineCommand({
  name: "people.export",
  module: "system_admin",
  level: "manage",
  rows: "users",
  input: z.strictObject({
    status: z.enum(USER_STATUSES, "There is no such status.").optional(),
    text: z.string().trim().max(100, "Search for at most 100 characters.").optional(),
  }),
  fails: [NOT_INCLUDED],
  async run(ctx, { status, text }) {
    requireFeature(ctx.tenant, "csv_export", "Exports");
    const condition = and(status && eq(users.status, status), matches(ctx.fields(users), text));
    const people = await listShownPeople(ctx, condition);
    const lines = people.map((person) =>
      csvRecord([
        person.name,
        person.email,
        person.phone,
        person.status,
        person.userType,
        person.roles.join("; "),
        person.hasSecondFactor ? "on" : "off",
        person.createdAt.toISOString(),
        person.lastSignInAt?.toISOString() ?? null,
        person.lastActiveAt?.toISOString() ?? null,
      ]),
    );
    ctx.record({
      table: "users",
      id: ctx.actor.id,
      label: "List of people",
      action: "export",
      changes: { rows: { from: null, to: people.length } },
    });
    return {
      fileName: `people-${ctx.now.toISOString().slice(0, 10)}.csv`,
      // The mark at the beginning makes spreadsheets read it as UTF-8.
      csv: `\uFEFF${csvRecord(HEADINGS)}${lines.join("")}`,
    };
  },
});
