import { z } from "zod";
import { defineCommand, refuse } from "@/lib/core/command";
import { newAuthenticator } from "./enrolment";
import { ALREADY_ENABLED } from "./failures";
import { changeOwnFactors, lockOwnFactors, ownerOf } from "./own-factors";

/**
 * Begins to set an authenticator app up: a new secret, shown once, that counts for nothing until
 * `second-factor.enable` has seen a code of it. Starting again replaces it. Dangerous, as are all
 * changes of factors: a browser left alone must not be given away for good (OWASP ASVS 5.0, 7.5.1).
 */
export const startAuthenticator = defineCommand({
  name: "second-factor.start",
  module: "system_admin",
  level: "self",
  isDangerous: true,
  input: z.strictObject({}),
  fails: [ALREADY_ENABLED],
  async run(ctx) {
    const stored = await lockOwnFactors(ctx);
    if (stored.mfaEnrolledAt) throw refuse(ALREADY_ENABLED);
    const { setup, stored: secret } = await newAuthenticator(
      ownerOf(ctx),
      ctx.tenant.name,
      stored.email,
    );
    await changeOwnFactors(ctx, secret, { authenticator: { from: null, to: "started" } });
    return setup;
  },
});
