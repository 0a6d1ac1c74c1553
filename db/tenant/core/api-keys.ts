import { type AnyPgColumn, integer, pgTable, text } from "drizzle-orm/pg-core";
import { identity, isActive, masterColumns, reference, timestamptz } from "../columns";
import { roles } from "./roles";
import { users } from "./users";

/** Hashed API key acting as a role with scopes, expiry and rate limit. */
export const apiKeys = pgTable("api_keys", {
  ...identity,
  name: text("name").notNull(),
  keyPrefix: text("key_prefix").notNull(),
  keyHash: text("key_hash").notNull().unique("api_keys_key_hash_key"),
  userId: reference("user_id", (): AnyPgColumn => users.id).notNull(),
  roleId: reference("role_id", (): AnyPgColumn => roles.id).notNull(),

  scopes: text("scopes").array(),
  allowedIps: text("allowed_ips").array(),
  rateLimitPerMinute: integer("rate_limit_per_minute").notNull().default(600),
  expiresAt: timestamptz("expires_at"),
  lastUsedAt: timestamptz("last_used_at"),
  revokedAt: timestamptz("revoked_at"),

  isActive: isActive(),
  ...masterColumns,
});
