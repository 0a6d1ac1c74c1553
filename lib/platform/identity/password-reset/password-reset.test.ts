import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outbox } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedAccess } from "@/lib/platform/access/seed-access";
import { hashNewPassword } from "../password";
import { checkSession } from "../session/check";
import { openSession } from "../session/open";
import { signInWithPassword } from "../sign-in";
import {
  createTestWorkspace,
  NOW,
  originAt,
  PASSWORD,
  type TestWorkspace,
} from "../test-workspace";
import { askPasswordReset } from "./ask";
import { issueReset, RESET_LIFE_MS, resetAsked } from "./issue";
import { findResetHolder, resetPassword } from "./use";

const NEW_PASSWORD = "Marble-Kettle-91";
const MINUTE = 60_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

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

/** Somebody new for each test, so that limits and links of one do not reach into another. */
async function newPerson(name: string) {
  const passwordHash = await hashNewPassword(PASSWORD, []);
  const person = { id: uuidv7(), name, email: `${name.toLowerCase()}@acme.test`, passwordHash };
  await inAcme((tx) => seedAccess(tx, { owner: person, now: later(-86_400_000) }));
  return person;
}

const rowOf = async (id: string) =>
  (await inAcme((tx) => tx.select().from(users).where(eq(users.id, id))))[0];

/** Asks, and does what the worker does: returns the link's token, or undefined when none is sent. */
async function ask(email: string, now = NOW, ip = "203.0.113.9") {
  await controlDb().delete(outbox);
  await askPasswordReset(acme.tenant, { email }, originAt(now, ip));
  const [row] = await controlDb().select().from(outbox);
  if (!row) throw new Error("Nothing was asked for");
  const asked = resetAsked.parse(row.payload);
  return { id: row.id, asked, issued: await issueReset(row.id, asked, now) };
}

async function link(email: string, now = NOW): Promise<string> {
  const { issued } = await ask(email, now);
  if (!issued) throw new Error("No link was sent");
  return issued.token;
}

const reset = (token: string, now = later(MINUTE), password = NEW_PASSWORD) =>
  resetPassword(acme.tenant, { token, password }, originAt(now));

const DEAD = { code: "not_found", reason: "link.dead" };

describe("asking", () => {
  test("writes the same for known and unknown addresses and touches no tenant", async () => {
    const grace = await newPerson("Grace");
    const rows = [];
    for (const email of [grace.email, "nobody@acme.test"]) {
      await controlDb().delete(outbox);
      expect(await askPasswordReset(acme.tenant, { email }, originAt(NOW))).toBeUndefined();
      rows.push(...(await controlDb().select().from(outbox)));
    }
    expect(rows.map(({ topic }) => topic)).toEqual(Array(2).fill("identity.reset-asked"));
    expect(Object.keys(rows[0]?.payload ?? {})).toEqual(Object.keys(rows[1]?.payload ?? {}));
    expect((await rowOf(grace.id))?.resetTokenHash).toBeNull();
  });

  test("sends nothing to strangers, to people who are not active and to another company's", async () => {
    expect((await ask("nobody@acme.test")).issued).toBeUndefined();
    expect((await ask(globex.owner.email)).issued).toBeUndefined();
    const left = await newPerson("Leaver");
    await inAcme((tx) =>
      tx.update(users).set({ status: "deactivated" }).where(eq(users.id, left.id)),
    );
    expect((await ask(left.email)).issued).toBeUndefined();
  });

  test("is limited for an address, known or not, with the same answer", async () => {
    const refusals = [];
    for (const email of [acme.owner.email, "nobody-at-all@acme.test"]) {
      for (let turn = 0; turn < 5; turn += 1) {
        await askPasswordReset(acme.tenant, { email }, originAt(NOW, `198.51.100.${turn}`));
      }
      refusals.push(
        await askPasswordReset(acme.tenant, { email }, originAt(NOW, "198.51.100.9")).catch(
          ({ code, reason, message }) => ({ code, reason, message }),
        ),
      );
    }
    expect(refusals[0]).toMatchObject({ code: "rate_limited" });
    expect(refusals[1]).toEqual(refusals[0]);
  });

  test("names what is wrong with an address that is none", async () => {
    await expect(
      askPasswordReset(acme.tenant, { email: "ada" }, originAt(NOW)),
    ).rejects.toMatchObject({
      code: "invalid",
      fields: { email: "This is not an e-mail address." },
    });
  });
});

