import { randomBytes } from "node:crypto";
import { type AppLogin, appLoginOf, bootstrapDatabase, connectOwner } from "./bootstrap";
import { ConnectionPool } from "./connection-pool";
import { migrateControlPlane } from "./migrate/control";
import { buildTenantSchema } from "./migrate/tenant";

/** Most test files have one or two tenants; each more makes every copy dearer. */
const READY_SCHEMA_COUNT = 2;

/** Schemas of a template that belong to nobody yet; their names cannot be a tenant's. */
export const READY_SCHEMAS: readonly string[] = Array.from(
  { length: READY_SCHEMA_COUNT },
  (_, index) => `ready_${index + 1}`,
);

export type TestTemplate = {
  /** DSN of the template on its server; nobody can connect to it. */
  url: string;
  drop(): Promise<void>;
};

/** The same server with another database and, for an application, another login. */
export function databaseUrl(serverUrl: string, name: string, app?: AppLogin): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  if (app) {
    url.username = app.name;
    url.password = app.password;
  }
  return url.href;
}

/**
 * Builds what every test database starts from: the migrated control plane and tenant schemas with
 * all their tables. The product's own code builds it; roles belong to a whole server, so those it
 * needed for that are gone again at the end and with them every grant.
 */
export async function makeTestTemplate(serverUrl: string): Promise<TestTemplate> {
  const name = `ilms_template_${randomBytes(6).toString("hex")}`;
  const url = databaseUrl(serverUrl, name);
  const password = randomBytes(12).toString("hex");
  const app = appLoginOf(databaseUrl(serverUrl, name, { name: `${name}_app`, password }));
  const roles = READY_SCHEMAS.map((schema) => `${name}_${schema}`);

  const server = connectOwner(serverUrl, 1);
  await server.unsafe(`create database ${name}`);
  const owner = connectOwner(url, 1);
  await bootstrapDatabase(owner, app);
  await migrateControlPlane(url, app);
  const pool = new ConnectionPool({ url, size: 1 });
  for (const schema of READY_SCHEMAS) {
    await buildTenantSchema(pool, { schema, role: `${name}_${schema}` }, { appLogin: app.name });
  }
  await pool.close();
  await owner.unsafe(`drop owned by ${[...roles, app.name].join(", ")}`);
  await owner.end();
  await server.unsafe(`drop role ${[...roles, app.name].join(", ")}`);
  await server.unsafe(`alter database ${name} with allow_connections false is_template true`);
  await server.end();

  return {
    url,
    async drop() {
      const again = connectOwner(serverUrl, 1);
      await again.unsafe(`alter database ${name} with is_template false`);
      await again.unsafe(`drop database ${name} with (force)`);
      await again.end();
    },
  };
}
