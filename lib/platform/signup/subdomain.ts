import { RESERVED_SUBDOMAINS } from "./reserved-subdomains";

/** Shape of a subdomain: 3 to 40 characters, starts with a letter, ends with a letter or digit. */
export const SUBDOMAIN_PATTERN = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

/** How long a released subdomain stays out of reach, so that old links never lead to a stranger. */
export const QUARANTINE_DAYS = 180;

export type SubdomainRefusal =
  | "too_short"
  | "too_long"
  | "characters"
  | "first_character"
  | "last_character"
  | "double_hyphen"
  | "reserved"
  | "lookalike"
  | "taken"
  | "quarantined";

export const SUBDOMAIN_MESSAGES: Record<SubdomainRefusal, string> = {
  too_short: "Use at least 3 characters.",
  too_long: "Use at most 40 characters.",
  characters: "Use only the letters a to z, digits and hyphens.",
  first_character: "Start with a letter.",
  last_character: "End with a letter or a digit.",
  double_hyphen: "Do not use two hyphens in a row.",
  reserved: "This name is reserved. Choose another one.",
  lookalike: "This name looks too much like a reserved or existing one. Choose another one.",
  taken: "This name is taken. Choose another one.",
  quarantined: "This name was released recently and is not free yet. Choose another one.",
};

/** DNS does not tell upper from lower case, so neither do we. */
export function normaliseSubdomain(text: string): string {
  return text.trim().toLowerCase();
}

const LOOKALIKES: readonly [RegExp, string][] = [
  [/-/g, ""],
  [/rn/g, "m"],
  [/vv/g, "w"],
  [/cl/g, "d"],
  [/0/g, "o"],
  [/[1i]/g, "l"],
  [/3/g, "e"],
  [/5/g, "s"],
  [/8/g, "b"],
];

/**
 * What a reader sees at a glance: names with the same skeleton are taken for each other
 * (`paypa1` and `paypal`). Two tenants never share a skeleton.
 */
export function subdomainSkeleton(subdomain: string): string {
  return LOOKALIKES.reduce((text, [pattern, seen]) => text.replace(pattern, seen), subdomain);
}

const RESERVED_SKELETONS = new Set([...RESERVED_SUBDOMAINS].map(subdomainSkeleton));

/** Refuses what no tenant may have, whatever the database holds. Expects a normalised name. */
export function refuseSubdomain(subdomain: string): SubdomainRefusal | undefined {
  if (/[^a-z0-9-]/.test(subdomain)) return "characters";
  if (subdomain.length < 3) return "too_short";
  if (subdomain.length > 40) return "too_long";
  if (!/^[a-z]/.test(subdomain)) return "first_character";
  if (subdomain.endsWith("-")) return "last_character";
  // Also keeps out punycode (`xn--…`), whose look-alikes no skeleton can see.
  if (subdomain.includes("--")) return "double_hyphen";
  if (RESERVED_SUBDOMAINS.has(subdomain)) return "reserved";
  if (RESERVED_SKELETONS.has(subdomainSkeleton(subdomain))) return "lookalike";
  return undefined;
}

const LEGAL_FORMS =
  /\b(private|pvt|limited|ltd|llp|llc|inc|incorporated|corp|corporation|company|co|gmbh|plc)\b/g;

/** Names to offer for a company, best first; only those the rules allow. */
export function proposeSubdomains(companyName: string): string[] {
  const words = companyName
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(LEGAL_FORMS, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter(Boolean);
  const joined = words.join("-").slice(0, 36).replace(/-+$/, "");
  const candidates = [
    joined,
    words.slice(0, 2).join("-"),
    words[0] ?? "",
    `${joined}-erp`,
    `${joined}-hq`,
    `${joined}-group`,
    `team-${joined}`,
  ];
  return [...new Set(candidates)].filter((name) => refuseSubdomain(name) === undefined);
}
