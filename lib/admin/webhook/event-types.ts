/** Longest list of patterns one webhook may have. */
export const MOST_PATTERNS = 100;

const PART = "[a-z][a-z0-9-]{0,62}";
const PATTERN = new RegExp(`^(\\*|${PART})\\.(\\*|${PART})$`);

/**
 * What a person's own sign-in is made of, and chores of the house. They stay inside: an administrator
 * finds the former in the audit log, and the latter mean nothing elsewhere.
 */
const KEPT_INSIDE: readonly string[] = [
  "identity",
  "email",
  "password",
  "passkeys",
  "second-factor",
  "sessions",
  "files",
];

/** Type of the event that a test sends. Nothing else has it, and no pattern chooses it. */
export const PING = "ping";

/** Whether a text chooses events: `sales-orders.confirmed`, `sales-orders.*`, `*.created` or `*.*`. */
export const isPattern = (text: string): boolean => PATTERN.test(text);

/** Whether events of a type are ever told to anybody outside. */
export function isTold(type: string): boolean {
  const [resource = ""] = type.split(".", 1);
  return type !== PING && !KEPT_INSIDE.includes(resource);
}

/** Whether a webhook with these patterns is told of an event; without patterns it is told of all. */
export function isChosen(patterns: readonly string[] | null, type: string): boolean {
  if (!isTold(type)) return false;
  if (patterns === null) return true;
  const [resource, happening] = type.split(".", 2);
  return patterns.some((pattern) => {
    const [wantedResource, wantedHappening] = pattern.split(".", 2);
    return (
      (wantedResource === "*" || wantedResource === resource) &&
      (wantedHappening === "*" || wantedHappening === happening)
    );
  });
}
