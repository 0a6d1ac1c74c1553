import { cookies } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig, type User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { config } from "@/lib/core/config";
import { log } from "@/lib/core/log";
import { randomToken } from "@/lib/core/secrets";
import { signInWithPasskey } from "@/lib/platform/identity/passkey/sign-in";
import { completeSignIn } from "@/lib/platform/identity/second-factor/complete-sign-in";
import { SecondFactorDue } from "@/lib/platform/identity/second-factor/due";
import { endSession } from "@/lib/platform/identity/session/end";
import { SESSION_LIFE_MS } from "@/lib/platform/identity/session/life";
import {
  type SignInOrigin,
  signInAsPerson,
  signInWithPassword,
  signInWithToken,
  wrongCredentials,
} from "@/lib/platform/identity/sign-in";
import { endStaffSession, type StaffClaim } from "@/lib/platform/identity/staff-session";
import {
  completeStaffSignIn,
  signInStaff,
  signInStaffWithPasskey,
} from "@/lib/platform/identity/staff-sign-in";
import { findTenantById, type KnownTenant } from "@/lib/platform/tenant/find-tenant";
import { currentRequest } from "./current-request";
import { currentTicket, dropTicket, keepTicket } from "./second-factor-ticket";
import { currentSession, currentTenant, isLive } from "./session";
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

type TenantProvider = "password" | "second-factor" | "passkey" | "handoff" | "impersonation";
type StaffProvider = "staff" | "staff-second-factor" | "staff-passkey";

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

type Given = Partial<Record<string, unknown>>;
type Opened = { userId: string; sessionId: string; secret: string };

/** A way to sign in to the workspace of this host. */
const tenantProvider = (
  id: TenantProvider,
  signIn: (tenant: KnownTenant, given: Given, origin: SignInOrigin) => Promise<Opened>,
) =>
  Credentials({
    id,
    credentials: {},
    authorize: (given: Given) =>
      authorizeOn("tenant", async (origin, slug) => {
        const tenant = await getHostTenant(slug);
        const { userId, sessionId, secret } = await signIn(tenant, given, origin);
        return { realm: "tenant", tenantId: tenant.id, userId, sessionId, secret };
      }),
  });

/** A way to sign in to the console. */
const staffProvider = (
  id: StaffProvider,
  signIn: (given: Given, origin: SignInOrigin) => Promise<StaffClaim>,
) =>
  Credentials({
    id,
    credentials: {},
    authorize: (given: Given) =>
      authorizeOn("console", async (origin) => ({
        realm: "console",
        ...(await signIn(given, origin)),
      })),
  });

const credentialsOf = ({ email, password }: Given) => ({ email, password });
const factorOf = ({ code, passkey }: Given) => ({ code, passkey });
const ticketOrNone = async () => (await currentTicket()) ?? "";

const providers: NextAuthConfig["providers"] = [
  tenantProvider("password", (tenant, given, origin) =>
    signInWithPassword(tenant, credentialsOf(given), "browser", origin),
  ),
  tenantProvider("second-factor", async (tenant, given, origin) =>
    completeSignIn(tenant, await ticketOrNone(), factorOf(given), origin),
  ),
  tenantProvider("passkey", (tenant, { passkey }, origin) =>
    signInWithPasskey(tenant, passkey, origin),
  ),
  tenantProvider("handoff", (tenant, { token }, origin) =>
    signInWithToken(tenant, String(token), origin),
  ),
  tenantProvider("impersonation", (tenant, { token }, origin) =>
    signInAsPerson(tenant, String(token), origin),
  ),
  staffProvider("staff", (given, origin) => signInStaff(credentialsOf(given), origin)),
  staffProvider("staff-second-factor", async (given, origin) =>
    completeStaffSignIn(await ticketOrNone(), factorOf(given), origin),
  ),
  staffProvider("staff-passkey", ({ passkey }, origin) => signInStaffWithPasskey(passkey, origin)),
];

const callbacks: NextAuthConfig["callbacks"] = {
  /** The claims and nothing else: no name, no e-mail. Null, once the row is gone, clears the cookie. */
  async jwt({ token, user }) {
    if (user?.claims) return user.claims;
    const { data: claims } = sessionClaims.safeParse(token);
    if (!claims) return null;
    return (await isLive(claims)) ? claims : null;
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
 * sign-in throws. A password that wants a second factor throws SecondFactorDue and leaves the ticket
 * for it with this browser.
 */
export async function signInBrowser(
  provider: TenantProvider | StaffProvider,
  credentials: Record<string, string>,
): Promise<void> {
  const jar = await cookies();
  const cookieNow = () => jar.get(cookieName("session"))?.value;
  const before = cookieNow();
  const { realm } = await currentRequest();
  const previous = realm === "tenant" ? await currentSession() : undefined;
  try {
    await nextAuth.signIn(provider, { ...credentials, redirect: false, redirectTo: "/" });
  } catch (error) {
    const reason = error instanceof SignInRefused ? error.reason : error;
    if (reason instanceof SecondFactorDue && reason.ticket) await keepTicket(reason.ticket);
    throw reason;
  }
  // A fault in next-auth's own configuration is answered without an error and without a cookie.
  if (cookieNow() === before) throw new Error("next-auth set no session");
  if (await currentTicket()) await dropTicket();
  if (previous?.tenant.place) {
    const { id: userId, sessionId } = previous.actor;
    await endSession(previous.tenant.place, { sessionId, userId }, previous);
  }
}

/** Removes this browser's cookie. Revoke the session's row first. */
export async function forgetBrowser(): Promise<void> {
  await nextAuth.signOut({ redirect: false, redirectTo: "/login" });
}
