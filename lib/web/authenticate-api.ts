import type { Actor, Origin, TenantRequest } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { checkApiKey } from "@/lib/platform/identity/api-key/check";
import { isApiKey } from "@/lib/platform/identity/api-key/format";
import { readAccessToken } from "@/lib/platform/identity/api-token/access-token";
import { checkSession } from "@/lib/platform/identity/session/check";
import type { Allowance } from "@/lib/platform/identity/throttle";
import { findTenantBySlug, type KnownTenant } from "@/lib/platform/tenant/find-tenant";
import type { ApiCall } from "./rest";
import { currentSession } from "./session";

export function originOf({ now, requestId, ip, request }: ApiCall): Origin {
  return { now, requestId, ip, userAgent: request.headers.get("user-agent") ?? undefined };
}

/** The tenant of this host. Throws `not_found`, or `unavailable` while it is not ready. */
export async function getHostTenant(call: ApiCall): Promise<KnownTenant> {
  const tenant = call.slug ? await findTenantBySlug(call.slug) : undefined;
  if (!tenant) throw new AppError("not_found", "tenant.unknown", "There is no such workspace.");
  if (tenant.lifecycle !== "ready") {
    throw new AppError("unavailable", "tenant.not-ready", "This workspace is not available now.");
  }
  return tenant;
}

function bearerToken(request: Request): string | undefined {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
}

/**
 * What a caller has left, as draft-ietf-httpapi-ratelimit-headers-07 says it. API keys alone are
 * limited; a person's calls are not, so that their answers say nothing of a limit.
 */
function tellAllowance(headers: Headers, { limit, remaining, resetSeconds }: Allowance): void {
  headers.set("ratelimit-limit", String(limit.points));
  headers.set("ratelimit-remaining", String(remaining));
  headers.set("ratelimit-reset", String(resetSeconds));
  headers.set("ratelimit-policy", `${limit.points};w=${limit.seconds}`);
}

/**
 * Who calls, from the access token or API key in the Authorization header, or from the cookie of a
 * browser that sends none: a request ready for `execute` and `read`. Token, tenant of the host and
 * the row of session or key are all checked, so what was revoked is out at once. Throws
 * `unauthenticated`, `not_found`, `unavailable`, and for API keys whatever `checkApiKey` does.
 */
export async function authenticateApi(
  call: ApiCall,
): Promise<TenantRequest<Actor> & { tenant: KnownTenant }> {
  const tenant = await getHostTenant(call);
  const { headers } = call.request;
  if (!headers.has("authorization") && headers.has("cookie")) {
    // A page of ours asks for itself; serveApi has refused changes from foreign pages.
    const session = await currentSession();
    if (session?.tenant.id === tenant.id) return { ...session, now: call.now };
  }
  const token = bearerToken(call.request);
  if (token && isApiKey(token) && tenant.place) {
    const origin = originOf(call);
    const actor = await checkApiKey({ ...tenant, place: tenant.place }, token, origin, (left) =>
      tellAllowance(call.answerHeaders, left),
    );
    return { ...origin, tenant, actor };
  }
  const claim = token ? await readAccessToken(token, tenant.id, call.now) : undefined;
  const actor =
    claim && tenant.place
      ? await checkSession(tenant.place, { ...claim, kind: "api" }, call.now)
      : undefined;
  if (!actor) {
    throw new AppError("unauthenticated", "token.refused", "Send a valid access token.");
  }
  return { ...originOf(call), tenant, actor };
}
