import { and, desc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectOwner } from "@/db/bootstrap";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedAccess } from "@/lib/platform/access/seed-access";
import { linkToken } from "../mail-link";
import { checkSession } from "../session/check";
import { openSession } from "../session/open";
import { createTestWorkspace, NOW, originAt, type TestWorkspace } from "../test-workspace";
import { cancelEmailChange } from "./cancel";
import { confirmEmailChange, findEmailChange } from "./confirm";
import { requestEmailChange } from "./request";

const DAY = 86_400_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const DEAD = { code: "not_found", reason: "link.dead" };

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(() => platform.close());

const inAcme = <T>(work: Parameters<typeof inTenant<T>>[1]) => inTenant(acme.tenant.place, work);

async function newPerson(name: string) {
  const { passwordHash } = acme.owner;
  const person = { id: uuidv7(), name, email: `${name.toLowerCase()}@acme.test`, passwordHash };
  await inAcme((tx) => seedAccess(tx, { owner: person, now: NOW }));
  const opened = await inAcme((tx) =>
    openSession(tx, { userId: person.id }, "browser", originAt(NOW)),
  );
  if (!opened) throw new Error("no session");
  const session = { ...opened, kind: "browser" as const };
  const request = async (now = NOW) => ({
    ...originAt(now),
    tenant: acme.tenant,
    actor: await checkSession(acme.tenant.place, session, now),
  });
  return { ...person, session, request };
}
type Person = Awaited<ReturnType<typeof newPerson>>;

const rowOf = async ({ id }: Person) =>
  (await inAcme((tx) => tx.select().from(users).where(eq(users.id, id))))[0];

async function begin(person: Person, email: string) {
  await execute(requestEmailChange, await person.request(), { email });
  const [event] = await inAcme((tx) =>
    tx
      .select({ payload: domainEvents.payload })
      .from(domainEvents)
      .where(
        and(
          eq(domainEvents.eventType, "email.change-requested"),
          eq(domainEvents.recordId, person.id),
        ),
      )
      .orderBy(desc(domainEvents.id))
      .limit(1),
  );
  const { issueId } = (event?.payload ?? {}) as { issueId: string };
  const issue = { tenantId: acme.tenant.id, userId: person.id, issueId };
  return { old: linkToken("change-email-old", issue), new: linkToken("change-email-new", issue) };
}
const confirm = (token: string, now = NOW) => confirmEmailChange(acme.tenant, token, originAt(now));

test("the address changes once both mailboxes have confirmed, in whichever order", async () => {
  for (const [name, first, second] of [
    ["Olive", "old", "new"],
    ["Nora", "new", "old"],
  ] as const) {
    const person = await newPerson(name);
    const to = `${name.toLowerCase()}@elsewhere.test`;
    const links = await begin(person, to);
    expect(await findEmailChange(acme.tenant, links[first], NOW)).toMatchObject({
      end: first,
      from: person.email,
      to,
      isLast: false,
    });
    await confirm(links[first]);
    expect(await rowOf(person)).toMatchObject({ email: person.email, pendingEmail: to });
    await expect(confirm(links[first])).rejects.toMatchObject(DEAD);

    expect(await confirm(links[second])).toMatchObject({ isLast: true });
    expect(await rowOf(person)).toMatchObject({
      email: to,
      emailVerifiedAt: NOW,
      pendingEmail: null,
      emailChangeOldHash: null,
      emailChangeNewHash: null,
    });
    expect(await checkSession(acme.tenant.place, person.session, NOW)).toMatchObject({ email: to });
    const [audit] = await inAcme((tx) =>
      tx
        .select({ changes: auditLogs.changes, by: auditLogs.actorUserId })
        .from(auditLogs)
        .where(eq(auditLogs.recordId, person.id))
        .orderBy(desc(auditLogs.id))
        .limit(1),
    );
    expect(audit).toEqual({ by: person.id, changes: { email: { from: person.email, to } } });
  }
});

/** How many transactions of this database wait for a row that another one holds. */
async function waiting(): Promise<number> {
  const owner = connectOwner(platform.database.ownerUrl, 1);
  const [row] = await owner<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await owner.end();
  return row?.count ?? 0;
}

test("both mailboxes at once: it changes once", async () => {
  const person = await newPerson("Bothwell");
  const links = await begin(person, "bothwell@elsewhere.test");
  // Both clicks are under way before either can go on.
  const both = await inAcme(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, person.id)).for("update");
    const clicks = Promise.all([confirm(links.old), confirm(links.new)]);
    await expect.poll(waiting).toBe(2);
    return { clicks };
  });
  expect((await both.clicks).filter(({ isLast }) => isLast)).toHaveLength(1);
  expect((await rowOf(person))?.email).toBe("bothwell@elsewhere.test");
});

test("kills what was mailed to the old address before", async () => {
  const person = await newPerson("Lettie");
  await inAcme((tx) =>
    tx
      .update(users)
      .set({ resetTokenHash: "r", resetExpiresAt: later(DAY), verifyTokenHash: "v" })
      .where(eq(users.id, person.id)),
  );
  const links = await begin(person, "lettie@elsewhere.test");
  await confirm(links.old);
  await confirm(links.new);
  expect(await rowOf(person)).toMatchObject({ resetTokenHash: null, verifyTokenHash: null });
});

test("a day later, in another company, replaced or cancelled, the links are dead", async () => {
  const person = await newPerson("Ends");
  const first = await begin(person, "ends@elsewhere.test");
  await expect(confirm(first.old, later(DAY))).rejects.toMatchObject(DEAD);
  await expect(confirmEmailChange(globex.tenant, first.old, originAt(NOW))).rejects.toMatchObject(
    DEAD,
  );
  const second = await begin(person, "ends-again@elsewhere.test");
  await expect(confirm(first.new)).rejects.toMatchObject(DEAD);
  await confirm(second.new);
  await execute(cancelEmailChange, await person.request(), {});
  await expect(confirm(second.old)).rejects.toMatchObject(DEAD);
  await expect(execute(cancelEmailChange, await person.request(), {})).rejects.toMatchObject({
    reason: "email.no-change",
  });
  expect((await rowOf(person))?.email).toBe(person.email);
});

test("an address of somebody else is taken in without a word and never given", async () => {
  const person = await newPerson("Greedy");
  const links = await begin(person, acme.owner.email);
  await confirm(links.old);
  await expect(confirm(links.new)).rejects.toMatchObject(DEAD);
  expect((await rowOf(person))?.email).toBe(person.email);
});

test("the current address is refused, and the sixth request in a day", async () => {
  const person = await newPerson("Restless");
  await expect(begin(person, "RESTLESS@acme.test")).rejects.toMatchObject({
    fields: { email: "This is your address already." },
  });
  for (let turn = 0; turn < 5; turn += 1) await begin(person, `restless${turn}@elsewhere.test`);
  await expect(begin(person, "restless6@elsewhere.test")).rejects.toMatchObject({
    code: "rate_limited",
  });
});

test("asks for a recent confirmation", async () => {
  const person = await newPerson("Stale");
  const request = await person.request(later(11 * 60_000));
  await expect(
    execute(requestEmailChange, request, { email: "stale@elsewhere.test" }),
  ).rejects.toMatchObject({ reason: "step-up.required" });
});
