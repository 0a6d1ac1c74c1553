import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { currencies } from "@/db/tenant/core/currencies";
import { customerGroups } from "@/db/tenant/core/customer-groups";
import { writeAudit } from "@/lib/core/audit";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import type { AccessRule } from "@/lib/core/permissions";
import { read } from "@/lib/core/read";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { readTimeline } from "@/lib/operations";
import { sealTenant } from "@/lib/platform/audit/seal-tenant";
import {
  createTestWorkspace,
  NOW,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { exportAudit } from "./export";
import { auditSearch, readAudit, readAuditStatus, timelineInput, verifyAudit } from "./queries";

let platform: TestPlatform;
let acme: TestWorkspace;
const wholesale = uuidv7();
const retail = uuidv7();
const rupee = uuidv7();

type Written = Parameters<typeof writeAudit>[2][number];
const note = (workspace: TestWorkspace, records: readonly Written[], at = NOW) =>
  inTenant(workspace.tenant.place, (tx) =>
    writeAudit(tx, { ...originAt(at), userId: workspace.owner.id }, records),
  );

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  await inTenant(acme.tenant.place, async (tx) => {
    await tx.insert(currencies).values({ id: rupee, code: "INR", name: "Rupee", symbol: "₹" });
    await tx.insert(customerGroups).values([
      { id: wholesale, code: "W", name: "Wholesale", updatedAt: NOW },
      { id: retail, code: "R", name: "Retail", updatedAt: NOW },
    ]);
  });
  const group = { table: "customer_groups", action: "insert" as const };
  const made = { name: { from: null, to: "x" }, code: { from: null, to: "secret code" } };
  await note(acme, [
    { ...group, id: wholesale, label: "Wholesale 100%", changes: made },
    { ...group, id: retail, label: "Retail", changes: made },
    {
      table: "users",
      id: acme.owner.id,
      label: acme.owner.email,
      action: "update",
      changes: { password_hash: { from: "$2b$old", to: "$2b$new" } },
    },
  ]);
  // 20:00 in London on 4 March is 5 March in Kolkata.
  await note(
    acme,
    [{ table: "currencies", id: rupee, label: "=Rupee", action: "update", changes: {} }],
    new Date("2026-03-04T20:00:00Z"),
  );
});
afterAll(() => platform?.close());

const asking = (actor: Partial<Actor> & { codes?: string[] } = {}): TenantRequest<Actor> => ({
  ...originAt(NOW),
  tenant: acme.tenant,
  actor: testActor({ id: acme.owner.id, ...actor }),
});

const withRules = (codes: string[], rules: AccessRule[]): TenantRequest<Actor> => {
  const request = asking({ codes });
  const grants = request.actor.grants.map((grant) => ({ ...grant, rules }));
  return { ...request, actor: { ...request.actor, grants } };
};

const search = (filters: object, request = asking()) =>
  read(readAudit, request, auditSearch.parse(filters));
const labels = async (filters: object, request = asking()) =>
  (await search(filters, request)).rows.map((row) => row.recordLabel);
const timeline = (table: string, recordId: string, request = asking()) =>
  read(readTimeline, request, timelineInput.parse({ table, recordId }));
const NOT_FOUND = { code: "not_found", reason: "record.unknown" };

