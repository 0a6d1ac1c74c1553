import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CustomersScene, createCustomersScene, customer } from "./test-customers";

let scene: CustomersScene;
let groupId: string;

const get: CustomersScene["get"] = (...asked) => scene.get(...asked);
const post: CustomersScene["post"] = (...asked) => scene.post(...asked);

beforeAll(async () => {
  scene = await createCustomersScene();
  groupId = scene.groupId;
});
afterAll(() => scene.close());

describe("a list", () => {
  const SIZE = 120;
  /** Languages repeat and are missing, so that sorting by them has equals and nulls. */
  const language = (at: number) => (at % 3 === 0 ? null : ["Tamil", "Hindi"][at % 2]);

  const option = (value: string) => ({ value, label: value });
  const OWN_FIELDS = [
    { key: "colour", label: "Colour", data_type: "select", options: ["red", "blue"].map(option) },
    { key: "litres", label: "Litres", data_type: "number" },
  ].map((own, position) => ({ ...own, resource: "customers", is_required: false, position }));

  beforeAll(async () => {
    for (const own of OWN_FIELDS) {
      const { status, json } = await post("custom-fields", own);
      expect(status, JSON.stringify(json)).toBe(201);
    }
    const create = Array.from({ length: SIZE }, (_, at) =>
      customer(`L-${at}`, {
        ...{ preferred_language: language(at), customer_group_id: groupId },
        custom: {
          colour: ["red", "blue", null][at % 3],
          litres: at % 4 === 0 ? null : `${at % 9}.5`,
        },
      }),
    );
    expect((await post("customers/bulk", { create })).status).toBe(200);
  });

  const all = { "code.starts": "L-" };

  async function pages(query: Record<string, string>): Promise<string[]> {
    const codes: string[] = [];
    let cursor = "";
    do {
      const page = await get("customers", {
        ...all,
        ...query,
        limit: "17",
        ...(cursor && { cursor }),
      });
      expect(page.status, JSON.stringify(page.json)).toBe(200);
      codes.push(...page.json.data.map(({ code }: { code: string }) => code));
      cursor = page.json.next_cursor ?? "";
    } while (cursor);
    return codes;
  }

  test.each([
    "preferred_language",
    "-preferred_language",
    "gst_treatment,-preferred_language",
    "-id",
    "custom.colour",
    "-custom.litres,code",
  ])("sorted by %s is paged through without loss or repetition", async (sort) => {
    const codes = await pages({ sort });
    expect(codes).toHaveLength(SIZE);
    expect(new Set(codes).size).toBe(SIZE);
  });

  test("a cursor of another order is refused", async () => {
    const { json } = await get("customers", { sort: "code", limit: "1" });
    const wrong = await get("customers", { sort: "-name", cursor: json.next_cursor });
    expect([wrong.status, wrong.json.reason]).toEqual([400, "cursor.invalid"]);
  });

  test.each([
    [{ preferred_language: "Tamil" }, 40],
    [{ "preferred_language.empty": "true" }, 40],
    [{ "preferred_language.in": "Tamil,Hindi" }, 80],
    [{ "code.eq": "l-7" }, 1],
    [{ q: "L-119" }, 1],
  ] as [Record<string, string>, number][])("%j finds %d", async (query, count) => {
    const { json } = await get("customers", { ...all, ...query, totals: "true", limit: "1" });
    expect(json.totals?.count).toBe(count);
  });

  test("is grouped, shown in part, and brings along what it refers to", async () => {
    const { json } = await get("customers", {
      ...all,
      ...{ group: "customer_group_id", fields: "code", expand: "customer_group_id", limit: "2" },
    });
    expect(json.groups).toEqual([{ value: groupId, title: "A · Retail chains", count: SIZE }]);
    expect(Object.keys(json.data[0]).sort()).toEqual([
      ...["code", "customer_group_id", "expanded", "id"],
      ...["record_title", "reference_titles", "version"],
    ]);
    expect(json.data[1].expanded.customer_group_id.name).toBe("Retail chains");
  });

  test("a field of the tenant's own sorts as what it is, groups, and is shown", async () => {
    const { json } = await get("customers", {
      ...{ ...all, sort: "-custom.litres,-id", "custom.litres.lt": "8", limit: "1" },
      ...{ group: "custom.colour", fields: "code,custom" },
    });
    expect(json.data[0].custom.litres).toBe("7.5");
    const counts = Object.fromEntries(
      json.groups.map(({ value, count }: { value: string | null; count: number }) => [
        value,
        count,
      ]),
    );
    expect(Object.keys(counts).sort()).toEqual(["blue", "null", "red"]);
    const unknown = await get("customers", { sort: "custom.shade" });
    expect([unknown.status, Object.keys(unknown.json.fields)]).toEqual([400, ["sort"]]);
  });

  test("says all that is wrong with a query", async () => {
    const { status, json } = await get("customers", {
      ...{ colour: "red", "phone.gte": "7", customerGroupId: groupId, sort: "-shade" },
      ...{ limit: "201", totals: "maybe", fields: "code,hue", expand: "code", group: "tone" },
    });
    expect([status, json.reason]).toEqual([400, "query.invalid"]);
    expect(json.fields).toEqual({
      colour: "There is no such parameter or field here.",
      "phone.gte": "This field takes these operators: contains, starts, eq, ne, in.",
      customerGroupId: "There is no such parameter or field here.",
      sort: "There is no field shade here.",
      limit: "A page has 1 to 200 records.",
      totals: "This is true or false.",
      fields: "There is no field hue here.",
      expand: "code is no reference to another record.",
      group: "There is no field tone here.",
    });
  });

  test.each([
    ["customer_group_id", "seven"],
    ["is_do_not_call", "maybe"],
    ["created_at.gte", "yesterday"],
    ["gst_treatment", "none"],
    ["id", "seven"],
  ])("%s=%s names the field and its rule", async (parameter, value) => {
    const { status, json } = await get("customers", { [parameter]: value });
    expect([status, json.reason]).toEqual([400, "filter.invalid"]);
    expect(Object.keys(json.fields)).toEqual([parameter.split(".")[0]]);
  });

  test("a picker gets titles, by words and by id", async () => {
    const found = await get("customers/choices", { q: "L-118" });
    expect(found.json.data).toMatchObject([{ title: "L-118 · Customer L-118" }]);
    const named = await get("customers/choices", { ids: found.json.data[0].id });
    expect(named.json).toEqual(found.json);
    expect((await get("customers/choices", { ids: "seven" })).json.fields).toHaveProperty("ids");
  });

  test("a record says what refers to it", async () => {
    const { json } = await get(`customer-groups/${groupId}/related`);
    expect(json.data).toMatchObject([
      { resource: "customers", field: "customer_group_id", has_more: true },
    ]);
    expect(json.data[0].data).toHaveLength(5);
  });
});
