import { z } from "zod";
import { parse } from "@/lib/core/parse";
import {
  ACCESS_TOKEN_SECONDS,
  issueAccessToken,
} from "@/lib/platform/identity/api-token/access-token";
import { refreshSession } from "@/lib/platform/identity/api-token/refresh";
import { endSession } from "@/lib/platform/identity/session/end";
import { signInWithPassword } from "@/lib/platform/identity/sign-in";
import type { KnownTenant } from "@/lib/platform/tenant/find-tenant";
import { authenticateApi, getHostTenant, originOf } from "./authenticate-api";
import { permittedNames } from "./permitted";
import type { ApiCall, ApiRoute } from "./rest";

const refreshInput = z.strictObject({
  refresh_token: z.string({ error: "Give the refresh token." }).min(1).max(200),
});

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
      permissions: permittedNames(actor, tenant),
      // "user" or "api_key": a key acts as its owner, within one role and its scopes.
      kind: actor.kind,
      session_id: actor.sessionId,
      api_key_id: actor.keyId,
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
  { method: "POST", path: "auth/login", realm: "tenant", permission: "public", handle: login },
  { method: "POST", path: "auth/refresh", realm: "tenant", permission: "public", handle: refresh },
  { method: "POST", path: "auth/logout", realm: "tenant", permission: "session", handle: logout },
  { method: "GET", path: "me", realm: "tenant", permission: "session", handle: me },
];
