import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rateLimits } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { addPasskey } from "../passkey/add";
import { startPasskey } from "../passkey/start";
import { TestAuthenticator } from "../passkey/test-authenticator";
import { startAuthenticator } from "../second-factor/start";
import { codeAt, ownerRequest, requestOf, setUpAuthenticator } from "../second-factor/test-factors";
import {
  createTestWorkspace,
  NOW,
  originAt,
  PASSWORD,
  type TestWorkspace,
} from "../test-workspace";
import { type Confirmation, confirmSession, startConfirmation } from "./confirm";

let platform: TestPlatform;
let acme: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
});
afterAll(() => platform.close());
beforeEach(async () => {
  await inTenant(acme.tenant.place, (tx) =>
    tx.update(users).set({
      mfaSecretEnc: null,
      mfaEnrolledAt: null,
      mfaLastStep: null,
      recoveryCodeHashes: null,
      passkeys: [],
    }),
  );
  await controlDb().delete(rateLimits);
});

const MINUTE = 60_000;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

/** The owner's session of NOW, twenty minutes later: too old for anything dangerous. */
async function staleRequest() {
  const { actor } = await ownerRequest(acme, NOW);
  const claim = { sessionId: actor.sessionId ?? "", userId: acme.owner.id };
  const again = (minutes: number) => requestOf(acme, claim, later(minutes));
  return { request: await again(20), again };
}
const confirm = (request: Awaited<ReturnType<typeof ownerRequest>>, given: Confirmation) =>
  confirmSession(acme.tenant, request.actor, given, request);
const due = { code: "forbidden", reason: "step-up.required" };

describe("confirming who sits there", () => {
  test("with the password opens dangerous actions for ten minutes", async () => {
    const { request, again } = await staleRequest();
    await expect(execute(startAuthenticator, request, {})).rejects.toMatchObject(due);
    await confirm(request, { password: PASSWORD });
    await execute(startAuthenticator, await again(30), {});
    await expect(execute(startAuthenticator, await again(31), {})).rejects.toMatchObject(due);
    const audited = await inTenant(acme.tenant.place, (tx) =>
      tx
        .select()
        .from(auditLogs)
        .where(eq(auditLogs.createdAt, later(20))),
    );
    expect(audited).toContainEqual(
      expect.objectContaining({
        tableName: "user_sessions",
        actorUserId: acme.owner.id,
        changes: { confirmed_at: { from: NOW.toISOString(), to: later(20).toISOString() } },
      }),
    );
  });

  test("with a wrong password opens nothing, is audited and throttled", async () => {
    const { request } = await staleRequest();
    for (let failure = 0; failure < 10; failure += 1) {
      await expect(confirm(request, { password: "wrong" })).rejects.toMatchObject({
        code: "invalid",
        fields: { password: expect.any(String) },
      });
    }
    await expect(confirm(request, { password: PASSWORD })).rejects.toMatchObject({
      code: "rate_limited",
    });
    const failures = await inTenant(acme.tenant.place, (tx) =>
      tx.$count(auditLogs, eq(auditLogs.action, "login_failed")),
    );
    expect(failures).toBe(10);
  });

  test("asks for the second factor where there is one, and then counts as having given it", async () => {
    const { secret } = await setUpAuthenticator(acme, NOW);
    const { request, again } = await staleRequest();
    expect(request.actor.secondFactor.isPassed).toBe(false);
    await expect(confirm(request, { password: PASSWORD })).rejects.toMatchObject({
      code: "invalid",
      fields: { code: expect.any(String) },
    });
    const wrong = { reason: "second-factor.refused" };
    await expect(confirm(request, { code: "000000" })).rejects.toMatchObject(wrong);
    const code = codeAt(secret, later(20));
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => confirm(request, { code })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { actor } = await again(21);
    expect(actor.secondFactor.isPassed).toBe(true);
    expect(actor.confirmedAt).toEqual(later(20));
  });

  test("takes a passkey of the person", async () => {
    const setup = await ownerRequest(acme, NOW);
    const device = new TestAuthenticator("http://acme.localhost:3000");
    const passkey = device.create(await execute(startPasskey, setup, {}));
    await execute(addPasskey, setup, { passkey, name: "Laptop" });
    const { request, again } = await staleRequest();
    const options = await startConfirmation(acme.tenant, request.actor, request);
    await confirm(request, { passkey: device.answer(options) });
    expect((await again(21)).actor.confirmedAt).toEqual(later(20));
  });

  test("is not for staff who act as somebody, nor for API keys", async () => {
    const nobody = { code: "forbidden", reason: "step-up.nobody" };
    const { request } = await staleRequest();
    const impersonation = { staffId: request.actor.id, reason: "Ticket 7", mayWrite: true };
    for (const actor of [
      { ...request.actor, impersonation },
      testActor({ id: acme.owner.id, kind: "api_key", sessionId: undefined }),
    ]) {
      await expect(
        confirmSession(acme.tenant, actor, { password: PASSWORD }, originAt(later(20))),
      ).rejects.toMatchObject(nobody);
    }
  });
});
