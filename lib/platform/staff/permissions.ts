/**
 * What platform staff may do (billing specification, section 4), with the words the console shows for
 * it. Those of billing arrive with billing: what nothing asks for is not here.
 */
export const STAFF_PERMISSIONS = {
  "tenants.read": "See tenants and their state",
  "tenant.suspend": "Suspend and resume a workspace",
  "tenant.impersonate": "Look into a workspace as one of its people",
  "tenant.impersonate-write": "Change things there as well",
  "jobs.read": "See jobs",
  "jobs.retry": "Try failed jobs again",
  "outbox.read": "See the outbox and the mails sent",
  "outbox.replay": "Send outbox rows again",
  "inbox.read": "See the webhook inbox",
  "inbox.replay": "Work on inbox rows again",
  "staff.read": "See staff accounts",
  "staff.manage": "Invite, change and deactivate staff",
  "audit.read": "Read the platform's audit log",
} as const;

export type StaffPermission = keyof typeof STAFF_PERMISSIONS;

const ALL = Object.keys(STAFF_PERMISSIONS) as StaffPermission[];
const LOOKING = ALL.filter((code) => code.endsWith(".read"));

/** Who holds everything; there is always at least one. */
export const OWNER_ROLE = "owner";

/** Roles of staff. They are part of the program: each start brings the database in line with them. */
export const STAFF_ROLES: readonly {
  code: string;
  name: string;
  permissions: readonly StaffPermission[];
}[] = [
  { code: OWNER_ROLE, name: "Owner", permissions: ALL },
  {
    code: "operator",
    name: "Operator",
    permissions: [
      "tenants.read",
      "tenant.suspend",
      "jobs.read",
      "jobs.retry",
      "outbox.read",
      "outbox.replay",
      "inbox.read",
      "inbox.replay",
    ],
  },
  {
    code: "support",
    name: "Support",
    permissions: ["tenants.read", "tenant.impersonate", "jobs.read", "outbox.read", "inbox.read"],
  },
  { code: "auditor", name: "Auditor", permissions: LOOKING },
];
