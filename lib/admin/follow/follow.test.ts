import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { notifications } from "@/db/tenant/core/notifications";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { followRecord, listMentionable, listNotices } from "@/lib/operations";
import { createResendSimulator } from "@/simulators/resend/server";
import { archiveNotices, markNoticesRead } from "../notification/mark";
import { countNotices } from "../notification/queries";
import type { SubjectReference } from "../subject/rules";
import { type ActivityHouse, createActivityHouse, type Person } from "../subject/test-activity";

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
const inbox = (person: Person) => house.inbox(person);
const change = (person: Person, about: SubjectReference, name: string) =>
  house.change(person, about, name);
const work = () => house.work();
const inAcme: ActivityHouse["inAcme"] = (task) => house.inAcme(task);

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
    const made: SubjectReference[] = [];
    for (let count = 0; count < 21; count += 1) made.push(await house.makeBrand());
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
