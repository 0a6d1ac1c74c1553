import { defineRead } from "@/lib/core/read";
import { findPersonFactors } from "./person-factors";

/** How one's own account is secured; no secret, no key. */
export const readSecondFactor = defineRead({
  name: "second-factor.read",
  module: "system_admin",
  level: "self",
  async run(ctx) {
    const stored = await findPersonFactors(ctx.tx, ctx.actor.id);
    return {
      ...ctx.actor.secondFactor,
      authenticatorSince: stored?.mfaEnrolledAt ?? null,
      recoveryCodesLeft: stored?.recoveryCodeHashes?.length ?? 0,
      passkeys: (stored?.passkeys ?? []).map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        createdAt,
        lastUsedAt,
      })),
    };
  },
});
