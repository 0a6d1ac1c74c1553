import { asc, isNotNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { tenantAuditHeads } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { defineCommand } from "@/lib/core/command";
import { controlDb, inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { genesis, rowHash } from "@/lib/core/hash-chain";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createTestWorkspace,
  NOW,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { sealedRows, tenantChain, unsealedRows } from "./chain";
import { sealBatch } from "./seal-batch";
import { sealTenant } from "./seal-tenant";
import { tampering } from "./test-chain";
import { verifyTenant } from "./verify-tenant";

let platform: TestPlatform;
let workspace: TestWorkspace;
let tools: ReturnType<typeof tampering>;

beforeAll(async () => {
  platform = await createTestPlatform();
  workspace = await createTestWorkspace(platform, "acme");
  tools = tampering(platform, workspace);
});
afterAll(async () => {
  await tools?.end();
  await platform?.close();
});

beforeEach(async () => {
  await tools.asOwner("truncate audit_logs");
  await controlDb().delete(tenantAuditHeads);
});

const seal = () => sealTenant(workspace.tenant.id, workspace.tenant.place, NOW);
const verify = (now = NOW) =>
  verifyTenant(
    workspace.tenant.id,
    (work) => inTenant(workspace.tenant.place, work, { readOnly: true }),
    now,
  );
const found = async () => (await verify()).faults.map(({ kind, sequenceNo }) => [kind, sequenceNo]);
const rows = () =>
  inTenant(workspace.tenant.place, (tx) =>
    tx
      .select()
      .from(auditLogs)
      .where(isNotNull(auditLogs.sequenceNo))
      .orderBy(asc(auditLogs.sequenceNo)),
  );
const labels = async () => (await rows()).map((row) => row.recordLabel);
const head = async () => {
  const [row] = await controlDb().select().from(tenantAuditHeads);
  return row;
};

describe("the sealer", () => {
  test("numbers rows in the order of their ids and remembers the end", async () => {
    await tools.append("one", "two", "three");
    expect(await seal()).toBe(3);
    expect(await labels()).toEqual(["one", "two", "three"]);
    const last = (await rows()).at(-1);
    expect(await head()).toMatchObject({ sequenceNo: 3, rowHash: last?.rowHash, sealedAt: NOW });
    expect(await seal()).toBe(0);
    expect(await verify()).toMatchObject({ rows: 3, unsealed: 0, isIntact: true, faults: [] });
  });

  test("an empty chain is intact", async () => {
    expect(await seal()).toBe(0);
    expect(await verify()).toMatchObject({ rows: 0, isIntact: true, end: undefined });
  });

  test("works through more than one batch", async () => {
    const many = Array.from({ length: 1_203 }, (_, index) => `row ${index}`);
    await tools.append(...many);
    expect(await seal()).toBe(1_203);
    expect(await labels()).toEqual(many);
    expect(await verify()).toMatchObject({ rows: 1_203, isIntact: true });
  });

  test("a row committed late gets a later number; nothing is put between", async () => {
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let isWritten = () => {};
    const written = new Promise<void>((resolve) => {
      isWritten = resolve;
    });
    const late = inTenant(workspace.tenant.place, async (tx) => {
      await tools.write(tx, "late");
      isWritten();
      await held;
    });
    await written;
    await tools.append("early");
    expect(await seal()).toBe(1);
    commit();
    await late;
    expect(await seal()).toBe(1);
    expect(await labels()).toEqual(["early", "late"]);
    expect(await verify()).toMatchObject({ rows: 2, isIntact: true });
  });

  test("killed between the two databases, the next one moves the head", async () => {
    const { id, place } = workspace.tenant;
    await tools.append("one", "two");
    await inTenant(place, (tx) => sealBatch(tx, tenantChain(id), genesis(id)));
    expect(await head()).toBeUndefined();
    expect(await seal()).toBe(0);
    expect(await head()).toMatchObject({ sequenceNo: 2 });
    expect(await verify()).toMatchObject({ rows: 2, isIntact: true });
  });

  test("several at once agree on one chain", async () => {
    await tools.append(...Array.from({ length: 1_500 }, (_, index) => `row ${index}`));
    const sealed = await Promise.all([seal(), seal(), seal(), seal()]);
    expect(sealed.reduce((sum, count) => sum + count)).toBe(1_500);
    expect(await head()).toMatchObject({ sequenceNo: 1_500 });
    expect(await verify()).toMatchObject({ rows: 1_500, isIntact: true });
  });

  test("two hundred commands at once, sealed meanwhile, make one chain without a gap", async () => {
    const note = defineCommand({
      name: "notes.add",
      module: "system_admin",
      level: "work",
      input: z.strictObject({ label: z.string() }),
      fails: [],
      async run(ctx, { label }) {
        ctx.record({ table: "notes", id: uuidv7(), label, action: "insert", changes: {} });
      },
    });
    const { tenant, owner } = workspace;
    const actor = testActor({ id: owner.id, codes: ["notes.add"] });
    const all = Array.from({ length: 200 }, (_, index) => `note ${index}`);
    const commands = all.map((label) =>
      execute(note, { ...originAt(NOW), tenant, actor }, { label }),
    );
    const sealers = Array.from({ length: 6 }, async (_, index) => {
      await commands[index * 33];
      return seal();
    });
    await Promise.all([...commands, ...sealers]);
    await seal();
    const chain = await rows();
    expect(chain.map((row) => row.sequenceNo)).toEqual(all.map((_, index) => index + 1));
    expect(chain.map((row) => row.recordLabel).sort()).toEqual([...all].sort());
    expect(await verify()).toMatchObject({ rows: 200, unsealed: 0, isIntact: true });
  });

  test("rows that wait longer than a minute are counted", async () => {
    await tools.append("waiting");
    const later = new Date(Date.now() + 61_000);
    expect(await verify(later)).toMatchObject({ rows: 0, unsealed: 1, isIntact: true });
    expect(await verify(new Date())).toMatchObject({ unsealed: 0 });
  });
});

describe("whoever owns the database is found out", () => {
  beforeEach(async () => {
    await tools.append("one", "two", "three", "four");
    await seal();
    expect(await verify()).toMatchObject({ rows: 4, isIntact: true });
  });

  const cases: [string, string, [string, number][]][] = [
    [
      "a changed label",
      "update audit_logs set record_label = 'x' where sequence_no = 2",
      [["changed", 2]],
    ],
    [
      "a moment moved by a microsecond",
      "update audit_logs set created_at = created_at + interval '1 microsecond' where sequence_no = 3",
      [["changed", 3]],
    ],
    [
      "a digit without a value",
      `update audit_logs set changes = jsonb_set(changes, '{price,to}', '"1.1"') where sequence_no = 1`,
      [["changed", 1]],
    ],
    [
      "an actor put in",
      "update audit_logs set impersonator_id = id where sequence_no = 4",
      [["changed", 4]],
    ],
    ["a deleted row", "delete from audit_logs where sequence_no = 2", [["missing", 2]]],
    ["a deleted first row", "delete from audit_logs where sequence_no = 1", [["missing", 1]]],
    ["a cut tail", "delete from audit_logs where sequence_no > 2", [["cut", 3]]],
    ["everything gone", "truncate audit_logs", [["cut", 1]]],
    [
      "a seal taken off",
      "update audit_logs set sequence_no = null where sequence_no = 4",
      [
        ["cut", 4],
        ["half-sealed", 3],
      ],
    ],
    [
      "two rows in each other's place",
      "update audit_logs set sequence_no = -sequence_no where sequence_no in (2, 3); update audit_logs set sequence_no = 5 + sequence_no where sequence_no < 0",
      [
        ["unlinked", 2],
        ["changed", 2],
        ["unlinked", 3],
        ["changed", 3],
        ["unlinked", 4],
      ],
    ],
    [
      "a forged row at the end",
      "insert into audit_logs (id, table_name, record_id, actor_kind, action, changes, sequence_no, previous_hash, row_hash) select gen_random_uuid(), table_name, record_id, actor_kind, action, changes, 5, row_hash, 'x' from audit_logs where sequence_no = 4",
      [["changed", 5]],
    ],
  ];
  test.each(cases)("%s", async (_name, statement, faults) => {
    await tools.asOwner(statement);
    expect((await found()).slice(0, faults.length)).toEqual(faults);
    expect(await verify()).toMatchObject({ isIntact: false });
  });

  test("the faulty row is named", async () => {
    const [, second] = await rows();
    await tools.asOwner("update audit_logs set action = 'insert' where sequence_no = 2");
    expect((await verify()).faults).toEqual([
      { sequenceNo: 2, rowId: second?.id, kind: "changed" },
    ]);
  });

  /** Deletes row 2 and seals all the others again, as the sealer would have done. */
  async function rewrite() {
    const { id, place } = workspace.tenant;
    const chain = tenantChain(id);
    await tools.asOwner(
      "delete from audit_logs where sequence_no = 2; update audit_logs set sequence_no = null, previous_hash = null, row_hash = null",
    );
    const left = await inTenant(place, (tx) => unsealedRows(tx, chain, 10));
    let end = genesis(id);
    for (const row of left) {
      const previousHash = end.rowHash;
      const sequenceNo = end.sequenceNo + 1;
      end = { sequenceNo, rowHash: rowHash(previousHash, sequenceNo, row.fields) };
      await tools.asOwner(
        `update audit_logs set sequence_no = ${sequenceNo}, previous_hash = '${previousHash}', row_hash = '${end.rowHash}' where id = '${row.id}'`,
      );
    }
  }

  test("a chain rewritten as a whole is betrayed by the head, even padded to its length", async () => {
    await tools.append("five");
    await rewrite();
    expect(await found()).toEqual([["rewritten", 4]]);
  });

  test("the sealer does not make a rewritten or broken chain good", async () => {
    await tools.append("five");
    await rewrite();
    await tools.append("six");
    await expect(seal()).rejects.toThrow(/broken at 4 \(rewritten\)/);
    expect(await head()).toMatchObject({ sequenceNo: 4 });
    expect(await found()).toEqual([["rewritten", 4]]);
  });

  test("nor one with its tail cut off, nor one with a forged row at the end", async () => {
    await tools.asOwner("delete from audit_logs where sequence_no = 4");
    await tools.append("five");
    await expect(seal()).rejects.toThrow(/broken at 4 \(cut\)/);
    expect(await labels()).toEqual(["one", "two", "three"]);
  });

  test("a row that its writer numbered himself stops the sealer and shows", async () => {
    const { place } = workspace.tenant;
    await inTenant(place, (tx) =>
      tx.insert(auditLogs).values({
        tableName: "products",
        recordId: uuidv7(),
        actorKind: "system",
        action: "update",
        changes: {},
        sequenceNo: 9,
        previousHash: "x",
        rowHash: "y",
      }),
    );
    await expect(seal()).rejects.toThrow(/broken at 5 \(missing\)/);
    expect(await found()).toEqual([
      ["missing", 5],
      ["changed", 9],
    ]);
  });

  test("a row that its writer hashed beforehand shows and does not stop the sealer", async () => {
    const { place, id } = workspace.tenant;
    await inTenant(place, (tx) =>
      tx.insert(auditLogs).values({
        tableName: "products",
        recordId: uuidv7(),
        actorKind: "system",
        action: "update",
        changes: {},
        rowHash: "y",
      }),
    );
    await tools.append("five");
    expect(await seal()).toBe(1);
    expect((await found()).map(([kind]) => kind)).toEqual(["half-sealed"]);
    const sealed = await inTenant(place, (tx) => sealedRows(tx, tenantChain(id), undefined, 9));
    expect(sealed).toHaveLength(5);
  });

  test("another tenant's chain cannot stand in", async () => {
    const other = await createTestWorkspace(platform, "globex");
    const inOther = await verifyTenant(
      other.tenant.id,
      (work) => inTenant(workspace.tenant.place, work),
      NOW,
    );
    expect(inOther.faults).toMatchObject([{ kind: "unlinked", sequenceNo: 1 }]);
  });
});

describe("the tenant's own role", () => {
  beforeEach(async () => {
    await tools.append("one");
    await seal();
  });

  test.each([
    ["change a row", "update audit_logs set record_label = 'x'"],
    ["change a seal", "update audit_logs set row_hash = 'x'"],
    ["take a seal off", "update audit_logs set sequence_no = null"],
    ["delete", "delete from audit_logs"],
    ["truncate", "truncate audit_logs"],
    ["switch the trigger off", "alter table audit_logs disable trigger append_only"],
    ["drop the trigger", "drop trigger append_only on audit_logs"],
    [
      "replace the guard",
      "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
    ],
    ["alter the table", "alter table audit_logs drop column row_hash"],
    ["drop the table", "drop table audit_logs"],
    ["put a rule on it", "create rule quiet as on insert to audit_logs do instead nothing"],
    ["switch triggers off for itself", "set session_replication_role = replica"],
    ["reach the head", "update public.tenant_audit_heads set sequence_no = 0"],
  ])("cannot %s", async (_name, statement) => {
    const before = await rows();
    await expect(
      inTenant(workspace.tenant.place, (tx) => tx.execute(sql.raw(statement))),
    ).rejects.toMatchObject({ cause: { code: expect.stringMatching(/^(42501|23001)$/) } });
    expect(await rows()).toEqual(before);
    expect(await verify()).toMatchObject({ isIntact: true });
  });
});
