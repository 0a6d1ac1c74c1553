import { cookies } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig, type User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { config } from "@/lib/core/config";
import { log } from "@/lib/core/log";
import { randomToken } from "@/lib/core/secrets";
import { endSession } from "@/lib/platform/identity/session/end";
import { SESSION_LIFE_MS } from "@/lib/platform/identity/session/life";
import {
  type SignInOrigin,
  signInWithPassword,
  signInWithToken,
  wrongCredentials,
} from "@/lib/platform/identity/sign-in";
import { endStaffSession, signInStaff } from "@/lib/platform/identity/staff-session";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import { currentRequest } from "./current-request";
import { currentSession, currentTenant, staffSession, tenantSession } from "./session";
import {
  cookieName,
  cookieOptions,
  isSecure,
  type SessionClaims,
  sessionClaims,
} from "./session-cookie";

declare module "next-auth" {
  interface User {
    claims?: SessionClaims;
  }
}

const DEVICE_MEMORY_SECONDS = 90 * 24 * 3_600;

/** Carries any error of a sign-in through next-auth, which swallows all kinds but its own. */
class SignInRefused extends CredentialsSignin {
  override code = "refused";
  constructor(readonly reason: unknown) {
    super();
  }
}

type SignIn = (origin: SignInOrigin, slug: string | undefined) => Promise<SessionClaims>;

/** Runs a sign-in on the one kind of host it belongs to and lets the browser be known from then on. */
async function authorizeOn(realm: "tenant" | "console", signIn: SignIn): Promise<User> {
  try {
    const request = await currentRequest();
    if (request.realm !== realm) throw wrongCredentials();
    const device = request.device ?? randomToken();
    const claims = await signIn({ ...request, device }, request.slug);
    const jar = await cookies();
    jar.set(cookieName("device"), device, { ...cookieOptions(), maxAge: DEVICE_MEMORY_SECONDS });
    return { id: claims.userId, claims };
  } catch (error) {
    throw new SignInRefused(error);
  }
}

async function getHostTenant(slug: string | undefined) {
  const tenant = slug ? await currentTenant(slug) : undefined;
  if (!tenant) throw wrongCredentials();
  return tenant;
}

const providers: NextAuthConfig["providers"] = [
  Credentials({
    id: "password",
    credentials: { email: {}, password: {} },
    authorize: ({ email, password }) =>
      authorizeOn("tenant", async (origin, slug) => {
        const tenant = await getHostTenant(slug);
        const opened = await signInWithPassword(tenant, { email, password }, "browser", origin);
        const { userId, sessionId, secret } = opened;
        return { realm: "tenant", tenantId: tenant.id, userId, sessionId, secret };
      }),
  }),
  Credentials({
    id: "handoff",
    credentials: { token: {} },
    authorize: ({ token }) =>
      authorizeOn("tenant", async (origin, slug) => {
        const tenant = await getHostTenant(slug);
        const opened = await signInWithToken(tenant, String(token), origin);
        const { userId, sessionId, secret } = opened;
        return { realm: "tenant", tenantId: tenant.id, userId, sessionId, secret };
      }),
  }),
  Credentials({
    id: "staff",
    credentials: { email: {}, password: {} },
    authorize: ({ email, password }) =>
      authorizeOn("console", async (origin) => ({
        realm: "console",
        ...(await signInStaff({ email, password }, origin)),
      })),
  }),
];

const callbacks: NextAuthConfig["callbacks"] = {
  /** The claims and nothing else: no name, no e-mail. Null, once the row is gone, clears the cookie. */
  async jwt({ token, user }) {
    if (user?.claims) return user.claims;
    const { data: claims } = sessionClaims.safeParse(token);
    if (!claims) return null;
    const live =
      claims.realm === "tenant" ? await tenantSession(claims) : await staffSession(claims);
    return live ? claims : null;
  },
  session: ({ session, token }) => ({
    expires: session.expires,
    user: { id: String(token.userId) },
  }),
};

/** Signing out over HTTP; the forms' actions have revoked the row before they come here. */
async function revoke(token: unknown): Promise<void> {
  const { data: claims } = sessionClaims.safeParse(token);
  if (!claims) return;
  const request = await currentRequest();
  if (claims.realm === "console") return endStaffSession(claims, request);
  const tenant = await findTenantById(claims.tenantId);
  if (tenant?.place) await endSession(tenant.place, claims, request);
}

function authConfig(): NextAuthConfig {
  const named = (use: "session" | "callback" | "csrf") => ({
    name: cookieName(use),
    options: cookieOptions(),
  });
  return {
    secret: config().AUTH_SECRET,
    basePath: "/api/auth",
    // The host was checked by the middleware; there is one per tenant, so AUTH_URL must stay unset.
    trustHost: true,
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: SESSION_LIFE_MS / 1_000 },
    cookies: {
      sessionToken: named("session"),
      callbackUrl: named("callback"),
      csrfToken: named("csrf"),
    },
    pages: { signIn: "/login", error: "/login" },
    providers,
    callbacks,
    events: { signOut: (message) => revoke("token" in message ? message.token : undefined) },
    logger: {
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) log().warn({ err: error }, "next-auth");
      },
      warn: (code) => log().warn({ code }, "next-auth"),
      debug: () => {},
    },
  };
}

// Lazy: the configuration is read with the first request, not when the build loads this file.
const nextAuth = NextAuth(() => authConfig());

export const { handlers } = nextAuth;

/**
 * Signs this browser in and sets its cookie; a session it had before is over. Throws what the
 * sign-in throws (see `signInWithPassword`, `signInWithToken`, `signInStaff`).
 */
export async function signInBrowser(
  provider: "password" | "handoff" | "staff",
  credentials: Record<string, string>,
): Promise<void> {
  const jar = await cookies();
  const cookieNow = () => jar.get(cookieName("session"))?.value;
  const before = cookieNow();
  const previous = provider === "staff" ? undefined : await currentSession();
  try {
    await nextAuth.signIn(provider, { ...credentials, redirect: false, redirectTo: "/" });
  } catch (error) {
    throw error instanceof SignInRefused ? error.reason : error;
  }
  // A fault in next-auth's own configuration is answered without an error and without a cookie.
  if (cookieNow() === before) throw new Error("next-auth set no session");
  if (previous?.tenant.place) {
    const { id: userId, sessionId } = previous.actor;
    await endSession(previous.tenant.place, { sessionId, userId }, previous);
  }
}

/** Removes this browser's cookie. Revoke the session's row first. */
export async function forgetBrowser(): Promise<void> {
  await nextAuth.signOut({ redirect: false, redirectTo: "/login" });
}
