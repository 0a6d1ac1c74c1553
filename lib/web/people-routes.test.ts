import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { users } from "@/db/tenant/core/users";
import { acceptInvitation, findInvitation } from "@/lib/admin/invitation/accept";
import { addPerson, personRow, roleId } from "@/lib/admin/person/test-people";
import { inTenant } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform, givePlan, type TestPlatform } from "@/lib/core/test-platform";
import { issueAccessToken } from "@/lib/platform/identity/api-token/access-token";
import { openSession } from "@/lib/platform/identity/session/open";
import {
  createTestWorkspace,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { relayNext } from "@/lib/platform/outbox/relay";
import { relayEvents } from "@/lib/platform/tenant-work/relay-events";
import { SUBSCRIBERS } from "@/lib/subscribers";
import { createResendSimulator, type StoredEmail } from "@/simulators/resend/server";
import { peopleRoutes } from "./people-routes";
import { serveApi } from "./rest";

const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-mailbox-"));
const mailbox = createResendSimulator(folder);
let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
let port: number;
beforeAll(async () => {
  port = await new Promise<number>((resolve) =>
    mailbox.listen(0, "127.0.0.1", () => resolve((mailbox.address() as AddressInfo).port)),
  );
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${port}`;
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
  await inTenant(acme.tenant.place, (tx) =>
    tx.update(users).set({ emailVerifiedAt: new Date() }).where(eq(users.id, acme.owner.id)),
  );
});
afterAll(async () => {
  mailbox.close();
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An access token of somebody who signs in now; the API reads the clock itself. */
async function tokenOf(userId: string, { tenant } = acme): Promise<string> {
  const now = new Date();
  const opened = await inTenant(tenant.place, (tx) =>
    openSession(tx, { userId }, "api", originAt(now)),
  );
  if (!opened) throw new Error("no session");
  return issueAccessToken({ tenantId: tenant.id, userId, sessionId: opened.sessionId }, now);
}

async function call(token: string, method: string, address: string, body?: unknown) {
  const response = await serveApi(
    peopleRoutes,
    new Request(`http://acme.localhost:3000/api/v1/${address}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        host: "acme.localhost:3000",
        "x-ilms-realm": "tenant",
        "x-ilms-tenant": "acme",
        "x-ilms-ip": "203.0.113.9",
        authorization: `Bearer ${token}`,
      },
    }),
    address.split("?")[0] ?? "",
  );
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return { response, status: response.status, text, json: isJson ? JSON.parse(text) : undefined };
}

test("from POST /people to the mail to the link that is accepted", async () => {
  const token = await tokenOf(acme.owner.id);
  const input = {
    name: "Grace Hopper",
    email: "grace@acme.test",
    roles: [{ role_id: await roleId(acme, "clerk"), valid_to: null }],
    message: "Good to have you <here>!",
  };
  const invited = await call(token, "POST", "people", input);
  expect(invited.status).toBe(201);
  expect(invited.json).toEqual({
    id: expect.any(String),
    email: "grace@acme.test",
    status: "invited",
    expires_at: expect.any(String),
  });
  const twice = await call(token, "POST", "people", input);
  expect(twice.status).toBe(409);
  expect(twice.json).toMatchObject({
    reason: "people.address-known",
    fields: { email: expect.any(String) },
  });

  const handled = new Set(Object.keys(SUBSCRIBERS));
  await relayEvents(acme.tenant.id, acme.tenant.place, handled, new Date());
  while (await relayNext(SUBSCRIBERS, log())) {
    // Everything that is due.
  }
  const answer = await fetch(`http://127.0.0.1:${port}/messages`);
  const { data: mails } = (await answer.json()) as { data: StoredEmail[] };
  const mail = mails.find(({ to }) => to.includes("grace@acme.test"));
  expect(mail).toMatchObject({ subject: "Ada invites you to acme" });
  expect(mail?.text).toContain("Good to have you <here>!");
  expect(mail?.html).toContain("Good to have you &lt;here&gt;!");
  const link = /http:\/\/acme\.localhost:3000\/invite\?token=([\w.-]+)/.exec(mail?.text ?? "")?.[1];
  const origin = originAt(new Date());
  expect(await findInvitation(acme.tenant, link ?? "", origin.now)).toMatchObject({
    email: "grace@acme.test",
  });
  const accepted = { token: link, name: "Grace Hopper", password: "Marmalade-Sky-77" };
  await acceptInvitation(acme.tenant, accepted, origin);
  expect((await personRow(acme, invited.json.id)).status).toBe("active");
});

