import { z } from "zod";
import { defineCommand, refuse } from "@/lib/core/command";
import { STILL_REQUIRED } from "../second-factor/failures";
import { changeOwnFactors, lockOwnFactors, unpassSecondFactor } from "../second-factor/own-factors";
import { PASSKEY_NOT_FOUND } from "./failures";
import { passkeyId } from "./name";

/** Removes one of one's own passkeys: it opens nothing from then on. */
export const removePasskey = defineCommand({
  name: "passkeys.remove",
  module: "system_admin",
  level: "self",
  isDangerous: true,
  input: z.strictObject({ id: passkeyId }),
  fails: [PASSKEY_NOT_FOUND, STILL_REQUIRED],
  async run(ctx, { id }) {
    const stored = await lockOwnFactors(ctx);
    const removed = stored.passkeys.find((own) => own.id === id);
    if (!removed) throw refuse(PASSKEY_NOT_FOUND);
    const passkeys = stored.passkeys.filter((own) => own !== removed);
    const isLast = passkeys.length === 0 && !stored.mfaEnrolledAt;
    if (isLast && ctx.actor.secondFactor.isRequired) throw refuse(STILL_REQUIRED);
    await changeOwnFactors(
      ctx,
      { passkeys, ...(isLast && { recoveryCodeHashes: null }) },
      { passkey: { from: removed.name, to: null } },
    );
    if (isLast) await unpassSecondFactor(ctx);
    ctx.emit({
      type: "passkeys.removed",
      table: "users",
      id: ctx.actor.id,
      payload: { userId: ctx.actor.id, name: removed.name },
    });
  },
});
