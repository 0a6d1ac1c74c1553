import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiKeys } from "@/db/tenant/core/api-keys";
import { users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createTestWorkspace,
  NOW,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { deactivatePerson } from "./deactivate";
import { reactivatePerson } from "./reactivate";
import { resetSecondFactor } from "./reset-second-factor";
import { signOutPerson } from "./sign-out";
import {
  actorOf,
  addPerson,
  asking,
  auditOf,
  eventsOf,
  type OpenedSession,
  personRow,
  roleId,
  signInAs,
} from "./test-people";
import { updatePerson } from "./update";

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(() => platform.close());

const stepUp = { code: "forbidden", reason: "step-up.required" };

const signIn = (userId: string) => signInAs(acme, userId);
const check = (session: OpenedSession) => actorOf(acme, session);

describe("deactivating", () => {
  test("ends sessions and API keys at once and frees the seat; reactivating takes one", async () => {
    const id = await addPerson(acme, "grace@acme.test");
    const session = await signIn(id);
    const keyId = uuidv7();
    const clerk = await roleId(acme, "clerk");
    await inTenant(acme.tenant.place, async (tx) => {
      await tx.update(users).set({ resetTokenHash: "h" }).where(eq(users.id, id));
      await tx.insert(apiKeys).values({
        id: keyId,
        name: "Shop",
        keyPrefix: "a",
        keyHash: keyId,
        userId: id,
        roleId: clerk,
      });
    });
    expect(await check(session)).toBeDefined();
    expect(await execute(deactivatePerson, asking(acme), { id })).toEqual({
      id,
      endedSessions: 1,
      revokedApiKeys: 1,
    });
    expect(await check(session)).toBeUndefined();
    expect(await personRow(acme, id)).toMatchObject({
      status: "deactivated",
      version: 2,
      updatedBy: acme.owner.id,
      resetTokenHash: null,
    });
    const [key] = await inTenant(acme.tenant.place, (tx) =>
      tx.select().from(apiKeys).where(eq(apiKeys.id, keyId)),
    );
    expect(key?.revokedAt).toEqual(NOW);
    expect(await auditOf(acme, id)).toMatchObject([
      { action: "status_change", changes: { status: { from: "active", to: "deactivated" } } },
    ]);
    expect(await auditOf(acme, keyId)).toHaveLength(1);
    expect(await eventsOf(acme, id)).toMatchObject([{ eventType: "people.deactivated" }]);
    const again = execute(deactivatePerson, asking(acme), { id });
    await expect(again).rejects.toMatchObject({ reason: "people.not-active" });

    const full = asking(acme, {}, { seats: 1 });
    await expect(execute(reactivatePerson, full, { id })).rejects.toMatchObject({
      code: "limit_reached",
      reason: "seats.exhausted",
      message: expect.stringContaining("1 person"),
    });
    await execute(reactivatePerson, asking(acme), { id });
    expect((await personRow(acme, id)).status).toBe("active");
    // What was ended stays ended.
    expect(await check(session)).toBeUndefined();
    await execute(deactivatePerson, asking(acme), { id });
  });

  test("is refused for oneself, without a recent confirmation, and for another company's people", async () => {
    const self = execute(deactivatePerson, asking(acme), { id: acme.owner.id });
    await expect(self).rejects.toMatchObject({ reason: "people.not-yourself" });
    const id = await addPerson(acme, "unconfirmed@acme.test");
    const late = new Date(NOW.getTime() - 11 * 60_000);
    const stale = execute(deactivatePerson, asking(acme, { confirmedAt: late }), { id });
    await expect(stale).rejects.toMatchObject(stepUp);
    const foreign = execute(deactivatePerson, asking(acme), { id: globex.owner.id });
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
    expect((await personRow(globex, globex.owner.id)).status).toBe("active");
  });
});

test("signing out ends every sign-in of one person, or one of them", async () => {
  const id = await addPerson(acme, "rosalind@acme.test");
  const [one, two, three] = [await signIn(id), await signIn(id), await signIn(id)];
  const mine = await signIn(acme.owner.id);
  const foreign = execute(signOutPerson, asking(acme), { id, sessionId: mine.sessionId });
  await expect(foreign).rejects.toMatchObject({ code: "not_found" });
  expect(await check(mine)).toBeDefined();
  await execute(signOutPerson, asking(acme), { id, sessionId: one.sessionId });
  expect(await check(one)).toBeUndefined();
  expect(await check(two)).toBeDefined();
  expect(await execute(signOutPerson, asking(acme), { id })).toEqual({ id, endedSessions: 2 });
  expect(await check(three)).toBeUndefined();
  expect(await check(mine)).toBeDefined();
});

test("resetting the second factor removes all of it and ends every sign-in", async () => {
  const passkey = {
    id: "a",
    publicKey: "b",
    counter: 0,
    transports: [],
    name: "Key",
    createdAt: NOW.toISOString(),
    lastUsedAt: null,
  };
  const id = await addPerson(acme, "ida@acme.test", ["clerk"], {
    mfaSecretEnc: "s",
    mfaEnrolledAt: NOW,
    recoveryCodeHashes: ["h"],
    passkeys: [passkey],
  });
  const session = await signIn(id);
  await execute(resetSecondFactor, asking(acme), { id });
  expect(await personRow(acme, id)).toMatchObject({
    mfaSecretEnc: null,
    mfaEnrolledAt: null,
    recoveryCodeHashes: null,
    passkeys: [],
  });
  expect(await check(session)).toBeUndefined();
  const again = execute(resetSecondFactor, asking(acme), { id });
  await expect(again).rejects.toMatchObject({ reason: "people.no-second-factor" });
  const own = execute(resetSecondFactor, asking(acme), { id: acme.owner.id });
  await expect(own).rejects.toMatchObject({ reason: "people.not-yourself" });
});

test("a name and a number are corrected, and only with the version that was read", async () => {
  const id = await addPerson(acme, "ada-2@acme.test");
  const update = (input: object) => execute(updatePerson, asking(acme), { id, ...input });
  await update({ version: 1, name: "Ada King", phone: "+91 98765 43210" });
  expect(await personRow(acme, id)).toMatchObject({ name: "Ada King", phone: "+91 98765 43210" });
  await update({ version: 2, phone: "" });
  expect(await personRow(acme, id)).toMatchObject({ name: "Ada King", phone: null });
  await expect(update({ version: 2, name: "X Y" })).rejects.toMatchObject({
    reason: "record.stale",
  });
  await expect(update({ version: 3, name: "A\nBcc: x" })).rejects.toMatchObject({
    fields: { name: expect.any(String) },
  });
});
