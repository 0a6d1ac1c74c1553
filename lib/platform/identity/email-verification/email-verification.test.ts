import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { linkToken } from "../mail-link";
import { checkSession } from "../session/check";
import { openSession } from "../session/open";
import { createTestWorkspace, NOW, originAt, type TestWorkspace } from "../test-workspace";
import { askOwnerToVerify } from "./issue";
import { resendVerification } from "./resend";
import { findVerification, verifyEmail } from "./verify";

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
const holder = () => ({ tenantId: acme.tenant.id, userId: acme.owner.id });

beforeEach(() =>
  inAcme((tx) =>
    tx
      .update(users)
      .set({ emailVerifiedAt: null, verifyTokenHash: null, verifyExpiresAt: null })
      .where(eq(users.id, acme.owner.id)),
  ),
);

async function issues(): Promise<string[]> {
  const rows = await inAcme((tx) =>
    tx
      .select({ payload: domainEvents.payload })
      .from(domainEvents)
      .where(
        and(
          eq(domainEvents.eventType, "email.verification-asked"),
          eq(domainEvents.recordId, acme.owner.id),
        ),
      )
      .orderBy(domainEvents.id),
  );
  return rows.map(({ payload }) => (payload as { issueId: string }).issueId);
}

async function lastLink(): Promise<string> {
  const issueId = (await issues()).at(-1) ?? "";
  return linkToken("verify-email", { ...holder(), issueId });
}

const askFirst = () => inAcme((tx) => askOwnerToVerify(tx, holder(), NOW));

async function resend(now = NOW) {
  const opened = await inAcme((tx) =>
    openSession(tx, { userId: acme.owner.id }, "browser", originAt(now)),
  );
  if (!opened) throw new Error("no session");
  const actor = await checkSession(acme.tenant.place, { ...opened, kind: "browser" }, now);
  return execute(resendVerification, { ...originAt(now), tenant: acme.tenant, actor }, {});
}

test("the owner is asked once, however often the seed step runs", async () => {
  const before = (await issues()).length;
  await askFirst();
  await askFirst();
  expect(await issues()).toHaveLength(before + 1);
});

test("looking at the link verifies nothing, using it does, and again is friendly", async () => {
  await askFirst();
  const token = await lastLink();
  expect(await findVerification(acme.tenant, token, NOW)).toEqual({
    email: acme.owner.email,
    isVerified: false,
  });
  const clicks = await Promise.all(
    [1, 2, 3].map(() => verifyEmail(acme.tenant, token, originAt(NOW))),
  );
  expect(clicks.filter(({ isVerified }) => !isVerified)).toHaveLength(1);
  expect(await findVerification(acme.tenant, token, NOW)).toMatchObject({ isVerified: true });
});

test("seven days, this company and the newest link only", async () => {
  await askFirst();
  const first = await lastLink();
  expect(await findVerification(acme.tenant, first, later(7 * DAY))).toBeUndefined();
  await expect(verifyEmail(acme.tenant, first, originAt(later(7 * DAY)))).rejects.toMatchObject(
    DEAD,
  );
  await expect(verifyEmail(globex.tenant, first, originAt(NOW))).rejects.toMatchObject(DEAD);
  await resend();
  await expect(verifyEmail(acme.tenant, first, originAt(NOW))).rejects.toMatchObject(DEAD);
  await verifyEmail(acme.tenant, await lastLink(), originAt(NOW));
  await expect(resend()).rejects.toMatchObject({ reason: "email.verified-already" });
});

test("another link is sent five times in an hour", async () => {
  const tries = [];
  for (let turn = 0; turn < 6; turn += 1)
    tries.push(
      await resend().then(
        () => "sent",
        (e) => e.code,
      ),
    );
  expect(tries.at(-1)).toBe("rate_limited");
});
