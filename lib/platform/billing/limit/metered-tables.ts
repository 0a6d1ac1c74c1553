import { TENANT_TABLES } from "@/db/tenant/register";

type TenantTable = keyof typeof TENANT_TABLES;

/**
 * Tables whose rows are no records of the tenant's business: what the platform writes about people and
 * rights, what it logs, its settings, and the reference lists it comes with. A new table counts unless it
 * is named here.
 */
export const NOT_METERED = [
  "users",
  "roles",
  "role_permissions",
  "user_roles",
  "data_access_rules",
  "user_sessions",
  "api_keys",
  "audit_logs",
  "settings",
  "number_series",
  "saved_views",
  "custom_fields",
  "notifications",
  "outbound_messages",
  "templates",
  "webhooks",
  "webhook_deliveries",
  "data_jobs",
  "domain_events",
  "integrations",
  "approval_policies",
  "approval_steps",
  "currencies",
  "exchange_rates",
  "units_of_measure",
  "holidays",
  "states",
  "pincodes",
  "hsn_codes",
  "gst_rates",
  "withholding_sections",
  "statutory_rates",
] as const satisfies readonly TenantTable[];

const LEFT_OUT: ReadonlySet<string> = new Set(NOT_METERED);

/** Tables whose rows a plan takes only so many of. */
export const METERED_TABLES: readonly TenantTable[] = (
  Object.keys(TENANT_TABLES) as TenantTable[]
).filter((name) => !LEFT_OUT.has(name));
