import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { config } from "@/lib/core/config";

/** Short: the session row is read at every request anyway, this only bounds a leaked token's worth. */
export const ACCESS_TOKEN_SECONDS = 600;

/** Pinned: a token that names another algorithm, or none, is refused before its signature is read. */
const ALGORITHM = "HS256";
const TYPE = "at+jwt";

/** A key for this purpose only; the secret itself signs and encrypts nothing. */
function signingKey(): KeyObject {
  const key = hkdfSync("sha256", config().AUTH_SECRET, "ilms", "api-access-token", 32);
  return createSecretKey(Buffer.from(key));
}

const issuer = () => new URL(config().APP_URL).origin;
const audienceOf = (tenantId: string) => `ilms-api:${tenantId}`;

const claims = z.object({ tenant_id: z.uuid(), sub: z.uuid(), sid: z.uuid() });

export type AccessClaim = { tenantId: string; userId: string; sessionId: string };

export async function issueAccessToken(claim: AccessClaim, now: Date): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1_000);
  return new SignJWT({ tenant_id: claim.tenantId, sid: claim.sessionId })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setIssuer(issuer())
    .setAudience(audienceOf(claim.tenantId))
    .setSubject(claim.userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
    .sign(signingKey());
}

/**
 * What an access token of this tenant says, or undefined when its algorithm, signature, issuer,
 * audience, tenant or time is wrong. The session it names may be over: ask `checkSession`.
 */
export async function readAccessToken(
  token: string,
  tenantId: string,
  now: Date,
): Promise<AccessClaim | undefined> {
  try {
    const { payload } = await jwtVerify(token, signingKey(), {
      algorithms: [ALGORITHM],
      typ: TYPE,
      issuer: issuer(),
      audience: audienceOf(tenantId),
      currentDate: now,
      requiredClaims: ["exp", "iat", "sub", "sid", "tenant_id"],
    });
    const parsed = claims.safeParse(payload);
    if (!parsed.success || parsed.data.tenant_id !== tenantId) return undefined;
    return { tenantId, userId: parsed.data.sub, sessionId: parsed.data.sid };
  } catch {
    // jose throws for every way a token can be wrong; which one it was helps only a forger.
    return undefined;
  }
}
