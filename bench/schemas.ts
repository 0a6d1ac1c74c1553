import { appLoginOf } from "@/db/bootstrap";
import { ConnectionPool } from "@/db/connection-pool";
import { buildTenantSchema, dropTenantSchema } from "@/db/migrate/tenant";
import type { TenantBinding } from "@/db/with-tenant";
import { newSchemaName } from "@/lib/platform/provisioning/schema-name";

/** Builds and drops tenant schemas of one database over connections that stay open. */
export type SchemaBuilder = {
  build(): Promise<TenantBinding>;
  drop(binding: TenantBinding): Promise<void>;
  close(): Promise<void>;
};

export function newBinding(): TenantBinding {
  const name = newSchemaName();
  return { schema: name, role: name };
}

export function schemaBuilder(ownerUrl: string, appUrl: string): SchemaBuilder {
  const owner = new ConnectionPool({ url: ownerUrl, size: 1 });
  // Its own connection: what a backend remembers of dropped tables would slow the next build.
  const dropper = new ConnectionPool({ url: ownerUrl, size: 1 });
  const { name: appLogin } = appLoginOf(appUrl);
  return {
    async build() {
      const binding = newBinding();
      await buildTenantSchema(owner, binding, { appLogin });
      return binding;
    },
    drop: (binding) => dropTenantSchema(dropper, binding),
    async close() {
      await Promise.all([owner.close(), dropper.close()]);
    },
  };
}
