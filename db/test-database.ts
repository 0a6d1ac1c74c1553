import { randomBytes } from "node:crypto";
import { appLoginOf, bootstrapDatabase, connectOwner } from "./bootstrap";
import { ConnectionPool } from "./connection-pool";
import { migrateControlPlane } from "./migrate/control";

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  appLogin: string;
  /** The owner's connections for building and migrating schemas. */
  owner: ConnectionPool;
  drop(): Promise<void>;
};

/** A fresh database on the test server with roles, extensions and control plane; drop it afterwards. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env.ILMS_TEST_SERVER_URL;
  if (!serverUrl) throw new Error("Tests run under vitest, which starts the test server");
  const name = `ilms_test_${randomBytes(6).toString("hex")}`;
  const server = connectOwner(serverUrl, 1);
  await server.unsafe(`create database ${name}`);

  const ownerUrl = new URL(serverUrl);
  ownerUrl.pathname = `/${name}`;
  const appUrl = new URL(ownerUrl);
  appUrl.username = `${name}_app`;
  appUrl.password = randomBytes(12).toString("hex");
  const app = appLoginOf(appUrl.href);

  const owner = connectOwner(ownerUrl.href, 1);
  await bootstrapDatabase(owner, app);
  await owner.end();
  await migrateControlPlane(ownerUrl.href, app);

  const ownerPool = new ConnectionPool({ url: ownerUrl.href, size: 4 });
  return {
    ownerUrl: ownerUrl.href,
    appUrl: appUrl.href,
    appLogin: app.name,
    owner: ownerPool,
    async drop() {
      await ownerPool.close();
      await dropTenantRoles(server, ownerUrl.href);
      await server.unsafe(`drop database ${name} with (force)`);
      await server.unsafe(`drop role ${app.name}`);
      await server.end();
    },
  };
}

/** Roles outlive their database, so those of its schemas go first. */
async function dropTenantRoles(
  server: ReturnType<typeof connectOwner>,
  ownerUrl: string,
): Promise<void> {
  const owner = connectOwner(ownerUrl, 1);
  const roles = await owner<{ name: string }[]>`
    select nspname as name from pg_namespace where nspname ~ '^t_'`;
  for (const { name } of roles) {
    await owner.unsafe(`drop owned by ${name}`);
    await server.unsafe(`drop role if exists ${name}`);
  }
  await owner.end();
}
