import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { userSessions, users } from "@/db/tenant/core/users";
import { auditOrigin, writeAudit } from "@/lib/core/audit";
import { refuse } from "@/lib/core/command";
import type { Actor, Origin, Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { hintWork } from "@/lib/core/tenant-work";
import { type PasskeyRequest, passkeyRequest } from "../passkey/authentication";
import { issueChallenge } from "../passkey/challenge";
import { relyingParty } from "../passkey/relying-party";
import { isPasswordCorrect } from "../password";
import { countTry, giveTryBack } from "../second-factor/attempts";
import {
  type FactorChoices,
  type FactorProof,
  factorChoices,
  hasSecondFactor,
} from "../second-factor/factors";
import { CODE_REFUSED } from "../second-factor/failures";
import { readGivenFactor } from "../second-factor/given";
import { findPersonFactors, takePersonFactor } from "../second-factor/person-factors";
import { proveFactor } from "../second-factor/prove";
import { openPlace, signInInput } from "../sign-in";
import { auditFailedSignIn } from "../sign-in-audit";

/** What a form or a program gives to confirm who sits there: one of the three. */
export type Confirmation = { password?: unknown; code?: unknown; passkey?: unknown };

const passwordInput = signInInput.pick({ password: true });

function passwordWrong(): AppError {
  const message = "The password is wrong.";
  return new AppError("invalid", "step-up.refused", message, { fields: { password: message } });
}

/** The person and the row of the session. Throws `forbidden` where there is nobody to ask. */
async function getPerson(tenant: Tenant, actor: Actor) {
  const { sessionId } = actor;
  const person =
    sessionId && !actor.impersonation
      ? await inTenant(openPlace(tenant), (tx) => findPersonFactors(tx, actor.id), {
          readOnly: true,
        })
      : undefined;
  if (!person || !sessionId) {
    throw new AppError("forbidden", "step-up.nobody", "Only a signed-in person can confirm this.");
  }
  return { person, sessionId };
}

async function checkPassword(tenant: Tenant, actor: Actor, given: Confirmation): Promise<boolean> {
  const { password } = parse(z.object(passwordInput.shape), given);
  const owner = { tenantId: tenant.id, userId: actor.id };
  await countTry(owner);
  const [row] = await inTenant(
    openPlace(tenant),
    (tx) =>
      tx.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, actor.id)),
    { readOnly: true },
  );
  const isCorrect = await isPasswordCorrect(password, row?.passwordHash);
  if (isCorrect) await giveTryBack(owner);
  return isCorrect;
}

/** What the person can confirm with: the password only while there is nothing better. */
export async function confirmationChoices(
  tenant: Tenant,
  actor: Actor,
): Promise<FactorChoices & { hasPassword: boolean }> {
  const { person } = await getPerson(tenant, actor);
  return { ...factorChoices(person), hasPassword: !hasSecondFactor(person) };
}

/** What a browser is to ask one of the person's passkeys for. Throws `forbidden`, `rate_limited`. */
export async function startConfirmation(
  tenant: Tenant,
  actor: Actor,
  origin: Origin,
): Promise<PasskeyRequest> {
  const { person } = await getPerson(tenant, actor);
  const holder = { purpose: "passkey", tenantId: tenant.id, userId: person.id } as const;
  const challenge = await issueChallenge(holder, origin);
  return passkeyRequest(relyingParty(tenant.slug, tenant.name), challenge, person.passkeys);
}

/**
 * Confirms that it is the person who sits at a session: dangerous actions are open for ten minutes.
 * Somebody with a second factor gives that, a password alone will not do; it also counts as given at
 * sign-in. No command, since the gates of `execute` would be in its way. Throws `invalid`,
 * `forbidden`, `rate_limited` after ten failures in 15 minutes, `unauthenticated`
 * (second-factor.refused).
 */
export async function confirmSession(
  tenant: Tenant,
  actor: Actor,
  given: Confirmation,
  origin: Origin,
): Promise<void> {
  const { now } = origin;
  const { person, sessionId } = await getPerson(tenant, actor);
  let proof: FactorProof | undefined;
  if (hasSecondFactor(person)) {
    const owner = { tenantId: tenant.id, userId: person.id };
    const party = relyingParty(tenant.slug, tenant.name);
    const { code, passkey } = given;
    proof = await proveFactor(person, owner, readGivenFactor({ code, passkey }), party, now);
    if (!proof) {
      await auditFailedSignIn(tenant, origin, person, "confirmation");
      throw refuse(CODE_REFUSED);
    }
  } else if (!(await checkPassword(tenant, actor, given))) {
    await auditFailedSignIn(tenant, origin, person, "confirmation");
    throw passwordWrong();
  }
  await inTenant(openPlace(tenant), async (tx) => {
    if (proof && !(await takePersonFactor(tx, person.id, proof, now))) throw refuse(CODE_REFUSED);
    const [confirmed] = await tx
      .update(userSessions)
      .set({ confirmedAt: now, ...(proof && { mfaPassedAt: now }) })
      .where(and(eq(userSessions.id, sessionId), isNull(userSessions.revokedAt)))
      .returning({ id: userSessions.id });
    if (!confirmed) throw refuse(CODE_REFUSED);
    await writeAudit(tx, auditOrigin(origin, actor), [
      {
        table: "user_sessions",
        id: sessionId,
        label: person.email,
        action: "update",
        changes: {
          confirmed_at: { from: actor.confirmedAt?.toISOString() ?? null, to: now.toISOString() },
        },
      },
    ]);
  });
  await hintWork(tenant.id, origin);
}
