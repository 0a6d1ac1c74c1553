import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rateLimits } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { completeSignIn, startSecondStepPasskey } from "../second-factor/complete-sign-in";
import { SecondFactorDue } from "../second-factor/due";
import { ownerRequest, requestOf } from "../second-factor/test-factors";
import { checkSession } from "../session/check";
import { signInWithPassword } from "../sign-in";
import {
  createTestWorkspace,
  NOW,
  originAt,
  PASSWORD,
  type TestWorkspace,
} from "../test-workspace";
import { addPasskey } from "./add";
import { removePasskey } from "./remove";
import { renamePasskey } from "./rename";
import { signInWithPasskey, startPasskeySignIn } from "./sign-in";
import { startPasskey } from "./start";
import { TestAuthenticator } from "./test-authenticator";

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(() => platform.close());
beforeEach(async () => {
  const blank = { passkeys: [], recoveryCodeHashes: null };
  for (const { tenant } of [acme, globex]) {
    await inTenant(tenant.place, (tx) => tx.update(users).set(blank));
  }
  await controlDb().delete(rateLimits);
});

const ORIGIN = "http://acme.localhost:3000";
const MINUTE = 60_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const inAcme = <T>(work: Parameters<typeof inTenant<T>>[1]) => inTenant(acme.tenant.place, work);
const ownerRow = async () => {
  const rows = await inAcme((tx) => tx.select().from(users).where(eq(users.id, acme.owner.id)));
  return rows[0];
};
const stored = async () => (await ownerRow())?.passkeys ?? [];

/** Adds a passkey of the owner and returns the device it is on. */
async function enrol(device = new TestAuthenticator(ORIGIN), deviation = {}, workspace = acme) {
  const request = await ownerRequest(workspace, NOW);
  const options = await execute(startPasskey, request, {});
  const passkey = device.create(options, deviation);
  const { recoveryCodes } = await execute(addPasskey, request, { passkey, name: "Laptop" });
  return { device, recoveryCodes, request, options };
}
const enter = (answer: string, now = NOW, workspace = acme) =>
  signInWithPasskey(workspace.tenant, answer, originAt(now));
const ask = (now = NOW, workspace = acme) => startPasskeySignIn(workspace.tenant, originAt(now));
const notAccepted = { code: "invalid", reason: "passkeys.not-accepted" };
const refused = { code: "unauthenticated", reason: "passkey.refused" };

describe("adding a passkey", () => {
  test("wants it kept on the device, verified, and not known yet", async () => {
    const { options, recoveryCodes } = await enrol();
    expect(options).toMatchObject({
      rp: { id: "acme.localhost", name: "acme" },
      user: { name: "ada@acme.test", displayName: "Ada" },
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: [],
    });
    expect(recoveryCodes).toHaveLength(10);
    expect(await stored()).toMatchObject([{ name: "Laptop", counter: 1, lastUsedAt: null }]);

    const second = await enrol();
    expect(second.options.excludeCredentials).toHaveLength(1);
    // The recovery codes of the first one still hold.
    expect(second.recoveryCodes).toEqual([]);
    expect(second.request.actor.secondFactor.isEnrolled).toBe(true);
    const claim = { sessionId: second.request.actor.sessionId ?? "", userId: acme.owner.id };
    expect((await requestOf(acme, claim, NOW)).actor.secondFactor.isPassed).toBe(true);
  });

  test.each([
    ["of another origin", { origin: "http://evil.localhost:3000" }],
    ["of a sibling workspace", { origin: "http://globex.localhost:3000" }],
    ["for another relying party", { rpId: "localhost" }],
    ["without a finger, a face or a PIN", { isUserVerified: false }],
    ["to a challenge that was made up", { challenge: Buffer.alloc(32).toString("base64url") }],
  ])("refuses an answer %s", async (_what, deviation) => {
    await expect(enrol(new TestAuthenticator(ORIGIN), deviation)).rejects.toMatchObject(
      notAccepted,
    );
    expect(await stored()).toEqual([]);
  });

  test("takes a challenge once, for five minutes, and of this person only", async () => {
    const request = await ownerRequest(acme, NOW);
    const device = new TestAuthenticator(ORIGIN);
    const add = (passkey: object, now = NOW) =>
      execute(addPasskey, { ...request, now }, { passkey, name: "Laptop" });

    const used = await execute(startPasskey, request, {});
    await add(device.create(used));
    await expect(add(new TestAuthenticator(ORIGIN).create(used))).rejects.toMatchObject(
      notAccepted,
    );

    const old = await execute(startPasskey, request, {});
    await expect(
      add(new TestAuthenticator(ORIGIN).create(old), later(5 * MINUTE)),
    ).rejects.toMatchObject(notAccepted);

    const foreign = await execute(startPasskey, await ownerRequest(globex, NOW), {});
    await expect(
      add(new TestAuthenticator(ORIGIN).create(foreign, { rpId: "acme.localhost" })),
    ).rejects.toMatchObject(notAccepted);

    // A challenge for signing in does not add anything.
    const { challenge } = await ask();
    const options = await execute(startPasskey, request, {});
    await expect(
      add(new TestAuthenticator(ORIGIN).create(options, { challenge })),
    ).rejects.toMatchObject(notAccepted);
    expect(await stored()).toHaveLength(1);
  });

  test("refuses one that is known already", async () => {
    const { device, request } = await enrol();
    const options = await execute(startPasskey, request, {});
    await expect(
      execute(addPasskey, request, { passkey: device.create(options), name: "Again" }),
    ).rejects.toMatchObject({ reason: "passkeys.known" });
  });

  test("needs a name, and the person to have confirmed who sits there", async () => {
    const request = await ownerRequest(acme, NOW);
    const options = await execute(startPasskey, request, {});
    const passkey = new TestAuthenticator(ORIGIN).create(options);
    await expect(execute(addPasskey, request, { passkey, name: " " })).rejects.toMatchObject({
      fields: { name: expect.any(String) },
    });
    const late = { ...request, now: later(11 * MINUTE) };
    await expect(execute(startPasskey, late, {})).rejects.toMatchObject({
      reason: "step-up.required",
    });
  });
});

