import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectOwner } from "../bootstrap";
import { buildTenantSchema } from "../migrate/tenant";
import { createTestDatabase, type TestDatabase } from "../test-database";

const schema = `t_${randomBytes(8).toString("hex")}`;
const id = "0197a000-0000-7000-8000-000000000001";
let database: TestDatabase;
let owner: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connectOwner(database.ownerUrl, 1);
  await buildTenantSchema(
    database.owner,
    { schema, role: schema },
    { appLogin: database.appLogin },
  );
});

afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

type Refusal = { code: string; constraint_name?: string; table_name?: string; message: string };

/**
 * Runs the statements as the tenant's role, rolls them back and returns what the last one met.
 * Foreign keys are off: each row stands for itself here.
 */
async function attempt(...statements: string[]): Promise<Refusal | undefined> {
  let refusal: Refusal | undefined;
  const rollback = new Error("rolled back");
  await owner
    .begin(async (tx) => {
      await tx.unsafe(`
        set local search_path = ${schema}, extensions, pg_temp;
        ${(await foreignKeysOff(tx)).join(";")};
        set local role ${schema};`);
      const last = statements.pop() ?? "";
      for (const statement of statements) await tx.unsafe(statement);
      refusal = await tx.unsafe(last).then(
        () => undefined,
        (error: Refusal) => error,
      );
      throw rollback;
    })
    .catch((error: unknown) => {
      if (error !== rollback && !refusal) throw error;
    });
  return refusal;
}

async function foreignKeysOff(tx: postgres.TransactionSql): Promise<string[]> {
  const keys = await tx<{ table: string; name: string }[]>`
    select c.relname as table, k.conname as name
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.connamespace = ${schema}::regnamespace and k.contype = 'f'
      and c.relname in ('audit_logs', 'domain_events', 'user_sessions', 'scheme_accruals',
        'commission_entries', 'payment_allocations', 'withholding_transactions', 'approval_decisions', 'leave_balances')`;
  return keys.map(({ table, name }) => `alter table ${table} drop constraint ${name}`);
}

const auditLog = `insert into audit_logs (id, table_name, record_id, changes, actor_kind, action)
  values ('${id}', 'invoices', '${id}', '{}', 'user', 'update')`;
const event = `insert into domain_events (id, event_type, table_name, record_id, payload)
  values ('${id}', 'invoices.posted', 'invoices', '${id}', '{}')`;
const session = `insert into user_sessions (id, user_id, token_hash, expires_at)
  values ('${id}', '${id}', 'abc', now())`;
const accrual = `insert into scheme_accruals (id, scheme_id, dealer_id, accrued_on, benefit_amount)
  values ('${id}', '${id}', '${id}', '2025-04-01', 10)`;
const commission = `insert into commission_entries
  (id, commission_plan_id, dealer_id, invoice_line_id, earned_on, payable_on, basis_amount, commission_amount)
  values ('${id}', '${id}', '${id}', '${id}', '2025-04-01', '2025-05-01', 100, 10)`;
const allocation = `insert into payment_allocations (id, payment_id, invoice_id, allocated_on, amount)
  values ('${id}', '${id}', '${id}', '2025-04-01', 10)`;
const withholding = `insert into withholding_transactions
  (id, company_id, withholding_section_id, vendor_id, deducted_on, base_amount, rate_pct, tax_amount, quarter)
  values ('${id}', '${id}', '${id}', '${id}', '2025-04-01', 100, 10, 10, '2025Q1')`;
const decision = `insert into approval_decisions
  (id, approval_request_id, approval_step_id, approver_user_id, decided_at, decision)
  values ('${id}', '${id}', '${id}', '${id}', now(), 'approve')`;

