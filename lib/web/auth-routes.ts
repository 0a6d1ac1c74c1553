import { z } from "zod";
import type { Actor, Origin, TenantRequest } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import {
  ACCESS_TOKEN_SECONDS,
  issueAccessToken,
  readAccessToken,
} from "@/lib/platform/identity/api-token/access-token";
import { refreshSession } from "@/lib/platform/identity/api-token/refresh";
import { checkSession } from "@/lib/platform/identity/session/check";
import { endSession } from "@/lib/platform/identity/session/end";
import { signInWithPassword } from "@/lib/platform/identity/sign-in";
import { findTenantBySlug, type KnownTenant } from "@/lib/platform/tenant/find-tenant";
import type { ApiCall, ApiRoute } from "./rest";

const refreshInput = z.strictObject({
  refresh_token: z.string({ error: "Give the refresh token." }).min(1).max(200),
});

function originOf({ now, requestId, ip, request }: ApiCall): Origin {
  return { now, requestId, ip, userAgent: request.headers.get("user-agent") ?? undefined };
}

/** The tenant of this host. Throws `not_found`, or `unavailable` while it is not ready. */
async function getHostTenant(call: ApiCall): Promise<KnownTenant> {
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
 * Who calls, from the access token in the Authorization header: a request ready for `execute` and
 * `read`. Token, tenant of the host and session row are all checked, so a revoked session is out at
 * once. Throws `unauthenticated`, `not_found` or `unavailable`.
 */
async function authenticateApi(
  call: ApiCall,
): Promise<TenantRequest<Actor> & { tenant: KnownTenant }> {
  const tenant = await getHostTenant(call);
  const token = bearerToken(call.request);
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

type Grant = { sessionId: string; userId: string; refreshToken: string };

async function tokenResponse(tenant: KnownTenant, grant: Grant, now: Date): Promise<Response> {
  const { userId, sessionId, refreshToken } = grant;
  const accessToken = await issueAccessToken({ tenantId: tenant.id, userId, sessionId }, now);
  return Response.json(
    {
      access_token: accessToken,
      token_type: "Bearer",
      expires_in: ACCESS_TOKEN_SECONDS,
      refresh_token: refreshToken,
    },
    { headers: { "cache-control": "no-store" } },
  );
}

async function login(call: ApiCall): Promise<Response> {
  const tenant = await getHostTenant(call);
  const origin = { ...originOf(call), device: undefined };
  const opened = await signInWithPassword(tenant, await call.body(), "api", origin);
  return tokenResponse(tenant, opened, call.now);
}

async function refresh(call: ApiCall): Promise<Response> {
  const tenant = await getHostTenant(call);
  const { refresh_token: token } = parse(refreshInput, await call.body());
  return tokenResponse(tenant, await refreshSession(tenant, token, originOf(call)), call.now);
}

async function logout(call: ApiCall): Promise<Response> {
  const { tenant, actor, ...origin } = await authenticateApi(call);
  if (tenant.place) {
    await endSession(tenant.place, { sessionId: actor.sessionId, userId: actor.id }, origin);
  }
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

async function me(call: ApiCall): Promise<Response> {
  const { tenant, actor } = await authenticateApi(call);
  return Response.json(
    {
      id: actor.id,
      name: actor.name,
      email: actor.email,
      roles: actor.roles,
      permissions: [...actor.permissions].sort(),
      session_id: actor.sessionId,
      tenant: {
        id: tenant.id,
        subdomain: tenant.slug,
        name: tenant.name,
        tier: tenant.tier,
        modules: tenant.modules,
      },
    },
    { headers: { "cache-control": "no-store" } },
  );
}

/** Sign-in for programs: short access tokens, rotating refresh tokens. */
export const authRoutes: ApiRoute[] = [
  { method: "POST", path: "auth/login", realm: "tenant", handle: login },
  { method: "POST", path: "auth/refresh", realm: "tenant", handle: refresh },
  { method: "POST", path: "auth/logout", realm: "tenant", handle: logout },
  { method: "GET", path: "me", realm: "tenant", handle: me },
];