describe("the link", () => {
  test("sets the password, ends every session, proves the address, and is audited and told", async () => {
    const mary = await newPerson("Mary");
    const token = await link(mary.email);
    const opened = await inAcme((tx) =>
      openSession(tx, { userId: mary.id }, "browser", originAt(NOW)),
    );
    const program = await inAcme((tx) =>
      openSession(tx, { userId: mary.id }, "api", originAt(NOW)),
    );
    if (!opened || !program) throw new Error("no session");
    expect(await findResetHolder(acme.tenant, token, later(MINUTE))).toEqual({
      name: "Mary",
      email: mary.email,
    });
    expect((await rowOf(mary.id))?.resetTokenHash).not.toBe(token);

    await reset(token);
    for (const [session, kind] of [
      [opened, "browser"],
      [program, "api"],
    ] as const) {
      const claim = { ...session, kind };
      expect(await checkSession(acme.tenant.place, claim, later(2 * MINUTE))).toBeUndefined();
    }
    expect(await rowOf(mary.id)).toMatchObject({
      resetTokenHash: null,
      resetExpiresAt: null,
      emailVerifiedAt: later(MINUTE),
      passwordChangedAt: later(MINUTE),
    });
    const signIn = (password: string) =>
      signInWithPassword(
        acme.tenant,
        { email: mary.email, password },
        "api",
        originAt(later(3 * MINUTE)),
      );
    await expect(signIn(PASSWORD)).rejects.toMatchObject({ reason: "sign-in.refused" });
    expect(await signIn(NEW_PASSWORD)).toMatchObject({ userId: mary.id });

    const audit = await inAcme((tx) =>
      tx
        .select({ changes: auditLogs.changes })
        .from(auditLogs)
        .where(and(eq(auditLogs.recordId, mary.id), eq(auditLogs.actorUserId, mary.id))),
    );
    expect(audit).toEqual([
      {
        changes: {
          password: { from: null, to: "changed with a link from a mail" },
          sessions_ended: { from: null, to: 2 },
        },
      },
    ]);
    const events = await inAcme((tx) =>
      tx
        .select({ type: domainEvents.eventType })
        .from(domainEvents)
        .where(eq(domainEvents.recordId, mary.id)),
    );
    expect(events).toEqual([{ type: "password.changed" }]);
  });

  test("works once", async () => {
    const once = await newPerson("Once");
    const token = await link(once.email);
    await reset(token);
    await expect(reset(token)).rejects.toMatchObject(DEAD);
    expect(await findResetHolder(acme.tenant, token, later(MINUTE))).toBeUndefined();
  });

  test("works once also when ten clicks arrive together", async () => {
    const crowd = await newPerson("Crowd");
    const token = await link(crowd.email);
    const clicks = await Promise.allSettled(
      Array.from({ length: 10 }, (_, turn) =>
        reset(token, later(MINUTE), `${NEW_PASSWORD}${turn}`),
      ),
    );
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const click of clicks) {
      if (click.status === "rejected") expect(click.reason).toMatchObject(DEAD);
    }
  });

  test("is dead after thirty minutes, and before in another company", async () => {
    const slow = await newPerson("Slow");
    const token = await link(slow.email);
    await expect(reset(token, later(RESET_LIFE_MS))).rejects.toMatchObject(DEAD);
    const elsewhere = resetPassword(
      globex.tenant,
      { token, password: NEW_PASSWORD },
      originAt(NOW),
    );
    await expect(elsewhere).rejects.toMatchObject(DEAD);
    expect(await findResetHolder(globex.tenant, token, NOW)).toBeUndefined();
    await reset(token, later(RESET_LIFE_MS - 1));
  });

  test("of whoever asks again replaces the one before", async () => {
    const twice = await newPerson("Twice");
    const first = await link(twice.email);
    const second = await link(twice.email, later(MINUTE));
    await expect(reset(first, later(2 * MINUTE))).rejects.toMatchObject(DEAD);
    await reset(second, later(2 * MINUTE));
  });

  test("is the same when the worker does its work again, but never comes back once used", async () => {
    const again = await newPerson("Again");
    const { id, asked, issued } = await ask(again.email);
    expect(await issueReset(id, asked, later(MINUTE))).toEqual(issued);
    await reset(issued?.token ?? "");
    expect(await issueReset(id, asked, later(2 * MINUTE))).toBeUndefined();
    await expect(reset(issued?.token ?? "")).rejects.toMatchObject(DEAD);
  });

  test("of somebody deactivated meanwhile is dead", async () => {
    const gone = await newPerson("Gone");
    const token = await link(gone.email);
    await inAcme((tx) =>
      tx.update(users).set({ status: "deactivated" }).where(eq(users.id, gone.id)),
    );
    await expect(reset(token)).rejects.toMatchObject(DEAD);
  });

  test.each(["", "x", `${uuidv7()}.${"a".repeat(43)}`, "a".repeat(5_000)])(
    "that is none of ours is refused: %.20s",
    async (token) => {
      expect(await findResetHolder(acme.tenant, token, NOW)).toBeUndefined();
      const refused = await reset(token).catch((error) => error);
      expect(["not_found", "invalid"]).toContain(refused.code);
    },
  );

  test("survives a password that the policy refuses", async () => {
    const weak = await newPerson("Weakling");
    const token = await link(weak.email);
    for (const password of ["short", "Weakling-2026-x", "Password123!"]) {
      await expect(reset(token, later(MINUTE), password)).rejects.toMatchObject({
        reason: "password.refused",
        fields: { password: expect.any(String) },
      });
    }
    await reset(token);
  });
});
