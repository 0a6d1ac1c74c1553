import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { notifications } from "@/db/tenant/core/notifications";
import { userRoles } from "@/db/tenant/core/users";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { log } from "@/lib/core/log";
import { read } from "@/lib/core/read";
import { createTestPlatform } from "@/lib/core/test-platform";
import { createComment, listNotices, readActivity } from "@/lib/operations";
import { loadAccess } from "@/lib/platform/access/load-access";
import { createTestWorkspace } from "@/lib/platform/identity/test-workspace";
import { relayNext } from "@/lib/platform/outbox/relay";
import { relayEvents } from "@/lib/platform/tenant-work/relay-events";
import { operationsFor, REGISTER } from "@/lib/resources";
import { SUBSCRIBERS } from "@/lib/subscribers";
import { notifyFollowers } from "../follow/notify-followers";
import { addPerson, addRole, asking } from "../person/test-people";
import { clearDeleted } from "./clear-deleted";
import type { SubjectReference } from "./rules";

/** The worker's handlers read the clock themselves, so these tests live in the present. */
export const NOW = new Date();

export type Person = TenantRequest<Actor>;

const FOLLOW_UPS = [notifyFollowers(REGISTER), clearDeleted(REGISTER)];

type StoredEmail = { id: string; to: string[]; subject: string; text: string };

type Mailbox = {
  listen(port: number, host: string, done: () => void): unknown;
  address(): AddressInfo | string | null;
  close(): unknown;
};

/**
 * A workspace with a mailbox and a folder for files, and four people in it: Ada may everything, Grace
 * does the daily work, Vera only looks, and Bob's role knows of nothing but branches. `startMailbox`
 * is given, since nothing but a test itself may know a simulator.
 */
export async function createActivityHouse(startMailbox: (folder: string) => Mailbox) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-activity-"));
  const mailbox = startMailbox(path.join(folder, "mails"));
  await new Promise<void>((resolve) => mailbox.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(mailbox.address() as AddressInfo).port}`;
  const filesFolder = path.join(folder, "files");
  Object.assign(process.env, { RESEND_BASE_URL: address, FILES_DIR: filesFolder });
  const platform = await createTestPlatform();
  const acme = await createTestWorkspace(platform, "acme");
  const inAcme = <T>(work: Parameters<typeof inTenant<T>>[1]) => inTenant(acme.tenant.place, work);

  /** A request of somebody with the rights that the database says. */
  async function as(id: string, name: string): Promise<Person> {
    const { grants } = await inAcme((tx) => loadAccess(tx, id, NOW));
    return asking(acme, { id, name, grants }, { now: NOW });
  }
  /** Somebody with a role of the workspace's own. */
  async function withRole(name: string, role: string): Promise<Person> {
    const id = await addPerson(acme, `${name.toLowerCase()}@acme.test`, []);
    await inAcme((tx) => tx.insert(userRoles).values({ userId: id, roleId: role }));
    return as(id, name);
  }
  const ada = await as(acme.owner.id, "Ada");
  const grace = await as(await addPerson(acme, "grace@acme.test", ["clerk"]), "Grace");
  const vera = await as(await addPerson(acme, "vera@acme.test", ["viewer"]), "Vera");
  const bob = await withRole("Bob", await addRole(acme, "Branches", ["branches.read"]));

  const brands = operationsFor("brands");
  const { get, create, update, delete: remove } = brands ?? {};
  if (!get || !create || !update || !remove) throw new Error("Brands are not what they were");

  const mails = async () =>
    ((await (await fetch(`${address}/messages`)).json()) as { data: StoredEmail[] }).data;

  /** What the worker does until nothing is left; returns the mails it sent. */
  async function work(): Promise<StoredEmail[]> {
    const before = new Set((await mails()).map(({ id }) => id));
    const handled = new Set(Object.keys(SUBSCRIBERS));
    // Twice: what is cleared away tells of its files.
    for (let turn = 0; turn < 2; turn += 1) {
      await relayEvents(acme.tenant.id, acme.tenant.place, handled, NOW, FOLLOW_UPS);
    }
    while (await relayNext(SUBSCRIBERS, log())) {
      // One row after the other.
    }
    return (await mails()).filter(({ id }) => !before.has(id));
  }

  let serial = 0;
  const house = {
    ...{ platform, acme, inAcme, filesFolder, work, withRole },
    people: { ada, grace, vera, bob },
    /** A brand that Ada made, of which nobody was told anything. */
    async makeBrand(): Promise<SubjectReference> {
      serial += 1;
      const values = { code: `B${serial}`, name: `Brand ${serial}` };
      const { id } = await execute(create, ada, values);
      await work();
      await inAcme((tx) => tx.delete(notifications));
      return { resource: "brands", recordId: id };
    },
    async change(person: Person, { recordId: id }: SubjectReference, name: string) {
      const { version } = await read(get, person, { id });
      await execute(update, person, { id, version, name });
    },
    remove: (person: Person, { recordId: id }: SubjectReference) =>
      execute(remove, person, { id, version: 1 }),
    say: (person: Person, brand: SubjectReference, body: string, more: object = {}) =>
      execute(createComment, person, { ...brand, body, ...more }),
    activity: (person: Person, brand: SubjectReference) => read(readActivity, person, brand),
    inbox: async (person: Person) => (await read(listNotices, person, { show: "inbox" })).notices,
    async close() {
      mailbox.close();
      await platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return house;
}

export type ActivityHouse = Awaited<ReturnType<typeof createActivityHouse>>;
