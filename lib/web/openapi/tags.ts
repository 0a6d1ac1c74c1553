import { MODULES } from "@/lib/platform/catalog/modules";
import type { Known } from "@/lib/record/register";

/** What is no resource, in the order somebody meets it. */
const GENERAL = {
  "Sign-up": "A new company and the building of its workspace. On the site's own host.",
  "Signing in": "Tokens for programs that act as a person; confirming who calls.",
  "Your account": "The caller's own profile, password, second factors and sessions.",
  People: "People of the workspace and their invitations.",
  "Workspace settings": "Company, branches, number series, locale, branding and security.",
  "Audit log": "Who did what and when, sealed.",
  Billing: "The subscription, what it costs and what was paid. Amounts are in minor units.",
  Resources: "What there is for the caller, for programs that do not know the tables.",
  "Platform console": "What platform staff do. On the console's host.",
} as const;
type General = keyof typeof GENERAL;

/** First segments of paths that are no resource. */
const OF_SEGMENT: Readonly<Record<string, General>> = {
  onboarding: "Sign-up",
  auth: "Signing in",
  me: "Your account",
  session: "Your account",
  "second-factor": "Your account",
  passkeys: "Your account",
  people: "People",
  invitations: "People",
  "access-rules": "People",
  audit: "Audit log",
  modules: "Billing",
  subscriptions: "Billing",
  billing: "Billing",
  resources: "Resources",
  records: "Resources",
  search: "Resources",
  activity: "Resources",
  console: "Platform console",
};

const rootOf = (known: Known): Known => (known.parent ? rootOf(known.parent.known) : known);

/** What a resource's operations are filed under; lines are filed with their record. */
export const tagOf = (known: Known): string => rootOf(known).description.label.many;

/** The same for a path that somebody wrote. */
export function tagOfPath(path: string, find: (name: string) => Known | undefined): string {
  const segment = path.split("/")[0] ?? "";
  const known = find(segment);
  return OF_SEGMENT[segment] ?? (known ? tagOf(known) : "Workspace settings");
}

export type TagGroup = {
  /** What it is called in addresses: `general`, or the module's path. */
  slug: string;
  name: string;
  tags: readonly string[];
};

/** All tags with what they are about, and how they are grouped: by module, as they are subscribed. */
export function tagsAndGroups(all: readonly Known[]): {
  tags: { name: string; description: string }[];
  groups: TagGroup[];
} {
  const roots = all.filter(({ parent }) => !parent);
  const byModule = MODULES.map(({ code, name, path }) => ({
    ...{ slug: path, name },
    own: roots
      .filter(({ resource }) => resource.module === code)
      .map(({ resource, description }) => ({
        name: description.label.many,
        description: resource.isShared
          ? `Comes with every module; kept by ${name}.`
          : `Needs the module ${name}.`,
      })),
  }));
  const general = Object.entries(GENERAL).map(([name, description]) => ({ name, description }));
  return {
    tags: [...general, ...byModule.flatMap(({ own }) => own)],
    groups: [
      { slug: "general", name: "General", tags: general.map(({ name }) => name) },
      ...byModule.map(({ slug, name, own }) => ({ slug, name, tags: own.map((tag) => tag.name) })),
    ],
  };
}
