import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectOwner } from "./bootstrap";
import { buildTenantSchema } from "./migrate/tenant";
import { createTestDatabase, type TestDatabase } from "./test-database";

const CLAIMED = "t_claimed00000";
const BUILT = "t_built0000000";
let database: TestDatabase;
let owner: postgres.Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = connectOwner(database.ownerUrl, 1);
  await database.provideSchema({ schema: CLAIMED, role: CLAIMED });
  const binding = { schema: BUILT, role: BUILT };
  await buildTenantSchema(database.owner, binding, { appLogin: database.appLogin });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Every relation, constraint, function, right and version of a schema, without its name. */
async function contentsOf(schema: string): Promise<string[]> {
  const rows = await owner<{ line: string }[]>`
    with place as (select oid, nspacl from pg_namespace where nspname = ${schema})
    select replace(line, ${schema}, 'tenant') as line from (
      select concat_ws(' ', relkind, relname, attname, format_type(atttypid, atttypmod), attnotnull) as line
        from pg_class join place on place.oid = relnamespace
        join pg_attribute on attrelid = pg_class.oid where attnum > 0
      union all
      select concat_ws(' ', 'table', relname, privilege_type, pg_get_userbyid(grantee))
        from pg_class join place on place.oid = relnamespace,
        aclexplode(coalesce(relacl, acldefault('r', relowner))) where relkind = 'r'
      union all
      select concat_ws(' ', 'schema', privilege_type, pg_get_userbyid(grantee)) from place, aclexplode(nspacl)
      union all
      select concat_ws(' ', 'constraint', conname, pg_get_constraintdef(pg_constraint.oid))
        from pg_constraint join place on place.oid = connamespace
      union all
      select concat_ws(' ', 'trigger', pg_get_triggerdef(pg_trigger.oid)) from pg_trigger
        join pg_class on pg_class.oid = tgrelid join place on place.oid = relnamespace where not tgisinternal
      union all
      select concat_ws(' ', 'function', proname, prosrc, proacl) from pg_proc join place on place.oid = pronamespace
      union all
      select concat_ws(' ', 'version', version) from fleet.tenant_migrations where schema_name = ${schema}
      union all
      select concat_ws(' ', 'member', member.rolname) from pg_auth_members m
        join pg_roles role on role.oid = m.roleid and role.rolname = ${schema}
        join pg_roles member on member.oid = m.member
    ) lines order by 1`;
  return rows.map(({ line }) => line);
}

test("a schema that came with the template is the one the product builds", async () => {
  const claimed = await contentsOf(CLAIMED);
  expect(claimed.length).toBeGreaterThan(2_000);
  expect(claimed).toEqual(await contentsOf(BUILT));
});
