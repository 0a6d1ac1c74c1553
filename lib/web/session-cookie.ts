import { z } from "zod";
import { rootAddress } from "./addresses";

/** What the encrypted cookie of a browser says. The session's row decides whether it still holds. */
export const sessionClaims = z.discriminatedUnion("realm", [
  z.object({
    realm: z.literal("tenant"),
    tenantId: z.uuid(),
    userId: z.uuid(),
    sessionId: z.uuid(),
    secret: z.string().min(40),
  }),
  z.object({ realm: z.literal("console"), userId: z.uuid(), sessionId: z.uuid() }),
]);
export type SessionClaims = z.infer<typeof sessionClaims>;
export type TenantClaims = Extract<SessionClaims, { realm: "tenant" }>;
export type StaffClaims = Extract<SessionClaims, { realm: "console" }>;

/** No name begins another: next-auth takes every cookie that starts with its name for a part of it. */
type CookieUse = "session" | "callback" | "csrf" | "device" | "second-factor";

export const isSecure = (): boolean => rootAddress().protocol === "https:";

/** `__Host-` makes the browser refuse a cookie that a sibling subdomain tries to plant. */
export const cookieName = (use: CookieUse): string => `${isSecure() ? "__Host-" : ""}ilms-${use}`;

/** Without a domain a cookie stays with the one host that set it. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;
