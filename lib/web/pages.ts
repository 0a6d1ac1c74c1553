import type { EntryName } from "@/lib/core/permissions";

export type WorkspacePage = {
  /** As the browser asks for it; `*` stands for one segment. */
  path: string;
  /**
   * The operation it needs: a read, or what its form does; "session" where every signed-in person
   * may come.
   */
  permission: EntryName | "session";
  /** How the sidebar and System Admin's own page show it; without one it is reached from another. */
  link?: { label: string; icon: PageIcon; text: string };
};

export type PageIcon =
  | "company"
  | "branding"
  | "branches"
  | "locale"
  | "number-series"
  | "people"
  | "roles"
  | "security"
  | "api-keys"
  | "webhooks"
  | "custom-fields"
  | "audit";

/**
 * Every page of a workspace with what it takes to see it. Tests compare it with the folders of `app`
 * and with what every role gets to see.
 */
export const WORKSPACE_PAGES: readonly WorkspacePage[] = [
  { path: "/", permission: "session" },
  { path: "/*", permission: "session" },
  // Each list asks for the right to read its own records.
  { path: "/*/*", permission: "session" },
  { path: "/*/*/new", permission: "session" },
  { path: "/*/*/import", permission: "session" },
  { path: "/*/*/*", permission: "session" },
  { path: "/*/*/*/print", permission: "session" },
  { path: "/account/profile", permission: "session" },
  { path: "/account/sessions", permission: "session" },
  { path: "/account/security", permission: "session" },
  { path: "/notifications", permission: "session" },
  { path: "/modules", permission: "billing.read" },
  { path: "/modules/plan", permission: "billing.read" },
  { path: "/billing", permission: "billing.read" },
  { path: "/billing/documents", permission: "billing.documents" },
  { path: "/billing/documents/invoices/*", permission: "billing.document" },
  { path: "/billing/documents/credit-notes/*", permission: "billing.document" },
  { path: "/billing/payments", permission: "billing.payments" },
  { path: "/billing/autopay", permission: "billing.mandates" },
  { path: "/billing/details", permission: "billing.update-details" },
  { path: "/billing/cancel", permission: "billing.cancel" },
  { path: "/billing/export", permission: "billing.export" },
  { path: "/system-admin", permission: "session" },
  {
    path: "/system-admin/company",
    permission: "company.read",
    link: {
      label: "Company",
      icon: "company",
      text: "The legal entity: names, tax numbers, registrations, fiscal year.",
    },
  },
  { path: "/system-admin/company/registrations/new", permission: "gst-registrations.create" },
  { path: "/system-admin/company/registrations/*", permission: "gst-registrations.read" },
  {
    path: "/system-admin/branches",
    permission: "branches.read",
    link: {
      label: "Branches",
      icon: "branches",
      text: "Offices, showrooms and depots with their addresses and registrations.",
    },
  },
  { path: "/system-admin/branches/new", permission: "branches.create" },
  { path: "/system-admin/branches/*", permission: "branches.read" },
  {
    path: "/system-admin/branding",
    permission: "branding.read",
    link: {
      label: "Branding",
      icon: "branding",
      text: "Your colour and logo, in the workspace and on its sign-in page.",
    },
  },
  {
    path: "/system-admin/locale",
    permission: "locale.read",
    link: {
      label: "Locale",
      icon: "locale",
      text: "Time zone, first day of the week, how numbers and dates are written.",
    },
  },
  {
    path: "/system-admin/number-series",
    permission: "number-series.read",
    link: {
      label: "Number series",
      icon: "number-series",
      text: "How invoices, orders and all other documents are numbered.",
    },
  },
  { path: "/system-admin/number-series/new", permission: "number-series.create" },
  { path: "/system-admin/number-series/*", permission: "number-series.read" },
  {
    path: "/system-admin/custom-fields",
    permission: "custom-fields.read",
    link: {
      label: "Custom fields",
      icon: "custom-fields",
      text: "Fields of your own in form, list, CSV and API of any record.",
    },
  },
  { path: "/system-admin/custom-fields/new", permission: "custom-fields.create" },
  { path: "/system-admin/custom-fields/*", permission: "custom-fields.read" },
  {
    path: "/system-admin/security",
    permission: "security-policy.read",
    link: {
      label: "Security",
      icon: "security",
      text: "How long sign-ins last, and which roles want a second factor.",
    },
  },
  {
    path: "/system-admin/people",
    permission: "people.read",
    link: {
      label: "People",
      icon: "people",
      text: "Who can sign in, which roles they hold, and when they were last here.",
    },
  },
  { path: "/system-admin/people/*", permission: "people.read" },
  {
    path: "/system-admin/roles",
    permission: "roles.read",
    link: {
      label: "Roles",
      icon: "roles",
      text: "What each role may do, as a list and as a matrix; rules that narrow it.",
    },
  },
  { path: "/system-admin/roles/new", permission: "roles.create" },
  { path: "/system-admin/roles/*", permission: "roles.read" },
  { path: "/system-admin/roles/*/rules/new", permission: "access-rules.create" },
  { path: "/system-admin/roles/*/rules/*", permission: "access-rules.update" },
  {
    path: "/system-admin/api-keys",
    permission: "api-keys.read",
    link: {
      label: "API keys",
      icon: "api-keys",
      text: "Keys for your own programs and for integrations: what they may do, and when they did.",
    },
  },
  {
    path: "/system-admin/webhooks",
    permission: "webhooks.read",
    link: {
      label: "Webhooks",
      icon: "webhooks",
      text: "Tell your own servers what happens here, signed and in order, with a log of every delivery.",
    },
  },
  { path: "/system-admin/webhooks/new", permission: "webhooks.create" },
  { path: "/system-admin/webhooks/*", permission: "webhooks.read" },
  { path: "/system-admin/webhooks/*/edit", permission: "webhooks.update" },
  { path: "/system-admin/webhooks/*/deliveries/*", permission: "webhook-deliveries.read" },
  {
    path: "/system-admin/audit",
    permission: "audit.read",
    link: {
      label: "Audit",
      icon: "audit",
      text: "Who did what, when and from where; sealed, so that nobody can change it.",
    },
  },
  { path: "/system-admin/audit/*/*", permission: "audit.timeline" },
];