describe("the log", () => {
  test("is newest first and says who, what and from where", async () => {
    const { rows, next } = await search({});
    expect(rows).toHaveLength(4);
    expect(next).toBeNull();
    expect(rows[0]).toMatchObject({
      action: "update",
      table: "currencies",
      recordLabel: "=Rupee",
      actor: { kind: "user", name: "Ada", email: "ada@acme.test" },
      ipAddress: "203.0.113.9",
    });
  });

  test.each<[string, object, string[]]>([
    ["part of a label", { q: "etai" }, ["Retail"]],
    ["a per cent sign, which is no joker", { q: "100%" }, ["Wholesale 100%"]],
    ["an underscore, which is none either", { q: "_etail" }, []],
    ["an action", { action: "insert" }, ["Retail", "Wholesale 100%"]],
    ["a table", { table: "currencies" }, ["=Rupee"]],
    ["a first day where the reader lives", { from: "2026-03-05" }, ["=Rupee"]],
    ["a last day where the reader lives", { to: "2026-03-04", table: "currencies" }, []],
    ["one day", { from: "2026-03-05", to: "2026-03-05" }, ["=Rupee"]],
    ["nobody", { actorId: uuidv7() }, []],
  ])("is narrowed by %s", async (_name, filters, expected) => {
    expect(await labels(filters)).toEqual(expected);
  });

  test("is found by the name and the address of who did it", async () => {
    expect(await labels({ q: "ADA@ACME" })).toHaveLength(4);
    expect(await labels({ q: "ada", actorId: acme.owner.id })).toHaveLength(4);
  });

  test("is read page by page, without a row twice or none", async () => {
    const seen: (string | null)[] = [];
    let after: string | undefined;
    do {
      const page = await search({ limit: 1, after });
      seen.push(...page.rows.map((row) => row.recordLabel));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(await labels({}));
  });

  test("never tells a secret", async () => {
    const { rows } = await search({ table: "users" });
    expect(rows[0]?.changes).toEqual([
      { field: "password_hash", isSecret: true, from: null, to: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain("$2b$");
  });

  test("is for managers", async () => {
    const clerk = asking({ codes: ["system_admin:work"] });
    await expect(search({}, clerk)).rejects.toMatchObject({ code: "forbidden" });
    await expect(read(readAuditStatus, clerk, undefined)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("hides what row and field rules hide", async () => {
    const rule = { table: "customer_groups", condition: null, field: null };
    const reader = withRules(
      ["audit.*"],
      [
        {
          ...rule,
          type: "row",
          access: "read",
          condition: { field: "name", is: "equal", value: "Retail" },
        },
        { ...rule, type: "field", access: "none", field: "code" },
        { ...rule, type: "field", access: "mask", field: "name" },
      ],
    );
    const { rows } = await search({ table: "customer_groups" }, reader);
    expect(rows.map((row) => row.recordLabel)).toEqual(["Retail"]);
    expect(rows[0]?.changes).toEqual([{ field: "name", isSecret: false, from: null, to: "•••" }]);
    expect(await labels({ table: "currencies" }, reader)).toEqual(["=Rupee"]);
    await expect(timeline("customer_groups", wholesale, reader)).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("a record's timeline", () => {
  const viewer = () => asking({ codes: ["*:view"] });

  test("is for whoever may see the record, without from where", async () => {
    const { rows } = await timeline("customer_groups", retail, viewer());
    expect(rows).toMatchObject([
      {
        recordLabel: "Retail",
        action: "insert",
        actor: { name: "Ada", email: null },
        ipAddress: null,
        userAgent: null,
        requestId: null,
      },
    ]);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      "another resource's reader",
      () =>
        timeline("customer_groups", retail, asking({ codes: ["audit.timeline", "branches.read"] })),
    ],
    ["a viewer, of a person", () => timeline("users", acme.owner.id, viewer())],
    ["anybody, of a record that is none", () => timeline("customer_groups", uuidv7())],
    ["a viewer, of a record that is none", () => timeline("customer_groups", uuidv7(), viewer())],
    ["somebody of a table that his plan does not hold", () => timeline("employees", uuidv7())],
  ])("is not there for %s", async (_name, ask) => {
    await expect(ask()).rejects.toMatchObject(NOT_FOUND);
  });

  test("of a record nobody touched is empty, of a person it is for managers", async () => {
    const id = uuidv7();
    await inTenant(acme.tenant.place, (tx) =>
      tx.insert(customerGroups).values({ id, code: "N", name: "New", updatedAt: NOW }),
    );
    expect(await timeline("customer_groups", id, viewer())).toEqual({ rows: [], next: null });
    const manager = asking({ codes: ["*:manage"] });
    const { rows } = await timeline("users", acme.owner.id, manager);
    expect(rows.at(-1)).toMatchObject({ action: "update", recordLabel: acme.owner.email });
  });

  test("of another tenant's record is not there", async () => {
    const globex = await createTestWorkspace(platform, "globex");
    const foreign = { ...asking(), tenant: globex.tenant };
    await expect(timeline("customer_groups", retail, foreign)).rejects.toMatchObject(NOT_FOUND);
    expect(await labels({}, foreign)).toEqual([]);
  });

  test("names no table that is none", () => {
    expect(timelineInput.safeParse({ table: "pg_class", recordId: retail }).success).toBe(false);
    expect(timelineInput.safeParse({ table: "toString", recordId: retail }).success).toBe(false);
  });
});

test("the status tells how far the log is sealed, and which tables occur", async () => {
  const status = () => read(readAuditStatus, asking(), undefined);
  const tables = ["currencies", "customer_groups", "users"];
  const waiting = await inTenant(acme.tenant.place, (tx) => tx.$count(auditLogs));
  expect(await status()).toMatchObject({ sealed: 0, sealedAt: null, waiting, tables });
  await sealTenant(acme.tenant.id, acme.tenant.place, NOW);
  expect(await status()).toMatchObject({ waiting: 0, sealed: waiting, sealedAt: NOW });
  expect(await read(verifyAudit, asking(), undefined)).toMatchObject({ isIntact: true });
  const manager = asking({ codes: ["*:manage"] });
  await expect(read(verifyAudit, manager, undefined)).rejects.toMatchObject({ code: "forbidden" });
});

describe("the export", () => {
  const included = (request = asking()) => ({
    ...request,
    tenant: { ...acme.tenant, features: ["audit_export"] },
  });
  const fileOf = async (request: TenantRequest, filters: object) => {
    const { pieces, fileName } = await execute(exportAudit, request, filters);
    let text = "";
    for await (const piece of pieces) text += piece;
    return { fileName, lines: text.split("\r\n") };
  };

  test("needs a plan that includes it, and says which; nothing is noted", async () => {
    const before = await labels({});
    await expect(execute(exportAudit, asking(), {})).rejects.toMatchObject({
      code: "module_required",
      reason: "feature.not-included",
      message: expect.stringContaining("Enterprise"),
    });
    expect(await labels({})).toEqual(before);
  });

  test("is for administrators", async () => {
    const manager = included(asking({ codes: ["*:manage"] }));
    await expect(execute(exportAudit, manager, {})).rejects.toMatchObject({ code: "forbidden" });
  });

  test("holds what the filters leave, is safe in a spreadsheet and is itself on record", async () => {
    const { fileName, lines } = await fileOf(included(), { table: "currencies" });
    expect(fileName).toBe("audit-acme-2026-03-01.csv");
    expect(lines[0]).toContain("number,time,actor_kind");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("2026-03-04T20:00:00.000Z,user,Ada,ada@acme.test,update");
    expect(lines[1]).toContain(",'=Rupee,");
    const [latest] = (await search({ limit: 1 })).rows;
    expect(latest).toMatchObject({
      action: "export",
      table: "audit_logs",
      changes: [{ field: "table", from: null, to: "currencies" }],
    });
  });

  test("ends with what stood before it, in more than one piece, without a secret", async () => {
    const many = Array.from({ length: 2_100 }, (_, index) => ({
      table: "brands",
      id: uuidv7(),
      label: `Brand ${index}`,
      action: "insert" as const,
      changes: {},
    }));
    await inTenant(acme.tenant.place, (tx) =>
      writeAudit(tx, { ...originAt(NOW), userId: undefined }, many),
    );
    const rows = await inTenant(acme.tenant.place, (tx) => tx.$count(auditLogs));
    const { pieces } = await execute(exportAudit, included(), {});
    await note(acme, [
      { table: "brands", id: uuidv7(), label: "Later", action: "insert", changes: {} },
    ]);
    const chunks: string[] = [];
    for await (const piece of pieces) chunks.push(piece);
    const text = chunks.join("");
    expect(chunks.length).toBeGreaterThan(3);
    expect(text.split("\r\n")).toHaveLength(rows + 2);
    expect(text).not.toContain("Later");
    expect(text).not.toContain("$2b$");
  });

  test("refuses filters that make no sense, by name", async () => {
    const nonsense = { from: "yesterday", action: "burn", colour: "red" };
    await expect(execute(exportAudit, included(), nonsense)).rejects.toMatchObject({
      code: "invalid",
      fields: { from: expect.any(String), action: expect.any(String), colour: expect.any(String) },
    });
  });
});
