import { headers } from "next/headers";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import { config } from "@/lib/core/config";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { checkSession } from "@/lib/platform/identity/session/check";
import {
  checkEnrollingStaff,
  checkStaffSession,
  type EnrollingStaff,
  type Staff,
} from "@/lib/platform/identity/staff-session";
import type { StaffPermission } from "@/lib/platform/staff/permissions";
import { findTenantBySlug, type KnownTenant } from "@/lib/platform/tenant/find-tenant";
import { type CurrentRequest, currentRequest } from "./current-request";
import {
  cookieName,
  isSecure,
  type SessionClaims,
  type StaffClaims,
  sessionClaims,
  type TenantClaims,
} from "./session-cookie";

/** A request of somebody who is signed in to the tenant of this host. */
export type SignedInRequest = TenantRequest<Actor> & { tenant: KnownTenant };

/** The tenant of this host; one query per request, never kept longer. */
export const currentTenant = cache(findTenantBySlug);

/** The cookie's claims, or undefined when there is none or it is not ours. Proves nothing alone. */
async function readClaims(): Promise<SessionClaims | undefined> {
  const cookie = (await headers()).get("cookie");
  if (!cookie) return undefined;
  const name = cookieName("session");
  const token = await getToken({
    // The cookie alone: getToken would also take a session out of an Authorization header.
    req: { headers: new Headers({ cookie }) },
    secret: config().AUTH_SECRET,
    secureCookie: isSecure(),
    cookieName: name,
    salt: name,
  });
  const parsed = sessionClaims.safeParse(token);
  return parsed.success ? parsed.data : undefined;
}

function warnOfMismatch(claims: SessionClaims, request: CurrentRequest): undefined {
  log().warn(
    {
      requestId: request.requestId,
      ip: request.ip,
      claimed: claims.realm === "tenant" ? claims.tenantId : claims.realm,
      host: request.slug ?? request.realm,
    },
    "session of another host refused",
  );
}

/**
 * The signed-in request behind claims. One tenant's cookie decrypts on every host, so claim and host
 * are compared before the row is looked up.
 */
async function tenantSession(claims: TenantClaims): Promise<SignedInRequest | undefined> {
  const request = await currentRequest();
  const tenant =
    request.realm === "tenant" && request.slug ? await currentTenant(request.slug) : undefined;
  if (tenant?.id !== claims.tenantId) return warnOfMismatch(claims, request);
  if (tenant.lifecycle !== "ready" || !tenant.place) return undefined;
  const { now, requestId, ip, userAgent } = request;
  const actor = await checkSession(tenant.place, { ...claims, kind: "browser" }, now);
  return actor && { tenant, actor, now, requestId, ip, userAgent };
}

/** The member of staff behind claims, with the second factor given; on the console's host only. */
async function staffSession(claims: StaffClaims): Promise<Staff | undefined> {
  const request = await currentRequest();
  if (request.realm !== "console") return warnOfMismatch(claims, request);
  return checkStaffSession(claims, request.now);
}

/** The member of staff who gave the password and still has to set a second factor up. */
async function enrollingSession(claims: StaffClaims): Promise<EnrollingStaff | undefined> {
  const { realm, now } = await currentRequest();
  return realm === "console" ? checkEnrollingStaff(claims, now) : undefined;
}

/** Whether claims still stand for anybody on this host, also for somebody who is setting up. */
export async function isLive(claims: SessionClaims): Promise<boolean> {
  if (claims.realm === "tenant") return (await tenantSession(claims)) !== undefined;
  return ((await staffSession(claims)) ?? (await enrollingSession(claims))) !== undefined;
}

/** Who is signed in to this tenant, checked against the database once per request. */
export const currentSession = cache(async (): Promise<SignedInRequest | undefined> => {
  const claims = await readClaims();
  if (!claims) return undefined;
  if (claims.realm === "tenant") return tenantSession(claims);
  return warnOfMismatch(claims, await currentRequest());
});

/** Who has to set a second factor up before the console opens. */
export const currentEnrollingStaff = cache(async (): Promise<EnrollingStaff | undefined> => {
  const claims = await readClaims();
  return claims?.realm === "console" ? enrollingSession(claims) : undefined;
});

/** Which member of staff is signed in to the console, checked once per request. */
export const currentStaff = cache(async (): Promise<Staff | undefined> => {
  const claims = await readClaims();
  if (!claims) return undefined;
  if (claims.realm === "console") return staffSession(claims);
  return warnOfMismatch(claims, await currentRequest());
});

/** The member of staff, who must hold the permission. Throws `unauthenticated` or `forbidden`. */
export async function requireStaff(permission: StaffPermission): Promise<Staff> {
  const staff = await currentStaff();
  if (!staff) throw new AppError("unauthenticated", "session.required", "Sign in to go on.");
  if (!staff.permissions.has(permission)) {
    throw new AppError("forbidden", "permission.missing", "Your role does not allow this.");
  }
  return staff;
}
