import { z } from "zod";
import { getAccessRule, listAccessRules } from "@/lib/admin/access-rule/queries";
import { getRole, listRoles } from "@/lib/admin/role/queries";
import { parse } from "@/lib/core/parse";
import {
  createAccessRule,
  createRole,
  deleteAccessRule,
  deleteRole,
  requireSecondFactor,
  updateAccessRule,
  updateRole,
} from "@/lib/operations";
import { commandRoute, readRoute } from "./operation-routes";
import type { ApiRoute } from "./rest";

const nothing = z.strictObject({});
const oneRole = z.strictObject({ id: z.uuid("This is no role.") });
const rulesOfRole = z.strictObject({ roleId: z.uuid("This is no role.") });
const oneRule = z.strictObject({ id: z.uuid("This is no rule.") });

/** Roles and the rules that narrow them. */
export const rolesRoutes: ApiRoute[] = [
  readRoute("roles", listRoles, (raw) => void parse(nothing, raw)),
  readRoute("roles/{id}", getRole, (raw) => parse(oneRole, raw)),
  commandRoute("POST", "roles", createRole, 201),
  commandRoute("PATCH", "roles/{id}", updateRole),
  commandRoute("DELETE", "roles/{id}", deleteRole),
  commandRoute("POST", "roles/{id}/require-second-factor", requireSecondFactor),
  readRoute("access-rules", listAccessRules, (raw) => parse(rulesOfRole, raw)),
  readRoute("access-rules/{id}", getAccessRule, (raw) => parse(oneRule, raw)),
  commandRoute("POST", "access-rules", createAccessRule, 201),
  commandRoute("PATCH", "access-rules/{id}", updateAccessRule),
  commandRoute("DELETE", "access-rules/{id}", deleteAccessRule),
];
