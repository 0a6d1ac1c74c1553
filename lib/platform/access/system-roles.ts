import { EVERYTHING } from "@/lib/core/permissions";

export type SystemRole = {
  code: string;
  name: string;
  description: string;
  permissions: readonly string[];
};

/** Everybody sees the home page and looks after their own sign-ins. */
const EVERYBODY = ["home.read", "sessions.read", "sessions.revoke"] as const;

export const ADMINISTRATOR = "administrator";

/** The roles every workspace starts with. A tenant adds roles of its own beside them. */
export const SYSTEM_ROLES: readonly SystemRole[] = [
  {
    code: ADMINISTRATOR,
    name: "Administrator",
    description: "Everything, in every module the plan includes.",
    permissions: [EVERYTHING],
  },
  {
    code: "manager",
    name: "Manager",
    description: "Sees the company and its people.",
    permissions: [...EVERYBODY, "company.read", "people.read"],
  },
  {
    code: "clerk",
    name: "Clerk",
    description: "Daily work; sees the company.",
    permissions: [...EVERYBODY, "company.read"],
  },
  {
    code: "viewer",
    name: "Viewer",
    description: "Looks and changes nothing.",
    permissions: [...EVERYBODY],
  },
];
