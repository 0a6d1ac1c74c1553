import { userSessions } from "@/db/tenant/core/users";
import { defineResource } from "@/lib/resource/define";

/** Where somebody is or was signed in; ended on the security pages. */
export const userSessionResource = defineResource({
  table: userSessions,
  label: ["Session", "Sessions"],
  title: ["userId", "kind", "createdAt"],
  list: ["userId", "kind", "ipAddress", "userAgent", "createdAt", "lastSeenAt", "revokedAt"],
  form: [],
  readOnly: "all",
  labels: {
    createdAt: "Signed in",
    userAgent: "Browser",
    mfaPassedAt: "Second factor given",
    impersonatorId: "Staff member",
    impersonationReason: "Why staff signed in",
    isReadOnly: "Looks only",
  },
  access: { read: "administer" },
});
