import { randomBytes } from "node:crypto";
import { appLoginOf, bootstrapDatabase, connectOwner } from "./bootstrap";
import { ConnectionPool } from "./connection-pool";
import { migrateControlPlane } from "./migrate/control";
import { buildTenantSchema, grantStatement, prepareTenantSchema } from "./migrate/tenant";
import { databaseUrl, READY_SCHEMAS } from "./test-template";
import type { TenantBinding } from "./with-tenant";

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  appLogin: string;
  /** The owner's connections for building and migrating schemas. */
  owner: ConnectionPool;
  /**
   * What buildTenantSchema leaves behind, sooner: a schema the template brought takes the tenant's
   * name. Builds one when those are used up. A test of building itself calls buildTenantSchema.
   */
  provideSchema(binding: TenantBinding): Promise<void>;
  drop(): Promise<void>;
};

type Server = ReturnType<typeof connectOwner>;

/** The template of the server in use; a test with a server of its own has none. */
function templateOn(serverUrl: string): string | undefined {
  const template = process.env.ILMS_TEST_TEMPLATE_URL;
  if (!template || new URL(template).host !== new URL(serverUrl).host) return undefined;
  return new URL(template).pathname.slice(1);
}

/** A fresh database on the test server with roles, extensions and control plane; drop it afterwards. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env.ILMS_TEST_SERVER_URL;
  if (!serverUrl) throw new Error("Tests run under vitest, which starts the test server");
  const name = `ilms_test_${randomBytes(6).toString("hex")}`;
  const server = connectOwner(serverUrl, 1);
  const template = templateOn(serverUrl);
  await server.unsafe(
    `create database ${name} ${template ? `template ${template} strategy file_copy` : ""}`,
  );

  const ownerUrl = databaseUrl(serverUrl, name);
  const password = randomBytes(12).toString("hex");
  const appUrl = databaseUrl(serverUrl, name, { name: `${name}_app`, password });
  const app = appLoginOf(appUrl);

  const owner = connectOwner(ownerUrl, 1);
  await bootstrapDatabase(owner, app);
  await owner.end();
  await migrateControlPlane(ownerUrl, app);

  const ownerPool = new ConnectionPool({ url: ownerUrl, size: 4 });
  const ready = template ? [...READY_SCHEMAS] : [];
  return {
    ownerUrl,
    appUrl,
    appLogin: app.name,
    owner: ownerPool,
    async provideSchema(binding) {
      const schema = ready.shift();
      if (schema) await claimSchema(ownerPool, schema, binding, app.name);
      else await buildTenantSchema(ownerPool, binding, { appLogin: app.name });
    },
    async drop() {
      await ownerPool.close();
      const roles = await rolesGrantedTo(server, app.name);
      await server.unsafe(`drop database ${name} with (force)`);
      await server.unsafe(`drop role ${[...roles, app.name].join(", ")}`);
      await server.end();
    },
  };
}

/** The role and the rights are the product's own; only the tables stood before. */
async function claimSchema(
  owner: ConnectionPool,
  ready: string,
  binding: TenantBinding,
  appLogin: string,
): Promise<void> {
  const lease = await owner.lease("test");
  try {
    await lease.sql.unsafe(`
      alter schema ${ready} rename to ${binding.schema};
      update fleet.tenant_migrations set schema_name = '${binding.schema}', applied_at = now()
        where schema_name = '${ready}';
    `);
    await prepareTenantSchema(owner, binding, appLogin);
    await lease.sql.unsafe(grantStatement(binding));
  } finally {
    owner.release(lease);
  }
}

/** Roles outlive their database; the tenants' are all granted to its login. */
async function rolesGrantedTo(server: Server, login: string): Promise<string[]> {
  const roles = await server<{ name: string }[]>`
    select role.rolname as name from pg_auth_members membership
    join pg_roles role on role.oid = membership.roleid
    join pg_roles member on member.oid = membership.member
    where member.rolname = ${login}`;
  return roles.map(({ name }) => name);
}
