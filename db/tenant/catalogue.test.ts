import { randomBytes } from "node:crypto";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectOwner } from "../bootstrap";
import { buildTenantSchema } from "../migrate/tenant";
import { createTestDatabase, type TestDatabase } from "../test-database";
import { type CatalogueTable, catalogueSql, readCatalogue } from "./catalogue";
import * as schemaObjects from "./index";
import { TENANT_TABLES } from "./register";
import { type SchemaFacts, schemaFacts } from "./schema-facts";

/** Columns the product adds to the catalogue's; nothing else may differ. */
const ADDED: Record<string, Partial<Pick<CatalogueTable, "columns" | "enums" | "unique">>> = {
  users: {
    columns: {
      email_verified_at: "timestamptz",
      password_changed_at: "timestamptz",
      verify_token_hash: "text",
      verify_expires_at: "timestamptz",
      reset_token_hash: "text",
      reset_expires_at: "timestamptz",
      pending_email: "citext",
      email_change_old_hash: "text",
      email_change_new_hash: "text",
      email_change_expires_at: "timestamptz",
      mfa_enrolled_at: "timestamptz",
      mfa_last_step: "bigint",
      recovery_code_hashes: "text[]",
      passkeys: "jsonb! =[]",
    },
  },
  user_sessions: {
    columns: {
      kind: "text! =browser",
      refresh_hash: "text",
      prior_refresh_hash: "text",
      refreshed_at: "timestamptz",
      confirmed_at: "timestamptz",
      device_hash: "text",
      impersonator_id: "uuid",
      impersonation_reason: "text",
      is_read_only: "boolean! =false",
    },
    enums: { kind: ["browser", "api"] },
    unique: [["refresh_hash"]],
  },
  roles: { columns: { requires_second_factor: "boolean! =false" } },
  audit_logs: {
    columns: { impersonator_id: "uuid" },
    enums: {
      actor_kind: ["user", "api_key", "system", "import", "staff"],
      action: [
        "insert",
        "update",
        "delete",
        "status_change",
        "login",
        "logout",
        "export",
        "print",
        "login_failed",
        "denied",
      ],
    },
  },
};

const catalogue = readCatalogue();
const expectedTables = catalogue.tables.map((table) => {
  const added = ADDED[table.name];
  return {
    ...table,
    columns: { ...table.columns, ...added?.columns },
    enums: { ...table.enums, ...added?.enums },
    unique: [...(table.unique ?? []), ...(added?.unique ?? [])],
  };
});

const schema = `t_${randomBytes(8).toString("hex")}`;
let database: TestDatabase;
let owner: postgres.Sql;
let expected: SchemaFacts;
let actual: SchemaFacts;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connectOwner(database.ownerUrl, 1);
  await buildTenantSchema(
    database.owner,
    { schema, role: schema },
    { appLogin: database.appLogin },
  );
  await owner.unsafe(
    `create schema catalogue; set search_path = catalogue, extensions; ${catalogueSql(expectedTables)}`,
  );
  expected = await schemaFacts(owner, "catalogue");
  actual = await schemaFacts(owner, schema);
});

afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

describe("a provisioned schema is what the catalogue says", () => {
  test("237 tables, as many per domain as announced", () => {
    expect(actual.tables).toHaveLength(237);
    const counts: Record<string, number> = {};
    for (const table of actual.tables) {
      const domain = catalogue.tables.find(({ name }) => name === table)?.domain ?? "unknown";
      counts[domain] = (counts[domain] ?? 0) + 1;
    }
    const announced = Object.entries(catalogue.domains).map(([name, { tables }]) => [name, tables]);
    expect(counts).toEqual(Object.fromEntries(announced));
  });

  const kinds = [
    "tables",
    "columns",
    "foreignKeys",
    "uniqueKeys",
    "checks",
    "exclusions",
  ] as const satisfies (keyof SchemaFacts)[];

  test.each(kinds)("%s", (kind) => {
    expect(expected[kind].length).toBeGreaterThan(0);
    expect(actual[kind]).toEqual(expected[kind]);
  });

  test.each<[keyof SchemaFacts, string]>([
    ["tables", "drop table product_reviews"],
    ["columns", "alter table invoices alter column billing_snapshot drop not null"],
    ["columns", "alter table invoices alter column exchange_rate set default 2"],
    ["columns", "alter table invoices alter column total_amount type numeric(18, 4)"],
    ["columns", "alter table invoices add column note text"],
    ["foreignKeys", "alter table invoice_lines drop constraint invoice_lines_product_id_fkey"],
    [
      "foreignKeys",
      `alter table invoice_lines drop constraint invoice_lines_invoice_id_fkey;
       alter table invoice_lines add foreign key (invoice_id) references invoices on delete restrict`,
    ],
    [
      "uniqueKeys",
      `alter table user_roles drop constraint user_roles_user_id_role_id_company_id_branch_id_key;
       alter table user_roles add unique (user_id, role_id, company_id, branch_id, territory_id, warehouse_id)`,
    ],
    ["uniqueKeys", "drop index journal_entries_reversal_of_id_key"],
    ["checks", "alter table sales_orders drop constraint sales_orders_status_check"],
    [
      "exclusions",
      "alter table gst_rates drop constraint gst_rates_hsn_code_id_price_from_effective_from_excl",
    ],
  ])("a difference in %s is noticed: %s", async (kind, change) => {
    await owner
      .begin(async (tx) => {
        await tx.unsafe(`set local search_path = ${schema}, extensions; ${change}`);
        const changed = await schemaFacts(tx, schema);
        expect(changed[kind]).not.toEqual(expected[kind]);
        throw new Error("rolled back");
      })
      .catch((error: Error) => expect(error.message).toBe("rolled back"));
  });
});

