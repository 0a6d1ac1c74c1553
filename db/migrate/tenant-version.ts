import journal from "../migrations/tenant/meta/_journal.json";

/** The version a tenant schema has when every migration of this build has run. */
export const TENANT_SCHEMA_VERSION: string = journal.entries.at(-1)?.tag ?? "";

/** Tables of a complete tenant schema. */
export const TENANT_TABLE_COUNT = 237;
