import { z } from "zod";
import { defineCommand, refuse } from "@/lib/core/command";
import { NOT_ENABLED, STILL_REQUIRED } from "./failures";
import { changeOwnFactors, lockOwnFactors, unpassSecondFactor } from "./own-factors";

/** Removes the authenticator app. Recovery codes go with the last factor: alone they are none. */
export const disableAuthenticator = defineCommand({
  name: "second-factor.disable",
  module: "system_admin",
  level: "self",
  isDangerous: true,
  input: z.strictObject({}),
  fails: [NOT_ENABLED, STILL_REQUIRED],
  async run(ctx) {
    const stored = await lockOwnFactors(ctx);
    if (!stored.mfaEnrolledAt) throw refuse(NOT_ENABLED);
    const isLast = stored.passkeys.length === 0;
    if (isLast && ctx.actor.secondFactor.isRequired) throw refuse(STILL_REQUIRED);
    await changeOwnFactors(
      ctx,
      {
        mfaSecretEnc: null,
        mfaEnrolledAt: null,
        mfaLastStep: null,
        ...(isLast && { recoveryCodeHashes: null }),
      },
      { authenticator: { from: "on", to: null } },
    );
    if (isLast) await unpassSecondFactor(ctx);
    ctx.emit({
      type: "second-factor.disabled",
      table: "users",
      id: ctx.actor.id,
      payload: { userId: ctx.actor.id },
    });
  },
});