describe("the drizzle tables and the register", () => {
  const configs = Object.values<unknown>(schemaObjects).flatMap((value) =>
    is(value, PgTable) ? [getTableConfig(value)] : [],
  );

  test("are the same tables, none of them tied to a schema", () => {
    expect(configs.map(({ name }) => name).sort()).toEqual(actual.tables);
    expect(configs.filter((config) => config.schema !== undefined)).toEqual([]);
    expect(Object.keys(TENANT_TABLES).sort()).toEqual(actual.tables);
  });

  test("the register repeats the catalogue's domain, module, kind and sharing", () => {
    const entries = catalogue.tables.map(({ name, domain, module, kind, shared = false }) => [
      name,
      { domain, module, kind, isShared: shared },
    ]);
    expect(TENANT_TABLES).toEqual(Object.fromEntries(entries));
  });
});

describe("names and indexes", () => {
  test("every constraint and index is named <table>_<columns>_<kind>", async () => {
    const names = await owner<{ table: string; name: string; kind: string }[]>`
      select c.relname as table, k.conname::text as name, k.contype::text as kind
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.connamespace = ${schema}::regnamespace and k.contype <> 'n'
      union
      select c.relname, x.relname::text, case when i.indisprimary then 'p' when i.indisexclusion then 'x'
        when i.indisunique then 'u' else 'i' end
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
      where c.relnamespace = ${schema}::regnamespace`;
    const suffixes: Record<string, string> = {
      p: "pkey",
      f: "fkey",
      u: "key",
      c: "check",
      t: "check",
      x: "excl",
      i: "idx",
    };
    const odd = names.filter(
      ({ table, name, kind }) =>
        !name.startsWith(`${table}_`) || !name.endsWith(`_${suffixes[kind]}`),
    );
    expect(names.length).toBeGreaterThan(1_500);
    expect(odd).toEqual([]);
  });

  test("at most 120 navigation indexes, none of them the head of another", async () => {
    const indexes = await owner<
      { name: string; table: string; keys: string; where: string | null }[]
    >`
      select x.relname as name, c.relname as table,
        i.indkey::text as keys, pg_get_expr(i.indpred, i.indrelid) as where
      from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_class x on x.oid = i.indexrelid join pg_am a on a.oid = x.relam and a.amname = 'btree'
      where c.relnamespace = ${schema}::regnamespace and not i.indisexclusion`;
    const navigation = indexes.filter(({ name }) => name.endsWith("_idx"));
    const redundant = navigation.filter((index) =>
      indexes.some(
        (other) =>
          other.name !== index.name &&
          other.table === index.table &&
          other.where === index.where &&
          `${other.keys} `.startsWith(`${index.keys} `),
      ),
    );
    expect(navigation.length).toBeGreaterThan(0);
    expect(navigation.length).toBeLessThanOrEqual(120);
    expect(redundant).toEqual([]);
  });

  test("fifteen indexes serve the search, on tables that grow large", async () => {
    const searched = await owner<{ name: string }[]>`
      select x.relname as name from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_class x on x.oid = i.indexrelid join pg_am a on a.oid = x.relam and a.amname = 'gin'
      where c.relnamespace = ${schema}::regnamespace`;
    expect(searched.filter(({ name }) => name.endsWith("_search_idx"))).toHaveLength(12);
    expect(searched.filter(({ name }) => name.endsWith("_words_idx"))).toHaveLength(3);
    expect(searched).toHaveLength(15);
  });

  test("every line's parent is indexed, so that a cascade finds its lines", async () => {
    const bare = await owner<{ name: string }[]>`
      select k.conname as name from pg_constraint k
      where k.connamespace = ${schema}::regnamespace and k.contype = 'f' and k.confdeltype = 'c'
        and not exists (select from pg_index i
          where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1] and i.indpred is null)`;
    expect(bare).toEqual([]);
  });
});

