import { userRoles, users } from "@/db/tenant/core/users";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A person or program that signs in, with the roles held; people pages and invitations change it. */
export const userResource = defineResource({
  table: users,
  label: ["User", "Users"],
  title: ["name"],
  list: ["name", "email", "phone", "userType", "status", "lastLoginAt"],
  form: [],
  lines: [
    linesOf({
      table: userRoles,
      label: ["Role", "Roles"],
      columns: ["roleId", "companyId", "branchId", "territoryId", "warehouseId", "validTo"],
      readOnly: "all",
    }),
  ],
  search: ["name", "email", "phone"],
  readOnly: "all",
  labels: {
    userType: "Kind of user",
    lastLoginAt: "Last sign-in",
    failedLoginCount: "Failed sign-ins",
    timezone: "Time zone",
    avatarMediaId: "Picture",
    mfaEnrolledAt: "Second factor since",
    mfaLastStep: "Last code used",
    pendingEmail: "New e-mail",
  },
  access: { read: "administer" },
});
