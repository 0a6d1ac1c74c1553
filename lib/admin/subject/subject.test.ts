import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import {
  createAttachment,
  createComment,
  followRecord,
  listMentionable,
  readActivity,
} from "@/lib/operations";
import { createTestWorkspace, type TestWorkspace } from "@/lib/platform/identity/test-workspace";
import { REGISTER } from "@/lib/resources";
import { createResendSimulator } from "@/simulators/resend/server";
import { uploadFile } from "../attachment/upload";
import { addRole, asking } from "../person/test-people";
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
let bob: Person;
beforeAll(async () => {
  house = await createActivityHouse(createResendSimulator);
  ({ ada, grace, bob } = house.people);
});
afterAll(() => house.close());
beforeEach(async () => {
  brand = await house.makeBrand();
});

const say = (person: Person, body: string, more: object = {}) =>
  house.say(person, brand, body, more);
const activity = (person: Person) => house.activity(person, brand);
const inbox = (person: Person) => house.inbox(person);
const change = (person: Person, about: SubjectReference, name: string) =>
  house.change(person, about, name);
const work = () => house.work();
const inAcme: ActivityHouse["inAcme"] = (task) => house.inAcme(task);

let globex: TestWorkspace;
beforeAll(async () => {
  globex = await createTestWorkspace(house.platform, "globex");
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
    const role = await addRole(house.acme, "Narrow", ["brands.read", "brands.choose"]);
    await inAcme((tx) =>
      tx.insert(dataAccessRules).values({
        roleId: role,
        tableName: "brands",
        ruleType: "row",
        access: "read",
        condition: { field: "name", is: "equal", value: "Mine" },
      }),
    );
    const nora = await house.withRole("Nora", role);
    const { id } = nora.actor;
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
