import type { Actor, Tenant, TenantRequest } from "./context";
import type { TenantPlace } from "./database";
import { AppError } from "./errors";
import { isAdministrator, isEntryName, isPermitted, LEVELS, type Permission } from "./permissions";

/** A permission as an entry point declares it. */
export type Entry = Permission & {
  /** Wants the person to have proved within the last minutes that it is really them. */
  isDangerous?: boolean;
};

export type Admitted = { tenant: Tenant; place: TenantPlace; actor: Actor };

/** How long a proof of identity is good for dangerous actions. */
export const CONFIRMATION_MS = 10 * 60_000;

const forbidden = (reason: string, message: string) => new AppError("forbidden", reason, message);

/** Suspended, a workspace can be looked at by its administrators and by nobody else. */
function refuseSuspended(tenant: Tenant, actor: Actor, isChange: boolean): void {
  if (tenant.status !== "SUSPENDED") return;
  if (!isAdministrator(actor)) {
    throw forbidden("tenant.suspended", "This workspace is suspended. Ask your administrator.");
  }
  if (isChange) {
    throw forbidden(
      "tenant.read-only",
      "This workspace is suspended: everything can be looked at and nothing changed.",
    );
  }
}

function refuseUnsafe(actor: Actor, entry: Entry, isChange: boolean): void {
  const { isRequired, isPassed } = actor.secondFactor;
  if (isRequired && !isPassed && entry.level !== "self") {
    throw forbidden("second-factor.required", "Your role needs a second factor. Set it up first.");
  }
  const { impersonation } = actor;
  if (impersonation && isChange && (!impersonation.mayWrite || entry.level === "self")) {
    throw forbidden("impersonation.read-only", "Platform staff may only look here.");
  }
}

function refuseUnconfirmed(actor: Actor, entry: Entry, now: Date): void {
  if (!entry.isDangerous) return;
  const age = actor.confirmedAt ? now.getTime() - actor.confirmedAt.getTime() : Infinity;
  if (age > CONFIRMATION_MS) {
    const message =
      actor.kind === "api_key"
        ? "An API key cannot do this: a person must confirm it in the workspace."
        : "Confirm that it is you, then try again.";
    throw forbidden("step-up.required", message);
  }
}

/**
 * The gates before any entry point, in order: signed in, workspace ready, not suspended, module
 * subscribed, second factor, impersonation, permission, recent confirmation. Throws
 * `unauthenticated`, `unavailable`, `module_required` or `forbidden`.
 */
export function admit(entry: Entry, request: TenantRequest, kind: "look" | "change"): Admitted {
  // A nameless entry point, or one without a level, would be one without a permission.
  if (!isEntryName(entry.name) || !LEVELS.includes(entry.level)) {
    throw new Error(`"${entry.name}" is no permission`);
  }
  const { tenant, actor, now } = request;
  const isChange = kind === "change";
  if (!actor) throw new AppError("unauthenticated", "session.required", "Sign in to go on.");
  if (tenant.lifecycle !== "ready" || !tenant.place) {
    throw new AppError("unavailable", "tenant.not-ready", "This workspace is not available now.");
  }
  refuseSuspended(tenant, actor, isChange);
  if (!tenant.modules.includes(entry.module)) {
    throw new AppError(
      "module_required",
      "module.not-subscribed",
      "Your plan does not include this module.",
    );
  }
  refuseUnsafe(actor, entry, isChange);
  if (!isPermitted(actor, entry)) {
    throw forbidden("permission.missing", "Your role does not allow this.");
  }
  refuseUnconfirmed(actor, entry, now);
  return { tenant, place: tenant.place, actor };
}
