import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectOwner } from "../bootstrap";
import { buildTenantSchema } from "../migrate/tenant";
import { createTestDatabase, type TestDatabase } from "../test-database";

const schema = `t_${randomBytes(8).toString("hex")}`;
const [company, otherCompany, currency, cash, sales] = Array.from({ length: 5 }, () => uuidv7());
const [open, closed, locked, july, foreign] = Array.from({ length: 5 }, () => uuidv7());
let database: TestDatabase;
let owner: postgres.Sql;
let entry: string;

/** One transaction as the tenant's own role; deferred checks run at its commit. */
const transact = (...statements: string[]) =>
  owner.begin(async (tx) => {
    await tx.unsafe(
      `set local role ${schema}; set local search_path = ${schema}, extensions, pg_temp`,
    );
    for (const statement of statements) await tx.unsafe(statement);
  });

type EntryOptions = { period?: string; date?: string; voucher?: string; entryId?: string };

const draft = ({ period = open, date = "2025-04-10", voucher, entryId }: EntryOptions = {}) =>
  `insert into journal_entries (id, company_id, accounting_period_id, posting_date, narration,
     currency_id, total_amount, voucher_type, entry_no, updated_at)
   values ('${entryId ?? entry}', '${company}', '${period}', '${date}', 'test', '${currency}', 100,
     '${voucher ?? "journal"}', '${entryId ?? entry}', now())`;

const line = (lineNo: number, account: string | undefined, debit: string, credit: string) =>
  `insert into journal_lines (id, journal_entry_id, line_no, account_id, debit_amount, credit_amount)
   values ('${uuidv7()}', '${entry}', ${lineNo}, '${account}', ${debit}, ${credit})`;

const balanced = () => [line(1, cash, "100", "0"), line(2, sales, "0", "100")];
const post = () => `update journal_entries set status = 'posted' where id = '${entry}'`;
const posted = () => transact(draft(), ...balanced(), post());

/** Resolves once some connection waits for this transaction, or the work is done without having waited. */
async function untilItWaits(
  tx: postgres.TransactionSql,
  work: Promise<unknown>,
): Promise<"waits" | "done"> {
  let isDone = false;
  const settle = () => {
    isDone = true;
  };
  work.then(settle, settle);
  for (;;) {
    const [row] = await tx`
      select count(*)::int as waiting from pg_locks
      where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`;
    if (row?.waiting > 0) return "waits";
    if (isDone) return "done";
  }
}

const UNBALANCED = { code: "23514", constraint_name: "journal_entries_balance_check" };
const FINAL = { code: "23001", constraint_name: "journal_entries_posted_is_final" };
const NOT_OPEN = { code: "23514", constraint_name: "journal_entries_posting_date_check" };

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connectOwner(database.ownerUrl, 2);
  await buildTenantSchema(
    database.owner,
    { schema, role: schema },
    { appLogin: database.appLogin },
  );
  const period = (id: string | undefined, of: string | undefined, no: number, more: string) =>
    `insert into accounting_periods (id, company_id, fiscal_year, period_no, start_date, end_date,
       sales_locked_at, status, updated_at)
     values ('${id}', '${of}', '2025-26', ${no}, '2025-0${no + 3}-01', '2025-0${no + 3}-28', ${more}, now())`;
  await transact(
    `insert into currencies (id, code, name, symbol, updated_at)
     values ('${currency}', 'INR', 'Rupee', '₹', now())`,
    ...[company, otherCompany].map(
      (id) => `insert into companies (id, code, legal_name, pan, base_currency_id, updated_at)
        values ('${id}', '${id}', 'Test', 'AAAAA0000A', '${currency}', now())`,
    ),
    ...[cash, sales].map(
      (
        id,
      ) => `insert into accounts (id, company_id, code, name, root_type, account_subtype, updated_at)
        values ('${id}', '${company}', '${id}', 'Test', 'asset', 'general', now())`,
    ),
    period(open, company, 1, "null, 'open'"),
    period(closed, company, 2, "null, 'soft_closed'"),
    period(locked, company, 3, "now(), 'open'"),
    period(july, company, 4, "null, 'open'"),
    period(foreign, otherCompany, 1, "null, 'open'"),
  );
});

afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

beforeEach(() => {
  entry = uuidv7();
});