describe("signing in with a passkey", () => {
  test("needs nothing typed, and counts as both factors", async () => {
    const { device } = await enrol();
    const options = await ask(later(MINUTE));
    expect(options).toMatchObject({ rpId: "acme.localhost", userVerification: "required" });
    expect(options.allowCredentials ?? []).toEqual([]);
    const opened = await enter(device.answer(options), later(MINUTE));
    const actor = await checkSession(
      acme.tenant.place,
      { ...opened, kind: "browser" },
      later(MINUTE),
    );
    expect(actor).toMatchObject({ id: acme.owner.id, secondFactor: { isPassed: true } });
    const lastUsedAt = later(MINUTE).toISOString();
    expect(await stored()).toMatchObject([{ counter: 2, lastUsedAt }]);
  });

  test("works with an authenticator that does not count", async () => {
    const { device } = await enrol(new TestAuthenticator(ORIGIN, false));
    for (let time = 0; time < 2; time += 1) await enter(device.answer(await ask()));
    expect(await stored()).toMatchObject([{ counter: 0 }]);
  });

  test.each([
    ["of another origin", { origin: "http://acme.localhost.evil.test" }],
    ["for another relying party", { rpId: "globex.localhost" }],
    ["without a finger, a face or a PIN", { isUserVerified: false }],
    ["with a counter that goes backwards", { counter: 1 }],
    ["to a challenge that was made up", { challenge: Buffer.alloc(32).toString("base64url") }],
  ])("refuses an answer %s", async (_what, deviation) => {
    const { device } = await enrol();
    await expect(enter(device.answer(await ask(), deviation))).rejects.toMatchObject(refused);
  });

  test("takes an answer once, also of ten parallel ones", async () => {
    const { device } = await enrol(new TestAuthenticator(ORIGIN, false));
    const answer = device.answer(await ask());
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => enter(answer)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(enter(answer)).rejects.toMatchObject(refused);
  });

  test("is closed to an old challenge, another tenant's, and one for a known person", async () => {
    const { device } = await enrol();
    await expect(enter(device.answer(await ask()), later(5 * MINUTE))).rejects.toMatchObject(
      refused,
    );
    const { challenge } = await ask(NOW, globex);
    await expect(enter(device.answer(await ask(), { challenge }))).rejects.toMatchObject(refused);
    const second = await secondStep(NOW);
    await expect(enter(device.answer(second.options))).rejects.toMatchObject(refused);
  });

  test("is closed to a stranger's key, a removed passkey and a deactivated person", async () => {
    const { device, request } = await enrol();
    const stranger = new TestAuthenticator(ORIGIN);
    stranger.create(await execute(startPasskey, request, {}));
    await expect(enter(stranger.answer(await ask()))).rejects.toMatchObject(refused);
    // The id of a known passkey with another key's signature.
    const forged = JSON.parse(stranger.answer(await ask(), { counter: 9 }));
    const known = JSON.parse(device.answer(await ask()));
    const mixed = JSON.stringify({ ...forged, id: known.id, rawId: known.rawId });
    await expect(enter(mixed)).rejects.toMatchObject(refused);

    await inAcme((tx) => tx.update(users).set({ status: "deactivated" }));
    await expect(enter(device.answer(await ask()))).rejects.toMatchObject(refused);
    await inAcme((tx) => tx.update(users).set({ status: "active" }));

    const id = device.id.toString("base64url");
    await execute(removePasskey, request, { id });
    await expect(enter(device.answer(await ask()))).rejects.toMatchObject(refused);
  });

  test("names what is wrong with an answer that is none, and audits refusals", async () => {
    for (const answer of ["", "{", "null", "{}", JSON.stringify({ id: "x".repeat(20_000) })]) {
      await expect(enter(answer)).rejects.toMatchObject({ code: "invalid" });
    }
    const stranger = new TestAuthenticator(ORIGIN);
    await expect(enter(stranger.answer(await ask()))).rejects.toMatchObject(refused);
    const audited = await inAcme((tx) =>
      tx.select().from(auditLogs).where(eq(auditLogs.recordLabel, "Unknown account")),
    );
    expect(audited.at(-1)).toMatchObject({
      action: "login_failed",
      actorUserId: null,
      changes: { failed: { to: "passkey" } },
    });
  });
});

