import { sql } from "drizzle-orm";
import {
  bigint,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Passkey } from "../tenant/core/users";
import { identity, instant, oneOfCheck } from "./columns";

/** Platform staff. People of a tenant live in the tenant's own users table. */
export const users = pgTable(
  "users",
  {
    ...identity,
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    status: text("status", { enum: ["active", "deactivated"] })
      .notNull()
      .default("active"),
    lastLoginAt: instant("last_login_at"),
    /** Of an invitation that was not accepted yet; the account has no usable password till then. */
    inviteTokenHash: text("invite_token_hash"),
    inviteExpiresAt: instant("invite_expires_at"),
    mfaSecretEnc: text("mfa_secret_enc"),
    mfaEnrolledAt: instant("mfa_enrolled_at"),
    mfaLastStep: bigint("mfa_last_step", { mode: "number" }),
    recoveryCodeHashes: text("recovery_code_hashes").array(),
    passkeys: jsonb("passkeys").$type<Passkey[]>().notNull().default([]),
  },
  (t) => [
    uniqueIndex("users_email_key").on(sql`lower(${t.email})`),
    oneOfCheck("users_status_check", t.status, ["active", "deactivated"]),
  ],
);

/** Named bundle of staff permissions. */
export const roles = pgTable("roles", {
  ...identity,
  code: text("code").notNull().unique("roles_code_key"),
  name: text("name").notNull(),
});

/** Something staff may do, by the name of the command or read. */
export const permissions = pgTable("permissions", {
  ...identity,
  code: text("code").notNull().unique("permissions_code_key"),
});

/** Grant of a permission to a staff role. */
export const rolePermissions = pgTable(
  "role_permissions",
  { roleId: uuid("role_id").notNull(), permissionId: uuid("permission_id").notNull() },
  (t) => [
    primaryKey({ name: "role_permissions_pkey", columns: [t.roleId, t.permissionId] }),
    foreignKey({
      name: "role_permissions_role_id_fkey",
      columns: [t.roleId],
      foreignColumns: [roles.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "role_permissions_permission_id_fkey",
      columns: [t.permissionId],
      foreignColumns: [permissions.id],
    }).onDelete("cascade"),
  ],
);

/** Role held by a member of staff. */
export const userRoles = pgTable(
  "user_roles",
  { userId: uuid("user_id").notNull(), roleId: uuid("role_id").notNull() },
  (t) => [
    primaryKey({ name: "user_roles_pkey", columns: [t.userId, t.roleId] }),
    foreignKey({
      name: "user_roles_user_id_fkey",
      columns: [t.userId],
      foreignColumns: [users.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "user_roles_role_id_fkey",
      columns: [t.roleId],
      foreignColumns: [roles.id],
    }).onDelete("cascade"),
  ],
);

/** Sign-in of a member of staff; gone or revoked means signed out at once. */
export const staffSessions = pgTable(
  "staff_sessions",
  {
    ...identity,
    userId: uuid("user_id").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    expiresAt: instant("expires_at").notNull(),
    lastSeenAt: instant("last_seen_at"),
    revokedAt: instant("revoked_at"),
    /** Null until the second factor was given; such a session may only give or enrol it. */
    mfaPassedAt: instant("mfa_passed_at"),
    confirmedAt: instant("confirmed_at"),
  },
  (t) => [
    index("staff_sessions_user_id_idx").on(t.userId),
    foreignKey({
      name: "staff_sessions_user_id_fkey",
      columns: [t.userId],
      foreignColumns: [users.id],
    }).onDelete("cascade"),
  ],
);
