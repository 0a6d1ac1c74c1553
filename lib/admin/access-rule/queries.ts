import { and, eq } from "drizzle-orm";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { refuse } from "@/lib/core/command";
import { defineRead } from "@/lib/core/read";
import { RULE_NOT_FOUND } from "./rules";
import { findRules } from "./store";

/** The rules of one role, by table. */
export const listAccessRules = defineRead({
  name: "access-rules.read",
  module: "system_admin",
  level: "administer",
  rows: "data_access_rules",
  run: (ctx, { roleId }: { roleId: string }) =>
    findRules(ctx.tx, and(eq(dataAccessRules.roleId, roleId), ctx.rows(dataAccessRules))),
});

/** One rule. Throws `not_found`. */
export const getAccessRule = defineRead({
  name: "access-rules.read",
  module: "system_admin",
  level: "administer",
  rows: "data_access_rules",
  async run(ctx, { id }: { id: string }) {
    const narrowed = and(eq(dataAccessRules.id, id), ctx.rows(dataAccessRules));
    const [rule] = await findRules(ctx.tx, narrowed);
    if (!rule) throw refuse(RULE_NOT_FOUND);
    return rule;
  },
});
