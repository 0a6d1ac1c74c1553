import { and, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, refuse } from "@/lib/core/command";
import { firstRecoveryCodes } from "../second-factor/first-recovery-codes";
import {
  changeOwnFactors,
  lockOwnFactors,
  ownerOf,
  passSecondFactor,
} from "../second-factor/own-factors";
import { newPasskeyAnswer } from "./answer";
import { challengeTaker } from "./challenge";
import { PASSKEY_KNOWN, PASSKEY_NOT_ACCEPTED } from "./failures";
import { passkeyName } from "./name";
import { checkNewPasskey } from "./registration";
import { relyingParty } from "./relying-party";

/**
 * Adds the passkey that the browser made; this session has then given it. Returns recovery codes,
 * shown once, with the first factor.
 */
export const addPasskey = defineCommand({
  name: "passkeys.add",
  module: "system_admin",
  level: "self",
  isDangerous: true,
  input: z.strictObject({ passkey: newPasskeyAnswer, name: passkeyName }),
  fails: [PASSKEY_NOT_ACCEPTED, PASSKEY_KNOWN],
  async run(ctx, { passkey: answer, name }) {
    const stored = await lockOwnFactors(ctx);
    const party = relyingParty(ctx.tenant.slug, ctx.tenant.name);
    const holder = { purpose: "passkey_registration", ...ownerOf(ctx) } as const;
    const made = await checkNewPasskey(answer, party, challengeTaker(holder, ctx.now));
    if (!made) throw refuse(PASSKEY_NOT_ACCEPTED);
    const isSame = sql`${users.passkeys} @> ${JSON.stringify([{ id: made.id }])}::jsonb`;
    const isKnown = stored.passkeys.some(({ id }) => id === made.id);
    if (isKnown || (await ctx.tx.$count(users, and(ne(users.id, ctx.actor.id), isSame))) > 0) {
      throw refuse(PASSKEY_KNOWN);
    }
    const { codes, change } = await firstRecoveryCodes(stored);
    const createdAt = ctx.now.toISOString();
    await changeOwnFactors(
      ctx,
      {
        ...change,
        passkeys: [...stored.passkeys, { ...made, name, createdAt, lastUsedAt: null }],
      },
      { passkey: { from: null, to: name } },
    );
    await passSecondFactor(ctx);
    ctx.emit({
      type: "passkeys.added",
      table: "users",
      id: ctx.actor.id,
      payload: { userId: ctx.actor.id, name },
    });
    return { recoveryCodes: codes };
  },
});
