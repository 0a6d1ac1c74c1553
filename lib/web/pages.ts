import type { EntryName } from "@/lib/core/permissions";

export type WorkspacePage = {
  /** As the browser asks for it; `*` stands for one segment. */
  path: string;
  /** The read it needs; "session" where every signed-in person may come. */
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
  | "audit";

/**
 * Every page of a workspace with what it takes to see it. Tests compare it with the folders of `app`
 * and with what every role gets to see.
 */
export const WORKSPACE_PAGES: readonly WorkspacePage[] = [
  { path: "/", permission: "session" },
  { path: "/*", permission: "session" },
  { path: "/account/profile", permission: "session" },
  { path: "/account/sessions", permission: "session" },
  { path: "/account/security", permission: "session" },
  { path: "/system-admin", permission: "session" },
  {
    path: "/system-admin/company",
    permission: "company.read",
    link: {
      label: "Company",
      icon: "company",
      text: "Your company as it stands on record: name, registrations, currency.",
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
  { path: "/system-admin/roles/new", permission: "roles.read" },
  { path: "/system-admin/roles/*", permission: "roles.read" },
  { path: "/system-admin/roles/*/rules/new", permission: "access-rules.read" },
  { path: "/system-admin/roles/*/rules/*", permission: "access-rules.read" },
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
