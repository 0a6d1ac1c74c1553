import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import type { Origin, Tenant } from "@/lib/core/context";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { parse } from "@/lib/core/parse";
import { isPasswordCorrect } from "./password";
import { type OpenedApiSession, openSession, type SessionKind } from "./session/open";
import { admitSignIn, rememberPlace } from "./sign-in-throttle";
import { consumeSignInToken } from "./sign-in-token";

/** Where a sign-in comes from; `device` is the secret a browser keeps after its first sign-in. */
export type SignInOrigin = Origin & { device: string | undefined };

export const signInInput = z.strictObject({
  email: z
    .string({ error: "Give your e-mail address." })
    .trim()
    .toLowerCase()
    .min(1, "Give your e-mail address.")
    .max(254, "The e-mail address has at most 254 characters.")
    .regex(/^\P{C}*$/u, "This is not an e-mail address."),
  password: z
    .string({ error: "Give your password." })
    .min(1, "Give your password.")
    .max(1_000, "The password is too long."),
});

/** One answer for an unknown person, a wrong password and an account that is not active. */
export function wrongCredentials(): AppError {
  return new AppError(
    "unauthenticated",
    "sign-in.refused",
    "The e-mail address or the password is wrong.",
  );
}

function openPlace(tenant: Tenant): TenantPlace {
  if (tenant.lifecycle === "ready" && tenant.place) return tenant.place;
  throw new AppError("unavailable", "tenant.not-ready", "This workspace is not available now.");
}

const accountKey = (tenant: Tenant, email: string) => `${tenant.id}:${email.toLowerCase()}`;

/**
 * Signs a person of a tenant in. The comparison of passwords runs outside any transaction: it takes
 * 200 ms. Throws `invalid`, `unavailable`, `rate_limited`, or `unauthenticated` (sign-in.refused),
 * which does not tell whether the account exists.
 */
export async function signInWithPassword(
  tenant: Tenant,
  credentials: unknown,
  kind: SessionKind,
  origin: SignInOrigin,
): Promise<OpenedApiSession> {
  const { email, password } = parse(signInInput, credentials);
  const place = openPlace(tenant);
  const { ip, device } = origin;
  const admission = await admitSignIn({ account: accountKey(tenant, email), ip, device });

  const [person] = await inTenant(
    place,
    (tx) =>
      tx
        .select({ id: users.id, passwordHash: users.passwordHash })
        .from(users)
        .where(eq(users.email, email)),
    { readOnly: true },
  );
  const isCorrect = await isPasswordCorrect(password, person?.passwordHash);
  const passwordHash = person?.passwordHash ?? undefined;
  const opened =
    isCorrect && person && passwordHash
      ? await inTenant(place, (tx) =>
          openSession(tx, { userId: person.id, passwordHash }, kind, origin),
        )
      : undefined;
  if (!opened) {
    log().info({ requestId: origin.requestId, tenantId: tenant.id, ip }, "sign-in refused");
    throw wrongCredentials();
  }
  await admission.succeeded();
  return opened;
}

/**
 * Signs in whoever holds a one-time token of this tenant. Throws `unauthenticated` (sign-in.token)
 * for a token that is unknown, used, expired or another tenant's.
 */
export async function signInWithToken(
  tenant: Tenant,
  token: string,
  origin: SignInOrigin,
): Promise<OpenedApiSession> {
  const place = openPlace(tenant);
  const userId = await consumeSignInToken({ token, tenantId: tenant.id, now: origin.now });
  const opened =
    userId && (await inTenant(place, (tx) => openSession(tx, { userId }, "browser", origin)));
  if (!opened) {
    throw new AppError("unauthenticated", "sign-in.token", "This link was used or is too old.");
  }
  await rememberPlace({
    account: accountKey(tenant, opened.email),
    ip: origin.ip,
    device: origin.device,
  });
  return opened;
}
