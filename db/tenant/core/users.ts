import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  lineColumns,
  masterColumns,
  oneOf,
  oneOfCheck,
  partOf,
  reference,
  timestamptz,
} from "../columns";
import { warehouses } from "../inventory/warehouses";
import { mediaAssets } from "../storefront/media-assets";
import { branches } from "./branches";
import { companies } from "./companies";
import { roles } from "./roles";
import { territories } from "./territories";

export const USER_TYPES = [
  "staff",
  "technician",
  "dealer",
  "partner",
  "vendor",
  "customer",
  "service_account",
] as const;
export const USER_STATUSES = ["invited", "active", "locked", "suspended", "deactivated"] as const;

/** A passkey of a person: a public key, which is no secret, and how often it was used. */
export type Passkey = {
  /** Credential id, base64url. */
  id: string;
  publicKey: string;
  counter: number;
  transports: string[];
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
};

/**
 * Person or service login inside the tenant.
 *
 * Links sent by mail are single-use: their hashes stand here until they are used or replaced.
 */
export const users = pgTable(
  "users",
  {
    ...identity,
    email: citext("email").notNull().unique("users_email_key"),
    name: text("name").notNull(),
    phone: text("phone"),
    userType: oneOf("user_type", USER_TYPES).notNull(),
    status: oneOf("status", USER_STATUSES).notNull().default("invited"),

    passwordHash: text("password_hash"),
    mfaSecretEnc: text("mfa_secret_enc"),
    inviteTokenHash: text("invite_token_hash"),
    inviteExpiresAt: timestamptz("invite_expires_at"),
    lastLoginAt: timestamptz("last_login_at"),
    failedLoginCount: integer("failed_login_count").notNull().default(0),
    lockedUntil: timestamptz("locked_until"),
    locale: text("locale").notNull().default("en-IN"),
    timezone: text("timezone").notNull().default("Asia/Kolkata"),
    preferences: jsonb("preferences"),
    avatarMediaId: reference("avatar_media_id", (): AnyPgColumn => mediaAssets.id),
    emailVerifiedAt: timestamptz("email_verified_at"),
    passwordChangedAt: timestamptz("password_changed_at"),
    verifyTokenHash: text("verify_token_hash"),
    verifyExpiresAt: timestamptz("verify_expires_at"),
    resetTokenHash: text("reset_token_hash"),
    resetExpiresAt: timestamptz("reset_expires_at"),
    /** A new address counts once both mailboxes have confirmed it; a confirmed end's hash is null. */
    pendingEmail: citext("pending_email"),
    emailChangeOldHash: text("email_change_old_hash"),
    emailChangeNewHash: text("email_change_new_hash"),
    emailChangeExpiresAt: timestamptz("email_change_expires_at"),
    mfaEnrolledAt: timestamptz("mfa_enrolled_at"),
    /** Time step of the last accepted code: a code is good once. */
    mfaLastStep: bigint("mfa_last_step", { mode: "number" }),
    recoveryCodeHashes: text("recovery_code_hashes").array(),
    passkeys: jsonb("passkeys").$type<Passkey[]>().notNull().default([]),

    ...masterColumns,
  },
  (t) => [
    oneOfCheck("users_user_type_check", t.userType, USER_TYPES),
    oneOfCheck("users_status_check", t.status, USER_STATUSES),
  ],
);

/** Role given to a user, optionally only for a company, branch, territory or warehouse. */
export const userRoles = pgTable(
  "user_roles",
  {
    ...identity,
    userId: partOf("user_id", () => users.id),
    roleId: reference("role_id", (): AnyPgColumn => roles.id).notNull(),
    companyId: reference("company_id", (): AnyPgColumn => companies.id),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id),
    validTo: date("valid_to"),
    ...lineColumns,
  },
  (t) => [
    unique("user_roles_user_id_role_id_company_id_branch_id_key")
      .on(t.userId, t.roleId, t.companyId, t.branchId, t.territoryId, t.warehouseId)
      .nullsNotDistinct(),
  ],
);

export const USER_SESSION_KINDS = ["browser", "api"] as const;

/**
 * Login session or refresh-token family; revocable one by one.
 *
 * Append-only: a trigger refuses DELETE, and UPDATE except of last_seen_at, revoked_at,
 * mfa_passed_at, expires_at, refresh_hash, prior_refresh_hash, refreshed_at, confirmed_at.
 * A refresh token is used once: refresh_hash is the live one, prior_refresh_hash the one it
 * replaced, by which a replay is noticed.
 */
export const userSessions = pgTable(
  "user_sessions",
  {
    ...identity,
    userId: reference("user_id", (): AnyPgColumn => users.id).notNull(),
    kind: oneOf("kind", USER_SESSION_KINDS).notNull().default("browser"),
    tokenHash: text("token_hash").notNull().unique("user_sessions_token_hash_key"),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    expiresAt: timestamptz("expires_at").notNull(),
    lastSeenAt: timestamptz("last_seen_at"),
    revokedAt: timestamptz("revoked_at"),
    mfaPassedAt: timestamptz("mfa_passed_at"),
    refreshHash: text("refresh_hash").unique("user_sessions_refresh_hash_key"),
    priorRefreshHash: text("prior_refresh_hash"),
    refreshedAt: timestamptz("refreshed_at"),
    /** When the person last proved who they are; dangerous actions want it to be recent. */
    confirmedAt: timestamptz("confirmed_at"),
    /** Hash of the secret that the browser keeps, by which a new device is noticed. */
    deviceHash: text("device_hash"),
    /** Member of platform staff who acts as this person; of the control plane, so no key. */
    impersonatorId: uuid("impersonator_id"),
    impersonationReason: text("impersonation_reason"),
    isReadOnly: boolean("is_read_only").notNull().default(false),
  },
  (t) => [
    index("user_sessions_user_id_idx").on(t.userId),
    index("user_sessions_prior_refresh_hash_idx")
      .on(t.priorRefreshHash)
      .where(sql`prior_refresh_hash is not null`),
    oneOfCheck("user_sessions_kind_check", t.kind, USER_SESSION_KINDS),
  ],
);
