import { and, count, eq, isNull, ne, or, sql } from "drizzle-orm";
import { tenantSchemas, tenants } from "@/db/control";
import { TENANT_SCHEMA_VERSION } from "@/db/migrate/tenant-version";
import { config } from "@/lib/core/config";
import { controlDb, poolUsage } from "@/lib/core/database";
import { log } from "@/lib/core/log";

export type Readiness = {
  isReady: boolean;
  checks: {
    database: boolean;
    /** Tenants whose schema is behind this build. */
    outdatedTenants: number | null;
    warmPool: { ready: number; wanted: number } | null;
    connections: { open: number; idle: number; waiting: number };
  };
};

/** Whether this process can serve: the database answers, no tenant is behind, the pool is known. */
export async function checkReadiness(): Promise<Readiness> {
  const connections = poolUsage();
  try {
    const db = controlDb();
    const [outdated] = await db
      .select({ count: count() })
      .from(tenants)
      .innerJoin(tenantSchemas, eq(tenantSchemas.tenantId, tenants.id))
      .where(
        and(
          eq(tenants.lifecycle, "ready"),
          or(isNull(tenantSchemas.version), ne(tenantSchemas.version, TENANT_SCHEMA_VERSION)),
        ),
      );
    const [pool] = await db
      .select({ count: count() })
      .from(tenantSchemas)
      .where(sql`state = 'ready'`);
    const outdatedTenants = outdated?.count ?? 0;
    return {
      isReady: outdatedTenants === 0,
      checks: {
        database: true,
        outdatedTenants,
        // An empty pool makes sign-ups slower, not impossible.
        warmPool: { ready: pool?.count ?? 0, wanted: config().WARM_POOL_SIZE },
        connections,
      },
    };
  } catch (error) {
    log().warn({ err: error }, "not ready");
    return {
      isReady: false,
      checks: { database: false, outdatedTenants: null, warmPool: null, connections },
    };
  }
}
