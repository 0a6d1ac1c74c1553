import type { Actor, Tenant, TenantRequest } from "./context";
import type { TenantPlace } from "./database";
import { AppError } from "./errors";
import {
  isAdministrator,
  isEntryName,
  isInPlan,
  isPermitted,
  LEVELS,
  type Permission,
} from "./permissions";

/** A permission as an entry point declares it. */
export type Entry = Permission & {
  /** Wants the person to have proved within the last minutes that it is really them. */
  isDangerous?: boolean;
  /** Stays open to administrators while the workspace is suspended or has ended: paying and leaving. */
  isBilling?: boolean;
  /** Makes a row in a metered table, of which a plan takes only so many. */
  isMetered?: boolean;
};

export type Admitted = { tenant: Tenant; place: TenantPlace; actor: Actor };

/** How long a proof of identity is good for dangerous actions. */
export const CONFIRMATION_MS = 10 * 60_000;

const forbidden = (reason: string, message: string) => new AppError("forbidden", reason, message);

/**
 * Suspended, a workspace can be looked at by its administrators and by nobody else; after its end they
 * still see billing and take their data with them. Programs are told 402.
 */
function refuseClosed(tenant: Tenant, actor: Actor, entry: Entry, isChange: boolean): void {
  if (tenant.mode === "full") return;
  const isOver = tenant.mode === "blocked";
  const state = isOver ? "has ended" : "is suspended";
  if (actor.kind === "api_key") {
    const message = `This workspace ${state}. An administrator can mend that on its billing page.`;
    throw new AppError("module_required", "tenant.suspended", message);
  }
  if (!isAdministrator(actor)) {
    throw forbidden("tenant.suspended", `This workspace ${state}. Ask your administrator.`);
  }
  const isLook = !isChange && (!isOver || entry.level === "self");
  if (entry.isBilling || isLook) return;
  throw forbidden(
    isOver ? "tenant.ended" : "tenant.read-only",
    isOver
      ? "This workspace has ended: only billing and the export of your data are left."
      : "This workspace is suspended: everything can be looked at and nothing changed.",
  );
}

/** Over the plan's limit nothing is deleted and nothing more is made. */
export function refuseOverLimit({ recordCount, recordLimit }: Tenant): void {
  if (recordLimit === null || recordCount < recordLimit) return;
  throw new AppError(
    "limit_reached",
    "limit_exceeded",
    `Your plan takes ${recordLimit.toLocaleString("en-IN")} records and you have ${recordCount.toLocaleString("en-IN")}. A larger plan takes more; what is there can be edited and exported.`,
  );
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
 * subscribed, second factor, impersonation, permission, recent confirmation, the plan's limits. Throws
 * `unauthenticated`, `unavailable`, `module_required`, `forbidden` or `limit_reached`.
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
  refuseClosed(tenant, actor, entry, isChange);
  if (!isInPlan(entry, tenant.modules)) {
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
  if (entry.isMetered) refuseOverLimit(tenant);
  return { tenant, place: tenant.place, actor };
}
