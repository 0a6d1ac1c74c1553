import { defineCommand, type Failure, refuse } from "@/lib/core/command";
import { RECORD_STALE } from "@/lib/core/stale";
import { SECURITY_POLICY, securityPolicy } from "@/lib/platform/identity/session/policy";
import { versionOrNew } from "../setting/input";
import { saveSetting } from "../setting/store";

const IDLE_BEYOND_END: Failure = {
  code: "rule_violated",
  reason: "security-policy.idle-beyond-end",
  message: "A sign-in cannot wait longer than it lasts.",
};

/**
 * Changes how long sign-ins last. Every request reads the policy, so that it counts at once, also for
 * those who are signed in: the next request of a sign-in beyond the new limits is refused.
 */
export const updateSecurityPolicy = defineCommand({
  name: "security-policy.update",
  module: "system_admin",
  level: "administer",
  isDangerous: true,
  input: securityPolicy.extend({ version: versionOrNew }),
  fails: [RECORD_STALE, IDLE_BEYOND_END],
  async run(ctx, { version, ...value }) {
    if (value.idleMinutes > value.absoluteHours * 60) {
      throw refuse(IDLE_BEYOND_END, { idleMinutes: "Not longer than a sign-in lasts at most." });
    }
    await saveSetting(ctx, SECURITY_POLICY.key, {
      value,
      version,
      description: "How long sign-ins last",
    });
    return { version: (version ?? 0) + 1 };
  },
});