async function secondStep(now: Date) {
  const credentials = { email: "ada@acme.test", password: PASSWORD };
  const due = await signInWithPassword(acme.tenant, credentials, "browser", originAt(now)).catch(
    (error) => error,
  );
  if (!(due instanceof SecondFactorDue) || !due.ticket) throw new Error("no second step");
  const options = await startSecondStepPasskey(acme.tenant, due.ticket, originAt(now));
  return { ticket: due.ticket, options };
}

describe("a passkey as the second step", () => {
  const complete = (ticket: string, passkey: string) =>
    completeSignIn(acme.tenant, ticket, { passkey }, originAt(NOW));

  test("is asked for by name and completes the sign-in", async () => {
    const { device } = await enrol();
    const { ticket, options } = await secondStep(NOW);
    expect(options.allowCredentials).toMatchObject([{ id: device.id.toString("base64url") }]);
    expect((await complete(ticket, device.answer(options))).userId).toBe(acme.owner.id);
  });

  test("does not take the challenge of a sign-in without a name, nor a sibling's", async () => {
    const { device } = await enrol();
    const { ticket } = await secondStep(NOW);
    const wrong = { reason: "second-factor.refused" };
    await expect(complete(ticket, device.answer(await ask()))).rejects.toMatchObject(wrong);
    const { options } = await secondStep(NOW);
    await expect(
      complete(ticket, device.answer(options, { origin: "http://globex.localhost:3000" })),
    ).rejects.toMatchObject(wrong);
  });
});

describe("one's own passkeys", () => {
  test("have names", async () => {
    const { request } = await enrol();
    const [{ id = "" } = {}] = await stored();
    await execute(renamePasskey, request, { id, name: "Work laptop" });
    expect(await stored()).toMatchObject([{ id, name: "Work laptop" }]);
    await expect(execute(renamePasskey, request, { id: "AAAA", name: "x" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("are nobody else's to change", async () => {
    const { device } = await enrol();
    const id = device.id.toString("base64url");
    const graceId = uuidv7();
    await inAcme((tx) =>
      tx.insert(users).values({
        id: graceId,
        email: "grace@acme.test",
        name: "Grace",
        userType: "staff",
        status: "active",
        updatedAt: NOW,
      }),
    );
    const request = await ownerRequest({ ...acme, owner: { ...acme.owner, id: graceId } }, NOW);
    const missing = { code: "not_found" };
    await expect(execute(removePasskey, request, { id })).rejects.toMatchObject(missing);
    await expect(execute(renamePasskey, request, { id, name: "x" })).rejects.toMatchObject(missing);
    expect(await stored()).toMatchObject([{ id, name: "Laptop" }]);
  });

  test("removed, take the recovery codes with the last one", async () => {
    const { request } = await enrol();
    const [{ id = "" } = {}] = await stored();
    await execute(removePasskey, request, { id });
    expect(await ownerRow()).toMatchObject({ passkeys: [], recoveryCodeHashes: null });
  });
});
