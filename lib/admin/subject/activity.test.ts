import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attachments } from "@/db/tenant/core/attachments";
import { comments } from "@/db/tenant/core/comments";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { notifications } from "@/db/tenant/core/notifications";
import { userRoles } from "@/db/tenant/core/users";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { log } from "@/lib/core/log";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createAttachment,
  createComment,
  deleteAttachment,
  deleteComment,
  downloadAttachment,
  followRecord,
  listMentionable,
  listNotices,
  readActivity,
  updateComment,
} from "@/lib/operations";
import { loadAccess } from "@/lib/platform/access/load-access";
import { readStoredFile } from "@/lib/platform/files/file-store";
import { createTestWorkspace, type TestWorkspace } from "@/lib/platform/identity/test-workspace";
import { relayNext } from "@/lib/platform/outbox/relay";
import { relayEvents } from "@/lib/platform/tenant-work/relay-events";
import { operationsFor, REGISTER } from "@/lib/resources";
import { SUBSCRIBERS } from "@/lib/subscribers";
import { createResendSimulator, type StoredEmail } from "@/simulators/resend/server";
import { uploadFile } from "../attachment/upload";
import { notifyFollowers } from "../follow/notify-followers";
import { archiveNotices, markNoticesRead } from "../notification/mark";
import { countNotices } from "../notification/queries";
import { addPerson, addRole, asking } from "../person/test-people";
import { clearDeleted } from "./clear-deleted";

const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-activity-"));
const mailbox = createResendSimulator(path.join(folder, "mails"));
/** The worker's handlers read the clock themselves, so this file lives in the present. */
const NOW = new Date();
const NOTHING = "00000000-0000-4000-8000-000000000000";
let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;

type Person = TenantRequest<Actor>;
let ada: Person;
/** Does the daily work in every module, so that she may see and change brands. */
let grace: Person;
/** Looks and changes nothing. */
let vera: Person;
/** Holds a role that knows of nothing but branches. */
let bob: Person;

const inAcme = <T>(work: Parameters<typeof inTenant<T>>[1]) => inTenant(acme.tenant.place, work);

/** A request of somebody with the rights that the database says. */
async function as(id: string, name: string): Promise<Person> {
  const { grants } = await inAcme((tx) => loadAccess(tx, id, NOW));
  return asking(acme, { id, name, grants }, { now: NOW });
}

