import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { userSessions } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { openSession } from "../session/open";
import { createTestWorkspace, NOW, originAt, type TestWorkspace } from "../test-workspace";
import { refreshSession } from "./refresh";
import { successorOf } from "./refresh-token";

let platform: TestPlatform;
let acme: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
});
afterAll(() => platform.close());

test("a refresh that waited sees what happened meanwhile, and cannot turn the family back", async () => {
  const { place } = acme.tenant;
  const opened = await inTenant(place, (tx) =>
    openSession(tx, { userId: acme.owner.id }, "api", originAt(NOW)),
  );
  if (!opened) throw new Error("no session");
  const first = opened.refreshToken;
  const second = successorOf(first);
  const isFamily = eq(userSessions.id, opened.sessionId);

  let late: Promise<unknown> = Promise.resolve();
  await inTenant(place, async (tx) => {
    await tx.select({ id: userSessions.id }).from(userSessions).where(isFamily).for("update");
    late = refreshSession(acme.tenant, first, originAt(NOW)).catch((error: unknown) => error);
    await pause(300);
    await tx
      .update(userSessions)
      .set({
        refreshHash: hashToken(successorOf(second)),
        priorRefreshHash: hashToken(second),
        refreshedAt: NOW,
      })
      .where(isFamily);
  });
  expect(await late).toMatchObject({ reason: "refresh.refused" });
  const [family] = await inTenant(place, (tx) => tx.select().from(userSessions).where(isFamily));
  expect(family).toMatchObject({
    refreshHash: hashToken(successorOf(second)),
    revokedAt: NOW,
  });
});
