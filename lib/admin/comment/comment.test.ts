import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { execute } from "@/lib/core/execute";
import { createComment, deleteComment, updateComment } from "@/lib/operations";
import { createResendSimulator } from "@/simulators/resend/server";
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
beforeAll(async () => {
  house = await createActivityHouse(createResendSimulator);
  ({ ada, grace, vera } = house.people);
});
afterAll(() => house.close());
beforeEach(async () => {
  brand = await house.makeBrand();
});

const say = (person: Person, body: string, more: object = {}) =>
  house.say(person, brand, body, more);
const activity = (person: Person) => house.activity(person, brand);

const NOTHING = "00000000-0000-4000-8000-000000000000";

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