beforeAll(async () => {
  await new Promise<void>((resolve) => mailbox.listen(0, "127.0.0.1", resolve));
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(mailbox.address() as AddressInfo).port}`;
  process.env.FILES_DIR = path.join(folder, "files");
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
  ada = await as(acme.owner.id, "Ada");
  grace = await as(await addPerson(acme, "grace@acme.test", ["clerk"]), "Grace");
  vera = await as(await addPerson(acme, "vera@acme.test", ["viewer"]), "Vera");
  const role = await addRole(acme, "Branches", ["branches.read"]);
  const bobId = await addPerson(acme, "bob@acme.test", []);
  await inAcme((tx) => tx.insert(userRoles).values({ userId: bobId, roleId: role }));
  bob = await as(bobId, "Bob");
});
afterAll(async () => {
  mailbox.close();
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});

let serial = 0;
let brand: { resource: string; recordId: string };
/** A brand that Ada makes. */
async function makeBrand() {
  serial += 1;
  const create = operationsFor("brands")?.create;
  if (!create) throw new Error("Brands cannot be made");
  const { id } = await execute(create, ada, { code: `B${serial}`, name: `Brand ${serial}` });
  return { resource: "brands", recordId: id };
}

async function change(person: Person, { recordId: id }: { recordId: string }, name: string) {
  const { get, update } = operationsFor("brands") ?? {};
  if (!get || !update) throw new Error("Brands cannot be changed");
  const { version } = await read(get, person, { id });
  await execute(update, person, { id, version, name });
}

beforeEach(async () => {
  await inAcme((tx) => tx.delete(notifications));
  brand = await makeBrand();
  await work();
  await inAcme((tx) => tx.delete(notifications));
});

const FOLLOW_UPS = [notifyFollowers(REGISTER), clearDeleted(REGISTER)];
async function mails(): Promise<StoredEmail[]> {
  const response = await fetch(`${process.env.RESEND_BASE_URL}/messages`);
  return ((await response.json()) as { data: StoredEmail[] }).data;
}

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

const say = (person: Person, body: string, more: object = {}) =>
  execute(createComment, person, { ...brand, body, ...more });
const activity = (person: Person) => read(readActivity, person, brand);
const inbox = async (person: Person) =>
  (await read(listNotices, person, { show: "inbox" })).notices;

describe("comments", () => {
  test("whoever may look may comment; answers stay one level deep", async () => {
    const { id } = await say(vera, "  Is this right? https://example.com  ");
    const answer = await say(ada, "Yes.", { parentCommentId: id });
    await say(vera, "Thanks.", { parentCommentId: answer.id });
    const { comments: said, can } = await activity(vera);
    expect(said.map(({ body, parentCommentId }) => [body, parentCommentId])).toEqual([
      ["Is this right? https://example.com", null],
      ["Yes.", id],
      ["Thanks.", id],
    ]);
    expect(can).toEqual({ comment: true, attach: false });
    expect(said.map(({ mayEdit, mayDelete }) => mayEdit || mayDelete)).toEqual([true, false, true]);
  });

  test("only the author edits; a manager of the module may delete; a stale edit is refused", async () => {
    const { id } = await say(grace, "Frist");
    const edit = (person: Person, version: number) =>
      execute(updateComment, person, { id, version, body: "First", mentionedUserIds: [] });
    await expect(edit(ada, 1)).rejects.toMatchObject({ reason: "comment.not-own" });
    expect(await edit(grace, 1)).toEqual({ id, version: 2 });
    await expect(edit(grace, 1)).rejects.toMatchObject({ reason: "record.stale" });
    expect((await activity(ada)).comments[0]).toMatchObject({ body: "First", editedAt: NOW });
    await expect(execute(deleteComment, vera, { id })).rejects.toMatchObject({
      reason: "comment.not-own",
    });
    await execute(deleteComment, ada, { id });
    expect((await activity(ada)).comments).toEqual([]);
  });

  test("what was answered keeps its place when it is deleted, until the last answer goes", async () => {
    const { id } = await say(grace, "Wrong");
    const answer = await say(ada, "Why?", { parentCommentId: id });
    await execute(deleteComment, grace, { id });
    expect((await activity(ada)).comments).toMatchObject([
      { id, body: "", isDeleted: true, author: null },
      { body: "Why?" },
    ]);
    await expect(execute(deleteComment, grace, { id })).rejects.toMatchObject({
      code: "not_found",
    });
    await execute(deleteComment, ada, { id: answer.id });
    expect((await activity(ada)).comments).toEqual([]);
  });

  test.each([
    [{ body: " " }, "body"],
    [{ body: "x".repeat(5_001) }, "body"],
    [{ body: "a\u0000b" }, "body"],
    [{ mentionedUserIds: ["grace"] }, "mentionedUserIds.0"],
    [{ parentCommentId: NOTHING }, "parentCommentId"],
    [{ resource: "Brands!" }, "resource"],
  ])("a comment is refused with %j", (input, field) =>
    expect(
      execute(createComment, ada, { ...brand, body: "Hello", ...input }),
    ).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } }),
  );
});

describe("a record that one may not see is not there", () => {
  const file = { bytes: new TextEncoder().encode("a"), fileName: "a.txt", declared: "text/plain" };

  test("without a right to the table, for another tenant's record, for lines and unknown names", async () => {
    const asked: [Person, object][] = [
      [bob, brand],
      [asking(globex, { id: globex.owner.id }, { now: NOW }), brand],
      [ada, { ...brand, recordId: uuidv7() }],
      [ada, { ...brand, resource: "sales-order-lines" }],
      [ada, { ...brand, resource: "nonsense" }],
    ];
    for (const [person, about] of asked) {
      const reference = about as typeof brand;
      const refused = { code: "not_found", reason: "record.not-found" };
      await expect(read(readActivity, person, reference)).rejects.toMatchObject(refused);
      await expect(read(listMentionable, person, { ...reference, q: "" })).rejects.toMatchObject(
        refused,
      );
      await expect(
        execute(createComment, person, { ...reference, body: "Hello" }),
      ).rejects.toMatchObject(refused);
      await expect(
        execute(followRecord, person, { ...reference, isFollowing: true }),
      ).rejects.toMatchObject(refused);
      await expect(
        uploadFile(createAttachment, REGISTER, person, reference, { ...file, caption: undefined }),
      ).rejects.toMatchObject(refused);
    }
    expect((await activity(ada)).comments).toEqual([]);
  });

  test("a row rule hides its comments, its files and its notices too", async () => {
    const role = await addRole(acme, "Narrow", ["brands.read", "brands.choose"]);
    await inAcme((tx) =>
      tx.insert(dataAccessRules).values({
        roleId: role,
        tableName: "brands",
        ruleType: "row",
        access: "read",
        condition: { field: "name", is: "equal", value: "Mine" },
      }),
    );
    const id = await addPerson(acme, "nora@acme.test", []);
    await inAcme((tx) => tx.insert(userRoles).values({ userId: id, roleId: role }));
    const nora = await as(id, "Nora");
    await expect(activity(nora)).rejects.toMatchObject({ code: "not_found" });
    await expect(say(ada, "@nora", { mentionedUserIds: [id] })).rejects.toMatchObject({
      reason: "comment.mention-blind",
    });
    await change(ada, brand, "Mine");
    await say(ada, "@nora the price is secret", { mentionedUserIds: [id] });
    expect(await inbox(nora)).toMatchObject([
      { body: "@nora the price is secret", recordTitle: expect.stringContaining("Mine") },
    ]);
    // What is taken away later is gone from the notice as well.
    await change(ada, brand, "Not hers");
    expect(await inbox(nora)).toMatchObject([
      { title: "Ada mentioned you", body: null, recordId: null, resource: null, recordTitle: null },
    ]);
    await work();
    expect((await inbox(nora)).map(({ kind }) => kind)).toEqual(["mention"]);
  });
});

describe("mentions and followers", () => {
  test("only people who may see the record are offered, by the beginning of a word", async () => {
    const offered = async (q: string) =>
      (await read(listMentionable, ada, { ...brand, q })).map(({ name }) => name);
    expect(await offered("")).toEqual(["grace", "vera"]);
    expect(await offered("GRA")).toEqual(["grace"]);
    expect(await offered("%")).toEqual([]);
  });

  test("who is named is told here and by one mail; others who follow only here", async () => {
    await say(vera, "I follow this now.");
    await say(grace, "Look, @vera", { mentionedUserIds: [vera.actor.id] });
    expect((await inbox(vera)).map(({ kind, title }) => [kind, title])).toEqual([
      ["mention", "Grace mentioned you"],
    ]);
    // Ada made the record; Grace is not told of her own words.
    expect((await inbox(ada)).map(({ title }) => title)).toEqual([
      "Grace wrote a comment",
      "Vera wrote a comment",
    ]);
    expect(await inbox(grace)).toEqual([]);
    const sent = await work();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: ["vera@acme.test"] });
    expect(sent[0]?.subject).toMatch(/^Grace mentioned you: brand B\d+ · Brand \d+$/);
    expect(sent[0]?.text).toContain(`http://acme.localhost:3000/oms-wms/brands/${brand.recordId}`);
  });

  test("an answer is told to whom it answers", async () => {
    const { id } = await say(vera, "Who knows?");
    await say(grace, "I do.", { parentCommentId: id });
    expect((await inbox(vera)).map(({ kind, title }) => [kind, title])).toEqual([
      ["reply", "Grace answered you"],
    ]);
  });

  test("followers are told of a change once until they have read it, never its author", async () => {
    await change(ada, brand, "By its maker");
    await work();
    expect(await inbox(ada)).toEqual([]);
    await change(grace, brand, "Once");
    await change(grace, brand, "Twice");
    await work();
    expect(await inbox(ada)).toMatchObject([
      { kind: "change", body: "Name", resource: "brands", recordId: brand.recordId },
    ]);
    expect((await inbox(ada))[0]?.title).toBe("grace changed a brand");
    await change(grace, brand, "Thrice");
    await work();
    expect(await inbox(ada)).toHaveLength(1);
    await execute(markNoticesRead, ada, {});
    await change(grace, brand, "Four");
    await work();
    expect(await inbox(ada)).toHaveLength(2);
  });

  test("a choice wins: the maker may stop, anybody may begin", async () => {
    const follow = (person: Person, isFollowing: boolean) =>
      execute(followRecord, person, { ...brand, isFollowing });
    expect(await activity(ada)).toMatchObject({ isFollowing: true, followers: 1 });
    await follow(ada, false);
    await follow(vera, true);
    expect(await activity(ada)).toMatchObject({ isFollowing: false, followers: 1 });
    await change(grace, brand, "News");
    await work();
    expect(await inbox(ada)).toEqual([]);
    expect(await inbox(vera)).toHaveLength(1);
    // The choice itself is in nobody's list, and a second one is the same row.
    await follow(vera, false);
    await follow(vera, true);
    expect(await read(countNotices, vera, undefined)).toEqual({ unread: 1 });
    const kept = await inAcme((tx) =>
      tx.$count(notifications, eq(notifications.recordId, brand.recordId)),
    );
    expect(kept).toBe(3);
  });

  test("many records changed at one go are one notice", async () => {
    const made = [];
    for (let count = 0; count < 21; count += 1) made.push(await makeBrand());
    await work();
    await inAcme((tx) => tx.delete(notifications));
    for (const one of made) await change(grace, one, "All of them");
    await work();
    expect((await inbox(ada)).map(({ title, recordId }) => [title, recordId])).toEqual([
      ["21 brands you follow were changed", null],
    ]);
  });
});

