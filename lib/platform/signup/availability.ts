import { and, gt, inArray, ne, or } from "drizzle-orm";
import { releasedSubdomains, tenants } from "@/db/control";
import { type ControlDatabase, type ControlTransaction, controlDb } from "@/lib/core/database";
import {
  proposeSubdomains,
  refuseSubdomain,
  type SubdomainRefusal,
  subdomainSkeleton,
} from "./subdomain";

const MAX_SUGGESTIONS = 3;

/** Which of the given names cannot be had, and why, in two queries whatever their number. */
async function refusals(
  db: ControlDatabase | ControlTransaction,
  names: readonly string[],
  now: Date,
): Promise<Map<string, SubdomainRefusal>> {
  const skeletons = names.map(subdomainSkeleton);
  const live = await db
    .select({ slug: tenants.slug, skeleton: tenants.skeleton })
    .from(tenants)
    .where(
      and(
        ne(tenants.lifecycle, "deprovisioned"),
        or(inArray(tenants.slug, [...names]), inArray(tenants.skeleton, skeletons)),
      ),
    );
  const released = await db
    .select({ skeleton: releasedSubdomains.skeleton })
    .from(releasedSubdomains)
    .where(
      and(inArray(releasedSubdomains.skeleton, skeletons), gt(releasedSubdomains.freeAt, now)),
    );
  const found = new Map<string, SubdomainRefusal>();
  for (const name of names) {
    const skeleton = subdomainSkeleton(name);
    const rule = refuseSubdomain(name);
    if (rule) found.set(name, rule);
    else if (live.some((tenant) => tenant.slug === name)) found.set(name, "taken");
    else if (live.some((tenant) => tenant.skeleton === skeleton)) found.set(name, "lookalike");
    else if (released.some((row) => row.skeleton === skeleton)) found.set(name, "quarantined");
  }
  return found;
}

/** Why a normalised subdomain cannot be had, or undefined when it is free right now. */
export async function findSubdomainRefusal(
  db: ControlDatabase | ControlTransaction,
  subdomain: string,
  now: Date,
): Promise<SubdomainRefusal | undefined> {
  return (await refusals(db, [subdomain], now)).get(subdomain);
}

/** Free names near the wished one and the company's name, best first. */
export async function suggestSubdomains(
  subdomain: string,
  companyName: string,
  now: Date,
): Promise<string[]> {
  const base = subdomain.replace(/[^a-z0-9-]/g, "").slice(0, 36);
  const candidates = [
    ...proposeSubdomains(companyName),
    ...proposeSubdomains(base),
    `${base}-${now.getUTCFullYear()}`,
    `${base}-2`,
  ].filter((name) => name !== subdomain && refuseSubdomain(name) === undefined);
  if (candidates.length === 0) return [];
  const refused = await refusals(controlDb(), candidates, now);
  return [...new Set(candidates)].filter((name) => !refused.has(name)).slice(0, MAX_SUGGESTIONS);
}