describe("a row of an append-only table", () => {
  test.each<[table: string, insert: string]>([
    ["audit_logs", auditLog],
    ["domain_events", event],
    ["user_sessions", session],
    ["scheme_accruals", accrual],
    ["commission_entries", commission],
    ["payment_allocations", allocation],
    ["withholding_transactions", withholding],
    ["approval_decisions", decision],
  ])("cannot be deleted or re-dated: %s", async (table, insert) => {
    expect(await attempt(insert)).toBeUndefined();
    for (const change of [
      `delete from ${table}`,
      `update ${table} set created_at = created_at - interval '1 day'`,
    ]) {
      expect(await attempt(insert, change)).toMatchObject({
        code: "23001",
        constraint_name: `${table}_append_only`,
        table_name: table,
      });
    }
  });

  test("says which table and which columns", async () => {
    const refusal = await attempt(
      session,
      `update user_sessions set kind = 'api', ip_address = '::1', last_seen_at = now()`,
    );
    expect(refusal?.message).toBe(
      "user_sessions is append-only: update of ip_address, kind refused",
    );
  });

  test("without mutable columns refuses even an update that changes nothing", async () => {
    const refusal = await attempt(decision, "update approval_decisions set note = note");
    expect(refusal?.code).toBe("23001");
  });
});

describe("mutable columns", () => {
  test.each<[what: string, insert: string, ...updates: string[]]>([
    [
      "a session is seen, revoked and refreshed again and again",
      session,
      "update user_sessions set last_seen_at = now(), refresh_hash = 'a', refreshed_at = now()",
      `update user_sessions set expires_at = now(), mfa_passed_at = now(), revoked_at = now(),
         refresh_hash = 'b', prior_refresh_hash = 'a'`,
      "update user_sessions set revoked_at = null",
    ],
    [
      "a challan number is corrected",
      withholding,
      "update withholding_transactions set challan_no = '1', challan_date = '2025-05-07'",
      "update withholding_transactions set challan_no = '2', certificate_no = 'A'",
    ],
    [
      "a failed payout gives its entries to the next one",
      commission,
      `update commission_entries set commission_payout_id = '${id}'`,
      "update commission_entries set commission_payout_id = null",
    ],
  ])("%s", async (_, ...statements) => {
    expect(await attempt(...statements)).toBeUndefined();
  });

  test.each<[what: string, insert: string, first: string, second: string]>([
    [
      "an audit row is sealed once",
      auditLog,
      "update audit_logs set sequence_no = 1, previous_hash = 'a', row_hash = 'b'",
      "update audit_logs set row_hash = 'c'",
    ],
    [
      "the seal is not taken off again",
      auditLog,
      "update audit_logs set sequence_no = 1",
      "update audit_logs set sequence_no = null",
    ],
    [
      "an event gets its number once",
      event,
      "update domain_events set sequence_no = 1, published_at = now()",
      "update domain_events set sequence_no = 2",
    ],
    [
      "an accrual is claimed once",
      accrual,
      `update scheme_accruals set scheme_claim_id = '${id}'`,
      "update scheme_accruals set scheme_claim_id = null",
    ],
    [
      "an allocation is booked once",
      allocation,
      `update payment_allocations set journal_entry_id = '${id}'`,
      "update payment_allocations set journal_entry_id = null",
    ],
  ])("%s", async (_, insert, first, second) => {
    expect(await attempt(insert, first)).toBeUndefined();
    expect(await attempt(insert, first, second)).toMatchObject({ code: "23001" });
  });

  test("a second seal column may follow the first", async () => {
    expect(
      await attempt(
        auditLog,
        "update audit_logs set sequence_no = 1",
        "update audit_logs set row_hash = 'a'",
      ),
    ).toBeUndefined();
  });
});

test("the trigger finds its table whatever the search_path is", async () => {
  const refusal = await attempt(
    auditLog,
    "set local search_path = pg_catalog",
    `delete from ${schema}.audit_logs`,
  );
  expect(refusal).toMatchObject({ code: "23001", constraint_name: "audit_logs_append_only" });
});

test("a derived ledger may change", async () => {
  const balance = `insert into leave_balances (id, employee_id, leave_type_id, leave_year)
    values ('${id}', '${id}', '${id}', 2025)`;
  expect(
    await attempt(
      balance,
      "update leave_balances set accrued_days = 1, closing_days = 1",
      "delete from leave_balances",
    ),
  ).toBeUndefined();
});
