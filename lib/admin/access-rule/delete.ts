import { eq } from "drizzle-orm";
import { z } from "zod";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { defineCommand } from "@/lib/core/command";
import { BEYOND_OWN, type KnownOperations } from "../role/rules";
import { ADMINISTRATORS_ROLE, RULE_NOT_FOUND } from "./rules";
import { lockNarrowableRole, lockRule, recordRule } from "./store";

/** Takes a rule away: the role reaches all rows, or the whole field, with the next request. */
export const defineDeleteAccessRule = (known: KnownOperations) =>
  defineCommand({
    name: "access-rules.delete",
    module: "system_admin",
    level: "administer",
    isDangerous: true,
    rows: "data_access_rules",
    input: z.strictObject({ id: z.uuid("This is no rule.") }),
    fails: [RULE_NOT_FOUND, ADMINISTRATORS_ROLE, BEYOND_OWN],
    async run(ctx, { id }) {
      const rule = await lockRule(ctx.tx, { id }, ctx.rows(dataAccessRules));
      const role = await lockNarrowableRole(ctx, rule.roleId, known());
      await ctx.tx.delete(dataAccessRules).where(eq(dataAccessRules.id, id));
      const { table, type, field, access, condition } = rule;
      recordRule(ctx, role, { from: { table, type, field, access, condition }, to: null });
    },
  });
