import { z } from "zod";
import { defineCommand, refuse } from "@/lib/core/command";
import { countTry, giveTryBack } from "./attempts";
import { checkTotp } from "./check-code";
import { ALREADY_ENABLED, NOT_STARTED, SETUP_CODE_WRONG } from "./failures";
import { firstRecoveryCodes } from "./first-recovery-codes";
import { typedCode } from "./given";
import { changeOwnFactors, lockOwnFactors, ownerOf, passSecondFactor } from "./own-factors";

/**
 * Turns the authenticator app on with its first code; this session has then given it. Returns ten
 * recovery codes, shown once, unless there are some already.
 */
export const enableAuthenticator = defineCommand({
  name: "second-factor.enable",
  module: "system_admin",
  level: "self",
  isDangerous: true,
  input: z.strictObject({ code: typedCode }),
  fails: [ALREADY_ENABLED, NOT_STARTED, SETUP_CODE_WRONG],
  async run(ctx, { code }) {
    const owner = ownerOf(ctx);
    await countTry(owner);
    const stored = await lockOwnFactors(ctx);
    if (stored.mfaEnrolledAt) throw refuse(ALREADY_ENABLED);
    if (!stored.mfaSecretEnc) throw refuse(NOT_STARTED);
    const step = checkTotp(stored, owner, code, ctx.now);
    if (step === undefined) throw refuse(SETUP_CODE_WRONG, { code: SETUP_CODE_WRONG.message });
    await giveTryBack(owner);
    const { codes, change } = await firstRecoveryCodes(stored);
    await changeOwnFactors(
      ctx,
      { ...change, mfaEnrolledAt: ctx.now, mfaLastStep: step },
      { authenticator: { from: "started", to: "on" } },
    );
    await passSecondFactor(ctx);
    ctx.emit({
      type: "second-factor.enabled",
      table: "users",
      id: ctx.actor.id,
      payload: { userId: ctx.actor.id },
    });
    return { recoveryCodes: codes };
  },
});
