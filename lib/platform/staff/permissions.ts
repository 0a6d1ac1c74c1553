/**
 * What platform staff may do (billing specification, section 4), with the words the console shows for
 * it. What nothing asks for is not here.
 */
export const STAFF_PERMISSIONS = {
  "tenants.read": "See tenants and their state",
  "tenant.suspend": "Suspend and resume a workspace",
  "tenant.impersonate": "Look into a workspace as one of its people",
  "tenant.impersonate-write": "Change things there as well",
  "billing.read": "See subscriptions, documents, payments and prices",
  "billing.change": "Change and cancel subscriptions, start sales trials",
  "billing.refund": "Send money back to customers",
  "billing.credit": "Give credit for part of an invoice",
  "billing.manual_payment": "Enter bank transfers and withheld tax",
  "catalog.write": "Enter prices and exchange rates",
  "recon.resolve": "Compare our books with the gateway's and resolve differences",
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
    code: "finance",
    name: "Finance",
    permissions: [
      "tenants.read",
      "billing.read",
      "billing.change",
      "billing.refund",
      "billing.credit",
      "billing.manual_payment",
      "catalog.write",
      "recon.resolve",
      "inbox.read",
      "outbox.read",
    ],
  },
  {
    code: "support",
    name: "Support",
    permissions: [
      "tenants.read",
      "tenant.impersonate",
      "billing.read",
      "jobs.read",
      "outbox.read",
      "inbox.read",
    ],
  },
  { code: "auditor", name: "Auditor", permissions: LOOKING },
];
