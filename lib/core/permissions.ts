import type { Actor, Tenant, TenantRequest } from "./context";
import type { TenantPlace } from "./database";
import { AppError } from "./errors";

/** Name of a command or read, such as `sessions.revoke`; the permission to use it has the same name. */
export type EntryName = `${string}.${string}`;

const ENTRY_NAME = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;

/** Grants everything. Only a system role may hold it; the loader of permissions sees to that. */
export const EVERYTHING = "*";

export function isPermitted(granted: ReadonlySet<string>, permission: string): boolean {
  return granted.has(permission) || granted.has(EVERYTHING);
}

export type Admitted = { tenant: Tenant; place: TenantPlace; actor: Actor };

/**
 * The gates before any entry point, in order: signed in, workspace ready, module subscribed,
 * permission held. Throws `unauthenticated`, `unavailable`, `module_required` or `forbidden`.
 */
export function admit(
  entry: { name: EntryName; module: string },
  request: TenantRequest,
): Admitted {
  // A nameless entry point would be one without a permission: nobody gets in.
  if (!ENTRY_NAME.test(entry.name)) throw new Error(`"${entry.name}" is no permission`);
  const { tenant, actor } = request;
  if (!actor) throw new AppError("unauthenticated", "session.required", "Sign in to go on.");
  if (tenant.lifecycle !== "ready" || !tenant.place) {
    throw new AppError("unavailable", "tenant.not-ready", "This workspace is not available now.");
  }
  if (!tenant.modules.includes(entry.module)) {
    throw new AppError(
      "module_required",
      "module.not-subscribed",
      "Your plan does not include this module.",
    );
  }
  if (!isPermitted(actor.permissions, entry.name)) {
    throw new AppError("forbidden", "permission.missing", "Your role does not allow this.");
  }
  return { tenant, place: tenant.place, actor };
}
