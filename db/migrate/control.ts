import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { type AppLogin, connectOwner } from "../bootstrap";

const MIGRATION_LOCK = 4_202;

/** Brings the control plane (schema public) up to date; several processes may call it at once. */
export async function migrateControlPlane(ownerUrl: string, app: AppLogin): Promise<void> {
  const guard = connectOwner(ownerUrl, 1);
  const owner = connectOwner(ownerUrl, 1);
  try {
    await guard.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
      await migrate(drizzle(owner), {
        migrationsFolder: "db/migrations/control",
        migrationsSchema: "fleet",
        migrationsTable: "control_migrations",
      });
      await grantControlPlane(owner, app);
    });
  } finally {
    await Promise.all([guard.end(), owner.end()]);
  }
}

async function grantControlPlane(owner: postgres.Sql, app: AppLogin): Promise<void> {
  await owner.unsafe(`
    grant select, insert, update, delete on all tables in schema public to "${app.name}";
    grant select on all tables in schema fleet to "${app.name}";
  `);
}
