import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appLoginOf, bootstrapDatabase, connectOwner } from "./bootstrap";
import { ConnectionPool } from "./connection-pool";
import { migrateControlPlane } from "./migrate/control";
import { buildTenantSchema, dropTenantSchema } from "./migrate/tenant";
import { withTenant } from "./with-tenant";

const name = `ilms_plain_${randomBytes(6).toString("hex")}`;
const tenant = { schema: "t_plainowner0", role: "t_plainowner0" };
const serverUrl = new URL(process.env.ILMS_TEST_SERVER_URL ?? "");
const server = connectOwner(serverUrl.href, 1);

const as = (login: string) => {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  url.username = login;
  url.password = "a-password";
  return url.href;
};
const ownerUrl = as(name);
const app = appLoginOf(as(`${name}_app`));

beforeAll(async () => {
  await server.unsafe(`create role ${name} login createrole password 'a-password'`);
  await server.unsafe(`create database ${name} owner ${name}`);
});
afterAll(async () => {
  await server.unsafe(`drop database ${name} with (force)`);
  await server.unsafe(`drop role ${app.name}`);
  await server.unsafe(`drop role ${name}`);
  await server.end();
});

test("an owner who is no superuser is told what a superuser must run, and then can do everything", async () => {
  const owner = connectOwner(ownerUrl, 1);
  await expect(bootstrapDatabase(owner, app)).rejects.toThrow(
    /REVOKE EXECUTE ON FUNCTION pg_catalog.set_config/,
  );
  const superuser = connectOwner(Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href);
  await superuser`revoke execute on function pg_catalog.set_config(text, text, boolean) from public`;
  await superuser.end();

  await bootstrapDatabase(owner, app);
  await bootstrapDatabase(owner, app);
  await owner.end();
  await migrateControlPlane(ownerUrl, app);

  const ownerPool = new ConnectionPool({ url: ownerUrl, size: 1 });
  await buildTenantSchema(ownerPool, tenant, { appLogin: app.name });
  const pool = new ConnectionPool({ url: as(app.name), size: 1 });
  const rows = await withTenant(pool, tenant, (tx) =>
    tx.execute<{ role: string }>(
      sql`select current_user as role from users right join (select 1) one on true`,
    ),
  );
  expect(rows[0]?.role).toBe(tenant.role);
  await pool.close();

  await dropTenantSchema(ownerPool, tenant);
  await ownerPool.close();
  const left = await server`select from pg_roles where rolname = ${tenant.role}`;
  expect(left).toHaveLength(0);
});

test.each(["Robert'); drop", "UPPER", "1st"])(
  "an application login named %s is refused",
  (login) => {
    const url = new URL(ownerUrl);
    url.username = login;
    expect(() => appLoginOf(url.href)).toThrow(/not a plain name/);
  },
);
