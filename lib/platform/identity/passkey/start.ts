import { z } from "zod";
import { defineCommand, refuse } from "@/lib/core/command";
import { lockOwnFactors, ownerOf } from "../second-factor/own-factors";
import { issueChallenge } from "./challenge";
import { TOO_MANY_PASSKEYS } from "./failures";
import { passkeyCreation } from "./registration";
import { relyingParty } from "./relying-party";

/** More than anybody has devices; keeps a row small. */
const MOST_PASSKEYS = 20;

/** Begins to add a passkey: returns what the browser is to make. Good for five minutes. */
export const startPasskey = defineCommand({
  name: "passkeys.start",
  module: "system_admin",
  level: "self",
  isDangerous: true,
  input: z.strictObject({}),
  fails: [TOO_MANY_PASSKEYS],
  async run(ctx) {
    const stored = await lockOwnFactors(ctx);
    if (stored.passkeys.length >= MOST_PASSKEYS) throw refuse(TOO_MANY_PASSKEYS);
    const holder = { purpose: "passkey_registration", ...ownerOf(ctx) } as const;
    const challenge = await issueChallenge(holder, ctx);
    ctx.record({
      table: "users",
      id: ctx.actor.id,
      label: ctx.actor.email,
      action: "update",
      changes: { passkey: { from: null, to: "started" } },
    });
    const party = relyingParty(ctx.tenant.slug, ctx.tenant.name);
    return passkeyCreation(party, challenge, stored, stored.passkeys);
  },
});