describe("triggers", () => {
  test("append_only stands on exactly the listed tables, with exactly the listed columns", async () => {
    const triggers = await owner<{ table: string; columns: string }[]>`
      select c.relname as table, encode(t.tgargs, 'escape') as columns
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
      where c.relnamespace = ${schema}::regnamespace and p.proname = 'refuse_change'
        and t.tgenabled = 'O' and t.tgtype = 1 + 2 + 8 + 16`;
    const mutable = triggers.map(({ table, columns }) => [
      table,
      columns
        .split("\\000")
        .filter(Boolean)
        .map((column) => column.replace(" once", ""))
        .sort(),
    ]);
    const added = ["refresh_hash", "prior_refresh_hash", "refreshed_at", "confirmed_at"];
    const listed = catalogue.tables
      .filter((table) => table.append_only)
      .map(({ name, mutable_columns = [] }) => [
        name,
        [...mutable_columns, ...(name === "user_sessions" ? added : [])].sort(),
      ]);
    expect(listed).toHaveLength(16);
    expect(Object.fromEntries(mutable)).toEqual(Object.fromEntries(listed));
  });

  test("no other trigger than append_only and the three of the journal", async () => {
    const triggers = await owner<{ name: string }[]>`
      select distinct t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = ${schema}::regnamespace and not t.tgisinternal order by 1`;
    expect(triggers.map(({ name }) => name)).toEqual([
      "append_only",
      "journal_entries_balance_check",
      "journal_lines_balance_check",
      "posting",
    ]);
  });
});

describe("nothing leaves the schema", () => {
  /** Namespaces that anything in the schema depends on, and those that depend on it. */
  const neighbours = (sql: postgres.Sql | postgres.TransactionSql) => sql<{ namespace: string }[]>`
    with object (classid, objid, namespace) as (
      select 'pg_class'::regclass, oid, relnamespace from pg_class
      union all select 'pg_type'::regclass, oid, typnamespace from pg_type
      union all select 'pg_proc'::regclass, oid, pronamespace from pg_proc
      union all select 'pg_constraint'::regclass, oid, connamespace from pg_constraint
      union all select 'pg_operator'::regclass, oid, oprnamespace from pg_operator
      union all select 'pg_opclass'::regclass, oid, opcnamespace from pg_opclass
      union all select 'pg_collation'::regclass, oid, collnamespace from pg_collation
      union all select 'pg_attrdef'::regclass, d.oid, c.relnamespace
        from pg_attrdef d join pg_class c on c.oid = d.adrelid
      union all select 'pg_trigger'::regclass, t.oid, c.relnamespace
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
      union all select 'pg_rewrite'::regclass, r.oid, c.relnamespace
        from pg_rewrite r join pg_class c on c.oid = r.ev_class
    ), edge as (
      select a.namespace as source, b.namespace as target
      from pg_depend d
      join object a on a.classid = d.classid and a.objid = d.objid
      join object b on b.classid = d.refclassid and b.objid = d.refobjid
    )
    select distinct n.nspname as namespace
    from edge join pg_namespace n on n.oid in (source, target)
    where ${schema}::regnamespace in (source, target) and n.nspname <> ${schema}
    order by 1`;

  test("only extensions and the system's own schemas are depended on", async () => {
    const found = (await neighbours(owner)).map(({ namespace }) => namespace);
    expect(found.filter((name) => !name.startsWith("pg_"))).toEqual(["extensions"]);
  });

  test("a foreign key, view or default that leaves is noticed", async () => {
    for (const change of [
      `alter table ${schema}.comments add foreign key (created_by) references catalogue.users`,
      `create view ${schema}.peek as select id from catalogue.users`,
      `create function catalogue.now() returns timestamptz language sql as 'select clock_timestamp()';
       alter table ${schema}.comments alter column edited_at set default catalogue.now()`,
    ]) {
      await owner
        .begin(async (tx) => {
          await tx.unsafe(change);
          expect((await neighbours(tx)).map(({ namespace }) => namespace)).toContain("catalogue");
          throw new Error("rolled back");
        })
        .catch((error: Error) => expect(error.message).toBe("rolled back"));
    }
  });

  test("functions name no schema", async () => {
    const functions = await owner<{ body: string }[]>`
      select prosrc as body from pg_proc where pronamespace = ${schema}::regnamespace`;
    const schemas = await owner<{ name: string }[]>`select nspname as name from pg_namespace`;
    expect(functions).toHaveLength(4);
    for (const { body } of functions) {
      expect(schemas.filter(({ name }) => body.includes(`${name}.`))).toEqual([]);
    }
  });
});
