import { z } from "zod";

/** What is asked of a role of the tenant's own. */
export const roleName = z
  .string({ error: "Give the role a name." })
  .trim()
  .min(2, "At least 2 characters.")
  .max(60, "At most 60 characters.");

export const roleDescription = z.string().trim().max(300, "At most 300 characters.");

export const rolePermissionNames = z
  .array(z.string().max(100, "This is no operation."), { error: "Give a list of operations." })
  .max(2_000, "At most 2,000 operations.");

export const roleId = z.uuid("This is no role.");

/** Forms send text; the version read is a whole number from 1. */
export const versionRead = z.coerce
  .number({ error: "Say which version you read." })
  .int("The version is a whole number.")
  .min(1, "The version starts at 1.");
