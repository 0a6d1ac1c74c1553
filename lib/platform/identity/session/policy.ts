import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { settings } from "@/db/tenant/core/settings";
import type { TenantTransaction } from "@/db/with-tenant";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Where the policy stands among the settings. */
export const SECURITY_POLICY = { moduleCode: "system_admin", key: "security.policy" } as const;

/** What an administrator may choose; NIST SP 800-63B asks for both limits. */
export const securityPolicy = z.strictObject({
  /** A sign-in nobody used for this long is over. */
  idleMinutes: z
    .int("Give whole minutes.")
    .min(5, "At least 5 minutes.")
    .max(7 * 24 * 60, "At most 7 days."),
  /** However busy, a sign-in ends this long after it began. */
  absoluteHours: z
    .int("Give whole hours.")
    .min(1, "At least 1 hour.")
    .max(90 * 24, "At most 90 days."),
});
export type SecurityPolicy = z.infer<typeof securityPolicy>;

export const DEFAULT_POLICY: SecurityPolicy = { idleMinutes: 12 * 60, absoluteHours: 30 * 24 };

/** The workspace's policy, or the default where none was set. One statement. */
export async function loadPolicy(tx: TenantTransaction): Promise<SecurityPolicy> {
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(
      and(
        eq(settings.moduleCode, SECURITY_POLICY.moduleCode),
        eq(settings.key, SECURITY_POLICY.key),
        isNull(settings.companyId),
        isNull(settings.branchId),
      ),
    );
  const parsed = securityPolicy.safeParse(row?.value);
  return parsed.success ? parsed.data : DEFAULT_POLICY;
}

/** Sessions begun before this instant are over. */
export const oldestStart = ({ absoluteHours }: SecurityPolicy, now: Date): Date =>
  new Date(now.getTime() - (absoluteHours / 24) * DAY);

/** Sessions not seen since this instant are over. */
export const idleSince = ({ idleMinutes }: SecurityPolicy, now: Date): Date =>
  new Date(now.getTime() - idleMinutes * MINUTE);
