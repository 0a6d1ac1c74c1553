import { readdirSync } from "node:fs";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attachments } from "@/db/tenant/core/attachments";
import { comments } from "@/db/tenant/core/comments";
import { notifications } from "@/db/tenant/core/notifications";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createAttachment, deleteAttachment, downloadAttachment } from "@/lib/operations";
import { readStoredFile } from "@/lib/platform/files/file-store";
import { createTestWorkspace, type TestWorkspace } from "@/lib/platform/identity/test-workspace";
import { REGISTER } from "@/lib/resources";
import { createResendSimulator } from "@/simulators/resend/server";
import { uploadFile } from "../attachment/upload";
import { asking } from "../person/test-people";
import type { SubjectReference } from "../subject/rules";
import {
  type ActivityHouse,
  createActivityHouse,
  NOW,
  type Person,
} from "../subject/test-activity";

let house: ActivityHouse;
let brand: SubjectReference;
let ada: Person;
let grace: Person;
let vera: Person;
let bob: Person;
beforeAll(async () => {
  house = await createActivityHouse(createResendSimulator);
  ({ ada, grace, vera, bob } = house.people);
});
afterAll(() => house.close());
beforeEach(async () => {
  brand = await house.makeBrand();
});

const say = (person: Person, body: string, more: object = {}) =>
  house.say(person, brand, body, more);
const activity = (person: Person) => house.activity(person, brand);
const _change = (person: Person, about: SubjectReference, name: string) =>
  house.change(person, about, name);
const work = () => house.work();
const inAcme: ActivityHouse["inAcme"] = (task) => house.inAcme(task);

let globex: TestWorkspace;
beforeAll(async () => {
  globex = await createTestWorkspace(house.platform, "globex");
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
    readdirSync(house.filesFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;

  test("are attached by who may change the record, read by who may see it, and removed with their bytes", async () => {
    const before = storedFilesOrNone();
    await expect(attach(vera)).rejects.toMatchObject({ code: "forbidden" });
    expect(storedFilesOrNone()).toBe(before);
    const { id, fileName, mimeType } = await attach(grace);
    expect({ fileName, mimeType }).toEqual({ fileName: "Photo.png", mimeType: "image/png" });
    const file = await read(downloadAttachment, vera, { id });
    expect(await readStoredFile(house.acme.tenant.id, file.storageKey)).toEqual(await png());
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
    await house.remove(ada, brand);
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
