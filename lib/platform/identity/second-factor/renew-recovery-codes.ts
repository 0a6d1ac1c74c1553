import { z } from "zod";
import { defineCommand, refuse } from "@/lib/core/command";
import { hasSecondFactor } from "./factors";
import { NOT_ENABLED } from "./failures";
import { changeOwnFactors, lockOwnFactors } from "./own-factors";
import { newRecoveryCodes } from "./recovery-codes";

/** Ten new recovery codes, shown once; the old ones are worthless from then on. */
export const renewRecoveryCodes = defineCommand({
  name: "second-factor.renew-recovery-codes",
  module: "system_admin",
  level: "self",
  isDangerous: true,
  input: z.strictObject({}),
  fails: [NOT_ENABLED],
  async run(ctx) {
    const stored = await lockOwnFactors(ctx);
    if (!hasSecondFactor(stored)) throw refuse(NOT_ENABLED);
    const { codes, hashes } = await newRecoveryCodes();
    const left = stored.recoveryCodeHashes?.length ?? 0;
    await changeOwnFactors(
      ctx,
      { recoveryCodeHashes: hashes },
      { recovery_codes: { from: left, to: codes.length } },
    );
    return { recoveryCodes: codes };
  },
});
