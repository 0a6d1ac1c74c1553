import { z } from "zod";
import { defineCommand, refuse } from "@/lib/core/command";
import { changeOwnFactors, lockOwnFactors } from "../second-factor/own-factors";
import { PASSKEY_NOT_FOUND } from "./failures";
import { passkeyId, passkeyName } from "./name";

/** Gives one of one's own passkeys another name. */
export const renamePasskey = defineCommand({
  name: "passkeys.rename",
  module: "system_admin",
  level: "self",
  input: z.strictObject({ id: passkeyId, name: passkeyName }),
  fails: [PASSKEY_NOT_FOUND],
  async run(ctx, { id, name }) {
    const { passkeys } = await lockOwnFactors(ctx);
    const passkey = passkeys.find((own) => own.id === id);
    if (!passkey) throw refuse(PASSKEY_NOT_FOUND);
    await changeOwnFactors(
      ctx,
      { passkeys: passkeys.map((own) => (own === passkey ? { ...own, name } : own)) },
      { passkey: { from: passkey.name, to: name } },
    );
  },
});