describe("notices", () => {
  test("are marked and archived by whom they are for, and by nobody else", async () => {
    await say(grace, "One");
    await say(vera, "Two");
    const [two, one] = await inbox(ada);
    if (!one || !two) throw new Error("Ada was not told");
    const foreign = { ids: [one.id] };
    await expect(execute(markNoticesRead, bob, foreign)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(execute(archiveNotices, bob, foreign)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await execute(markNoticesRead, ada, foreign)).toEqual({ changed: 1 });
    expect(await read(countNotices, ada, undefined)).toEqual({ unread: 1 });
    const unread = await read(listNotices, ada, { show: "unread" });
    expect(unread.notices.map(({ id }) => id)).toEqual([two.id]);
    expect(await execute(archiveNotices, ada, {})).toEqual({ changed: 2 });
    expect(await inbox(ada)).toEqual([]);
    expect((await read(listNotices, ada, { show: "archived" })).notices).toHaveLength(2);
  });
});

describe("files", () => {
  const png = () =>
    sharp({ create: { width: 2, height: 2, channels: 3, background: "#123456" } })
      .png()
      .toBuffer()
      .then((bytes) => new Uint8Array(bytes));
  const attach = async (person: Person, fileName = "../Photo.png", declared = "image/png") =>
    uploadFile(createAttachment, REGISTER, person, brand, {
      bytes: await png(),
      fileName,
      declared,
      caption: undefined,
    });
  const storedFiles = () =>
    readdirSync(process.env.FILES_DIR ?? "", { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    ).length;

  test("are attached by who may change the record, read by who may see it, and removed with their bytes", async () => {
    const before = storedFilesOrNone();
    await expect(attach(vera)).rejects.toMatchObject({ code: "forbidden" });
    expect(storedFilesOrNone()).toBe(before);
    const { id, fileName, mimeType } = await attach(grace);
    expect({ fileName, mimeType }).toEqual({ fileName: "Photo.png", mimeType: "image/png" });
    const file = await read(downloadAttachment, vera, { id });
    expect(await readStoredFile(acme.tenant.id, file.storageKey)).toEqual(await png());
    await expect(read(downloadAttachment, bob, { id })).rejects.toMatchObject({
      code: "not_found",
    });
    const elsewhere = asking(globex, { id: globex.owner.id }, { now: NOW });
    await expect(read(downloadAttachment, elsewhere, { id })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(execute(deleteAttachment, vera, { id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(execute(deleteAttachment, bob, { id })).rejects.toMatchObject({
      code: "not_found",
    });
    await execute(deleteAttachment, grace, { id });
    await expect(read(downloadAttachment, grace, { id })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(storedFiles()).toBe(before + 1);
    await work();
    expect(storedFiles()).toBe(before);
  });

  const storedFilesOrNone = () => {
    try {
      return storedFiles();
    } catch {
      return 0;
    }
  };

  test("what is not what it claims leaves nothing behind", async () => {
    const before = storedFilesOrNone();
    await expect(attach(grace, "photo.pdf", "application/pdf")).rejects.toMatchObject({
      reason: "file.not-what-it-claims",
    });
    expect(storedFilesOrNone()).toBe(before);
    expect((await activity(grace)).files).toEqual([]);
  });

  test("a deleted record takes its comments, files and notices with it", async () => {
    const before = storedFilesOrNone();
    await attach(grace);
    const { id } = await say(vera, "Farewell");
    await say(ada, "Indeed", { parentCommentId: id });
    const remove = operationsFor("brands")?.delete;
    if (!remove) throw new Error("Brands cannot be deleted");
    await execute(remove, ada, { id: brand.recordId, version: 1 });
    await work();
    const left = await inAcme(async (tx) => [
      await tx.$count(comments, eq(comments.recordId, brand.recordId)),
      await tx.$count(attachments, eq(attachments.recordId, brand.recordId)),
      await tx.$count(notifications, eq(notifications.recordId, brand.recordId)),
    ]);
    expect(left).toEqual([0, 0, 0]);
    expect(storedFilesOrNone()).toBe(before);
  });
});

describe("gates of the record hold for what hangs on it", () => {
  test("a second factor that is due, a suspended workspace, staff that looks on", async () => {
    const due = { isEnrolled: true, isRequired: true, isPassed: false };
    const unproved = { ...grace, actor: { ...grace.actor, secondFactor: due } };
    await expect(activity(unproved)).rejects.toMatchObject({ reason: "second-factor.required" });
    const suspended = { ...ada, tenant: { ...ada.tenant, mode: "read_only" as const } };
    expect((await activity(suspended)).can).toEqual({ comment: false, attach: false });
    await expect(say(suspended, "No")).rejects.toMatchObject({ code: "forbidden" });
    const impersonation = { staffId: uuidv7(), reason: "Help", mayWrite: true };
    const staff = { ...ada, actor: { ...ada.actor, impersonation } };
    await expect(say(staff, "No")).rejects.toMatchObject({ reason: "impersonation.read-only" });
  });
});