test("what is refused has the status and the reason that say why", async () => {
  const token = await tokenOf(acme.owner.id);
  const clerkId = await addPerson(acme, "cleo@acme.test");
  const clerkToken = await tokenOf(clerkId);

  const roles = [{ role_id: await roleId(acme, "viewer") }];
  const full = await call(token, "POST", "people", { name: "Lin", email: "l@acme.test", roles });
  expect([full.status, full.json.reason]).toEqual([402, "seats.exhausted"]);
  const exported = await call(token, "POST", "people/export");
  expect([exported.status, exported.json.reason]).toEqual([402, "feature.not-included"]);

  for (const [method, address] of [
    ["GET", "people"],
    ["GET", `people/${acme.owner.id}`],
    ["POST", `people/${acme.owner.id}/deactivate`],
    ["POST", `invitations/${clerkId}/resend`],
  ] as const) {
    const refused = await call(clerkToken, method, address);
    expect([address, refused.status]).toEqual([address, 403]);
  }
  for (const [method, address, body] of [
    ["GET", `people/${globex.owner.id}`, undefined],
    ["PATCH", `people/${globex.owner.id}`, { version: 1, name: "Mine now" }],
    ["PUT", `people/${globex.owner.id}/roles`, { version: 1, roles: [] }],
    ["POST", `people/${globex.owner.id}/deactivate`, undefined],
    ["POST", `people/${globex.owner.id}/sign-out`, undefined],
    ["POST", `people/${globex.owner.id}/reset-second-factor`, undefined],
    ["POST", `invitations/${globex.owner.id}/revoke`, undefined],
  ] as const) {
    const missing = await call(token, method, address, body);
    expect([address, missing.status]).toEqual([address, 404]);
  }
  expect(await personRow(globex, globex.owner.id)).toMatchObject({ name: "Ada", version: 1 });

  const stale = await call(token, "PATCH", `people/${clerkId}`, { version: 9, name: "Cleo C" });
  expect([stale.status, stale.json.reason]).toEqual([409, "record.stale"]);
  const odd = await call(token, "GET", "people?status=asleep");
  expect([odd.status, odd.json.code]).toEqual([400, "invalid"]);
  const unknownRole = await call(token, "PUT", `people/${clerkId}/roles`, {
    version: 1,
    roles: [{ role_id: clerkId }],
  });
  expect(unknownRole.status).toBe(404);
  expect(unknownRole.json.fields).toHaveProperty(["roles.0.role_id"]);
  const last = await call(token, "PUT", `people/${acme.owner.id}/roles`, { version: 1, roles: [] });
  expect([last.status, last.json.reason]).toEqual([422, "people.last-administrator"]);
});

test("the list, one person and the file", async () => {
  await givePlan(acme.tenant.id, "PROFESSIONAL");
  const token = await tokenOf(acme.owner.id);
  const list = await call(token, "GET", "people?text=cleo&status=active");
  expect(list.status).toBe(200);
  expect(list.json).toMatchObject({
    people: [{ email: "cleo@acme.test", has_second_factor: false, roles: ["Clerk"] }],
    next: null,
  });
  const one = await call(token, "GET", `people/${list.json.people[0].id}`);
  expect(one.json).toMatchObject({ roles: [{ role: "Clerk", valid_to: null }] });
  const choices = await call(token, "GET", "people/role-choices");
  expect(choices.json.roles.length).toBeGreaterThan(4);
  const file = await call(token, "POST", "people/export", { text: "cleo" });
  expect(file.status).toBe(200);
  expect(file.response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="people-/,
  );
  expect(file.text.trim().split("\r\n")).toHaveLength(2);
});
