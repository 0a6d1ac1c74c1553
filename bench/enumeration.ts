import http from "node:http";
import { hash } from "@node-rs/bcrypt";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { findTenantBySlug } from "@/lib/platform/tenant/find-tenant";
import { median, timed } from "./percentiles";
import type { Row } from "./table";
import { BCRYPT_COST } from "./tenant-rows";

/** Fewer than the five tries after which strangers have to wait. */
const TRIES = 4;
const ACCOUNTS = 40;
const WARM_UP = 10;
/** Whoever measures must not learn more from the time than from the words. */
const GOAL = { most: 1.05, of: "ratio" } as const;

type Ask = (email: string) => Promise<void>;

const knownAt = (account: number) => `known-${String(account).padStart(4, "0")}@bench.ilms.test`;
const unknownAt = (account: number) => `nobody${String(account).padStart(4, "0")}@bench.ilms.test`;

/** People with passwords of their own; the addresses are as long as those of nobody. */
async function addPeople(slug: string): Promise<() => Promise<void>> {
  const tenant = await findTenantBySlug(slug);
  const place = tenant?.place;
  if (!place) throw new Error(`The workspace ${slug} is not there`);
  const passwordHash = await hash(uuidv7(), { cost: BCRYPT_COST });
  const people = Array.from({ length: ACCOUNTS + WARM_UP }, (_, account) => ({
    name: "Bench",
    email: knownAt(account),
    passwordHash,
    userType: "staff" as const,
    status: "active" as const,
    tags: ["bench"],
  }));
  await inTenant(place, (tx) => tx.insert(users).values(people));
  return () =>
    inTenant(place, async (tx) => {
      // Audit rows name nobody as the actor of a failed sign-in, so the people can go.
      for (const { email } of people) await tx.delete(users).where(eq(users.email, email));
    });
}

let asked = 0;

/** Asks from another network each time: limits per address would answer before the work is done. */
function asker(port: number, slug: string, path: string, status: number, more: object): Ask {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return (email) =>
    new Promise((resolve, reject) => {
      asked += 1;
      const request = http.request(
        {
          host: "localhost",
          port,
          agent,
          method: "POST",
          path: `/api/v1/${path}`,
          headers: {
            host: `${slug}.localhost:${port}`,
            "content-type": "application/json",
            "x-forwarded-for": `10.${(asked >> 14) & 63}.${(asked >> 7) & 127}.${asked & 127}`,
          },
        },
        (response) => {
          response.resume();
          response.on("end", () => {
            if (response.statusCode === status) return resolve();
            reject(new Error(`${path} answered ${response.statusCode} instead of ${status}`));
          });
        },
      );
      request.on("error", reject);
      request.end(JSON.stringify({ email, ...more }));
    });
}

/** Known and unknown in turn, and which of the two comes first in turn, too. */
async function compare(what: string, ask: Ask): Promise<Row> {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let account = 0; account < WARM_UP; account += 1) {
    await ask(knownAt(ACCOUNTS + account));
    await ask(unknownAt(ACCOUNTS + account));
  }
  for (let turn = 0; turn < TRIES; turn += 1) {
    for (let account = 0; account < ACCOUNTS; account += 1) {
      const sides = [
        { samples: known, email: knownAt(account) },
        { samples: unknown, email: unknownAt(account) },
      ];
      for (const { samples, email } of (account + turn) % 2 === 0 ? sides : sides.reverse()) {
        samples.push((await timed(() => ask(email))).ms);
      }
    }
  }
  const [slower, faster] = [median(known), median(unknown)].sort((a, b) => b - a);
  if (!slower || !faster) throw new Error("Nothing was measured");
  return {
    what: `${what}, known address, p50`,
    ours: median(known),
    unit: "ms",
    baseline: { what: "unknown address", value: median(unknown) },
    // Slower by faster, so that a difference either way misses the goal.
    ratio: slower / faster,
    goal: GOAL,
  };
}

/**
 * Whether the time of an answer tells who has an account: wrong passwords, and links for a new one,
 * over HTTP against the production build.
 */
export async function measureEnumeration(port: number, slug: string): Promise<Row[]> {
  const removePeople = await addPeople(slug);
  try {
    const signIn = asker(port, slug, "auth/login", 401, { password: "not-the-password-1" });
    const reset = asker(port, slug, "auth/password-reset", 202, {});
    return [await compare("sign-in", signIn), await compare("asking for a reset", reset)];
  } finally {
    await removePeople();
  }
}
