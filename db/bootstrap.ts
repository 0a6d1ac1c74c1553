import postgres from "postgres";

/** The login the application uses: member of every tenant role, with no right of its own on a tenant table. */
export type AppLogin = { name: string; password: string };

const SAFE_NAME = /^[a-z_][a-z0-9_]{0,62}$/;
const BOOTSTRAP_LOCK = 4_201;

/** Takes the login out of a DSN; its name must be a plain identifier. */
export function appLoginOf(appUrl: string): AppLogin {
  const url = new URL(appUrl);
  const name = decodeURIComponent(url.username);
  if (!SAFE_NAME.test(name)) throw new Error(`The application login "${name}" is not a plain name`);
  return { name, password: decodeURIComponent(url.password) };
}

/** A connection for DDL, jobs and tests: direct, few connections, quiet about "already exists". */
export function connectOwner(url: string, max = 4): postgres.Sql {
  return postgres(url, { max, prepare: false, onnotice: () => {} });
}

/**
 * Prepares one database to hold tenants; safe to repeat. Needs a login that may create roles.
 *
 * What is taken away is the wall between tenants: PUBLIC loses `set_config` (one SELECT could
 * otherwise switch role), TEMPORARY (a temporary table could shadow a real one) and everything in
 * `public`. Only a superuser may take away `set_config`; where the owner is none, the statement to
 * run is named in the error.
 */
export async function bootstrapDatabase(owner: postgres.Sql, app: AppLogin): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${BOOTSTRAP_LOCK})`;
    const [found] = await tx`
      select current_database() as database,
        (select rolsuper from pg_roles where rolname = current_user) as "isSuperuser",
        exists (select from pg_roles where rolname = ${app.name}) as "hasLogin"`;
    const database = String(found?.database).replaceAll('"', '""');
    const login = app.name;
    const password = app.password.replaceAll("'", "''");
    await tx.unsafe(`
      ${found?.hasLogin ? "alter" : "create"} role "${login}" login noinherit password '${password}';
      revoke all on database "${database}" from public;
      grant connect on database "${database}" to "${login}";
      revoke all on schema public from public;
      grant usage on schema public to "${login}";
      create schema if not exists extensions;
      grant usage on schema extensions to public;
      create extension if not exists citext with schema extensions;
      create extension if not exists pgcrypto with schema extensions;
      create extension if not exists btree_gist with schema extensions;
      create extension if not exists pg_trgm with schema extensions;
      create schema if not exists fleet;
      grant usage on schema fleet to "${login}";
      create table if not exists fleet.tenant_migrations (
        schema_name text not null,
        version text not null,
        applied_at timestamptz not null default now(),
        primary key (schema_name, version)
      );
      grant select on fleet.tenant_migrations to "${login}";
    `);
    if (found?.isSuperuser) {
      await tx`revoke execute on function pg_catalog.set_config(text, text, boolean) from public`;
    }
    const [open] = await tx`
      select has_function_privilege(${app.name}, 'pg_catalog.set_config(text, text, boolean)', 'execute') as "hasSetConfig"`;
    if (open?.hasSetConfig) {
      throw new Error(
        "Tenants are not isolated: run once as a superuser in this database: " +
          "REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC",
      );
    }
  });
}