describe("a posted entry balances at commit", () => {
  test.each<[what: string, statements: () => string[]]>([
    ["written as a draft, then posted", () => [draft(), ...balanced(), post()]],
    ["posted before its lines", () => [draft(), post(), ...balanced()]],
    [
      "of many lines",
      () => [
        draft(),
        line(1, cash, "33.33", "0"),
        line(2, cash, "66.67", "0"),
        line(3, sales, "0", "100"),
        post(),
      ],
    ],
  ])("accepted: %s", async (_, statements) => {
    await transact(...statements());
    const [row] = await owner.unsafe(
      `select status from ${schema}.journal_entries where id = '${entry}'`,
    );
    expect(row?.status).toBe("posted");
  });

  test.each<[what: string, statements: () => string[]]>([
    [
      "a paisa short",
      () => [draft(), line(1, cash, "100", "0"), line(2, sales, "0", "99.99"), post()],
    ],
    ["without lines", () => [draft(), post()]],
    ["a single line", () => [draft(), line(1, cash, "100", "0"), post()]],
    [
      "made uneven after SET CONSTRAINTS IMMEDIATE",
      () => [
        draft(),
        ...balanced(),
        post(),
        "set constraints all immediate",
        line(3, cash, "1", "0"),
      ],
    ],
  ])("refused: %s", async (_, statements) => {
    await expect(transact(...statements())).rejects.toMatchObject(UNBALANCED);
  });

  test("a draft may be uneven", async () => {
    await expect(transact(draft(), line(1, cash, "100", "0"))).resolves.toBeUndefined();
  });

  test("a draft of an earlier transaction is checked when it is posted", async () => {
    await transact(draft(), line(1, cash, "100", "0"));
    await expect(transact(post())).rejects.toMatchObject(UNBALANCED);
    await transact(line(2, sales, "0", "100"));
    await expect(transact(post())).resolves.toBeUndefined();
  });

  test("both sides of one line are refused by the table itself", async () => {
    await expect(transact(draft(), line(1, cash, "1", "1"))).rejects.toMatchObject({
      constraint_name: "journal_lines_debit_amount_credit_amount_check",
    });
  });
});

describe("a posted entry is final", () => {
  test.each([
    ["edited", () => `update journal_entries set narration = 'x' where id = '${entry}'`],
    [
      "re-dated",
      () => `update journal_entries set posting_date = '2025-04-11' where id = '${entry}'`,
    ],
    [
      "made a draft again",
      () => `update journal_entries set status = 'draft' where id = '${entry}'`,
    ],
    [
      "edited while it is reversed",
      () =>
        `update journal_entries set status = 'reversed', total_amount = 1 where id = '${entry}'`,
    ],
    ["deleted", () => `delete from journal_entries where id = '${entry}'`],
  ])("it cannot be %s", async (_, change) => {
    await posted();
    await expect(transact(change())).rejects.toMatchObject(FINAL);
  });

  test("its lines cannot be changed, removed or added to", async () => {
    await posted();
    const lines = `journal_lines where journal_entry_id = '${entry}'`;
    const appendOnly = { code: "23001", constraint_name: "journal_lines_append_only" };
    await expect(
      transact(`update journal_lines set debit_amount = 1 where journal_entry_id = '${entry}'`),
    ).rejects.toMatchObject(appendOnly);
    await expect(transact(`delete from ${lines}`)).rejects.toMatchObject(appendOnly);
    await expect(transact(line(3, cash, "5", "0"), line(4, sales, "0", "5"))).rejects.toMatchObject(
      { code: "23001", constraint_name: "journal_lines_posted_is_final" },
    );
  });

  test("it becomes reversed, and that is final too", async () => {
    await posted();
    const reverse = `update journal_entries set status = 'reversed', version = version + 1,
      updated_at = now() where id = '${entry}'`;
    await expect(transact(reverse)).resolves.toBeUndefined();
    await expect(transact(reverse)).rejects.toMatchObject(FINAL);
  });

  test("a draft may be edited and cancelled", async () => {
    await transact(draft());
    await expect(
      transact(
        `update journal_entries set narration = 'x' where id = '${entry}'`,
        `update journal_entries set status = 'cancelled' where id = '${entry}'`,
      ),
    ).resolves.toBeUndefined();
  });

  test("a line on its way keeps the entry from being posted without it", async () => {
    await transact(draft(), ...balanced());
    let posting: Promise<unknown> | undefined;
    await owner.begin(async (tx) => {
      await tx.unsafe(`set local search_path = ${schema}, extensions, pg_temp`);
      await tx.unsafe(line(3, cash, "5", "0"));
      posting = transact(post()).catch((error: unknown) => error);
      await untilItWaits(tx, posting);
    });
    expect(await posting).toMatchObject(UNBALANCED);
  });
});

describe("an entry is posted into an open period", () => {
  test.each<[what: string, options: () => EntryOptions]>([
    ["a closed period", () => ({ period: closed, date: "2025-05-10" })],
    ["a day outside the period", () => ({ date: "2025-05-01" })],
    ["another company's period", () => ({ period: foreign })],
    [
      "sales in a period locked for sales",
      () => ({ period: locked, date: "2025-06-10", voucher: "sales" }),
    ],
  ])("refused: %s", async (_, options) => {
    await expect(transact(draft(options()), ...balanced(), post())).rejects.toMatchObject(NOT_OPEN);
    await expect(transact(draft(options()), ...balanced())).resolves.toBeUndefined();
  });

  test("a journal voucher passes a lock for sales", async () => {
    const options = { period: locked, date: "2025-06-10" };
    await expect(transact(draft(options), ...balanced(), post())).resolves.toBeUndefined();
  });

  test("a period cannot be closed under a posting on its way", async () => {
    const order: string[] = [];
    let closing: Promise<unknown> | undefined;
    await owner.begin(async (tx) => {
      await tx.unsafe(`set local search_path = ${schema}, extensions, pg_temp`);
      for (const statement of [
        draft({ period: july, date: "2025-07-10" }),
        ...balanced(),
        post(),
      ]) {
        await tx.unsafe(statement);
      }
      closing = transact(
        `update accounting_periods set status = 'closed' where id = '${july}'`,
      ).then(() => order.push("closed"));
      await untilItWaits(tx, closing);
      order.push("posted");
    });
    await closing;
    expect(order).toEqual(["posted", "closed"]);
  });
});
