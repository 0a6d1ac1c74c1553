import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { auditLog, outbox, tenantSubscriptions } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import { defineCommand } from "@/lib/core/command";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { controlDb, inTenant } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { defineRead } from "@/lib/core/read";
import { createTestPlatform } from "@/lib/core/test-platform";
import { checkSession } from "@/lib/platform/identity/session/check";
import { seedStaff } from "@/lib/platform/identity/staff";
import { createTestWorkspace, NOW, originAt } from "@/lib/platform/identity/test-workspace";
import { relayNext } from "@/lib/platform/outbox/relay";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { signedInStaff } from "@/lib/platform/staff/test-staff";
import { SUBSCRIBERS } from "@/lib/subscribers";
import { findTenantById } from "./find-tenant";

type Mail = { to: string[]; subject: string; text: string };

export const REASON = "Asked for by the customer";

/** Something a clerk may look at. */
export const look = defineRead({
  name: "currencies.read",
  module: "system_admin",
  level: "view",
  run: async () => "seen",
});

/** Something a clerk may change. */
export const change = defineCommand({
  name: "currencies.touch",
  module: "system_admin",
  level: "work",
  input: z.void(),
  fails: [],
  async run(ctx) {
    const { id } = ctx.actor;
    ctx.record({ table: "users", id, action: "update", changes: { name: { from: 1, to: 2 } } });
    return "changed";
  },
});

/** The same member with a request of its own. */
export const again = (request: StaffRequest): StaffRequest => ({
  ...request,
  requestId: randomUUID(),
});

/** A workspace with an administrator and a clerk, staff who act upon it, and a mailbox. */
export async function createStaffScene(createMailbox: (folder: string) => Server) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-mailbox-"));
  const mailbox = createMailbox(folder);
  const port = await new Promise<number>((resolve) =>
    mailbox.listen(0, "127.0.0.1", () => resolve((mailbox.address() as AddressInfo).port)),
  );
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${port}`;
  const platform = await createTestPlatform();
  const workspace = await createTestWorkspace(platform, "acme");
  const { place, id: tenantId } = workspace.tenant;
  await seedStaff({ email: "staff@ilms.test", password: "Open-Sesame-2026", now: NOW });
  const clerkId = uuidv7();
  await inTenant(place, async (tx) => {
    await tx.insert(users).values({
      id: clerkId,
      email: "cleo@acme.test",
      name: "Cleo",
      userType: "staff",
      status: "active",
    });
    const [clerk] = await tx.select().from(roles).where(eq(roles.code, "clerk"));
    if (!clerk) throw new Error("no role");
    await tx.insert(userRoles).values({ userId: clerkId, roleId: clerk.id });
  });
  return {
    workspace,
    clerkId,
    owner: await signedInStaff("Olivia", ["owner"], NOW),
    support: await signedInStaff("Sara", ["support"], NOW),

    /** What is asked of staff, with a reason. */
    about: (reason = REASON) => ({ tenantId, reason }),

    /** A request with what a session means at this moment, as a page would find it. */
    async requestOf(
      opened: { sessionId: string; secret: string; userId: string },
      now = NOW,
    ): Promise<TenantRequest<Actor>> {
      const { sessionId, secret, userId } = opened;
      const tenant = await findTenantById(tenantId);
      const claim = { sessionId, userId, secret, kind: "browser" } as const;
      const actor = await checkSession(place, claim, now);
      if (!tenant || !actor) throw new Error("not signed in any more");
      return { ...originAt(now), tenant, actor };
    },

    async subscription() {
      const [row] = await controlDb()
        .select()
        .from(tenantSubscriptions)
        .where(eq(tenantSubscriptions.tenantId, tenantId));
      return row;
    },

    async deliver() {
      while (await relayNext(SUBSCRIBERS, log())) {
        // Until nothing is due.
      }
    },

    async mailsAbout(subject: string): Promise<Mail[]> {
      const response = await fetch(`${process.env.RESEND_BASE_URL}/messages`);
      const { data } = (await response.json()) as { data: Mail[] };
      return data.filter((mail) => mail.subject.includes(subject));
    },

    controlRows: (requestId: string) =>
      controlDb().select().from(auditLog).where(eq(auditLog.requestId, requestId)),

    tenantRows: (requestId: string) =>
      inTenant(place, (tx) =>
        tx.select().from(auditLogs).where(eq(auditLogs.requestId, requestId)),
      ),

    /** Active again, and nothing waits to be told. */
    async reset() {
      await controlDb().delete(outbox);
      await controlDb()
        .update(tenantSubscriptions)
        .set({ status: "ACTIVE", suspendReason: null, suspendedFrom: null, suspendedOn: null });
    },

    async close() {
      mailbox.close();
      await platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type StaffScene = Awaited<ReturnType<typeof createStaffScene>>;
