import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTenant } from "@/lib/core/database";
import { read } from "@/lib/core/read";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedAccess } from "@/lib/platform/access/seed-access";
import { openSession } from "@/lib/platform/identity/session/open";
import {
  createTestWorkspace,
  NOW,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { listBranches } from "../branch/queries";
import { listPeople } from "../person/queries";
import { getHome } from "./queries";

let platform: TestPlatform;
let acme: TestWorkspace;
const grace = { id: uuidv7(), name: "Grace", email: "grace@acme.test", passwordHash: "x" };
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  const later = new Date(NOW.getTime() + 1_000);
  await inTenant(acme.tenant.place, async (tx) => {
    await seedAccess(tx, { owner: grace, now: later });
    await openSession(tx, { userId: acme.owner.id }, "browser", originAt(NOW));
    await openSession(tx, { userId: grace.id }, "browser", originAt(later));
  });
});
afterAll(() => platform.close());

const ask = (permissions: string[]) => {
  const actor = testActor({ id: grace.id, name: "Grace", email: grace.email, codes: permissions });
  return { ...originAt(NOW), tenant: acme.tenant, actor };
};

test("home shows the company's people to whoever may see people, and else only oneself", async () => {
  const all = await read(getHome, ask(["home.read", "people.read"]), undefined);
  expect(all).toMatchObject({ activePeople: 2, owner: "Ada" });
  expect(all.tables).toBeGreaterThan(200);
  expect(all.recentSignIns.map(({ name, device }) => [name, device])).toEqual([
    ["Grace", "Chrome on Linux"],
    ["Ada", "Chrome on Linux"],
  ]);
  const own = await read(getHome, ask(["home.read"]), undefined);
  expect(own.recentSignIns.map(({ name }) => name)).toEqual(["Grace"]);
});

test("people come by name with their roles", async () => {
  const { people, seats } = await read(listPeople, ask(["people.read"]), {});
  expect(people).toMatchObject([
    { name: "Ada", status: "active", roles: ["Administrator"], lastSignInAt: NOW },
    { name: "Grace", roles: ["Administrator"] },
  ]);
  expect(seats).toEqual({ used: 2, limit: 3 });
});

test("nothing is shown without the permission", async () => {
  const forbidden = { code: "forbidden" };
  await expect(read(listPeople, ask([]), {})).rejects.toMatchObject(forbidden);
  await expect(read(listBranches, ask([]), undefined)).rejects.toMatchObject(forbidden);
  expect(await read(listBranches, ask(["branches.read"]), undefined)).toEqual([]);
});
