import { eq } from "drizzle-orm";
import { tenantSchemas } from "@/db/control";
import { controlDb } from "@/lib/core/database";

/** The schema a tenant has, or is being given; undefined before its name is chosen and after it is dropped. */
export async function findSchema(tenantId: string) {
  const [schema] = await controlDb()
    .select()
    .from(tenantSchemas)
    .where(eq(tenantSchemas.tenantId, tenantId));
  return schema;
}
