import { cookies, headers } from "next/headers";
import { cache } from "react";
import { currentTime } from "@/lib/core/clock";
import type { SignInOrigin } from "@/lib/platform/identity/sign-in";
import { cookieName } from "./session-cookie";

export type CurrentRequest = SignInOrigin & {
  realm: string | null;
  /** Subdomain, on a tenant's host. */
  slug: string | undefined;
  /** Path and query the browser asked for. */
  path: string;
};

const DEVICE = /^[\w-]{43}$/;

/** What the middleware says of this request, and the one moment everything below calls now. */
export const currentRequest = cache(async (): Promise<CurrentRequest> => {
  const [incoming, jar] = await Promise.all([headers(), cookies()]);
  const device = jar.get(cookieName("device"))?.value;
  return {
    now: currentTime(),
    requestId: incoming.get("x-request-id") ?? crypto.randomUUID(),
    ip: incoming.get("x-ilms-ip") ?? undefined,
    userAgent: incoming.get("user-agent") ?? undefined,
    device: device && DEVICE.test(device) ? device : undefined,
    realm: incoming.get("x-ilms-realm"),
    slug: incoming.get("x-ilms-tenant") ?? undefined,
    path: incoming.get("x-ilms-path") ?? "/",
  };
});
