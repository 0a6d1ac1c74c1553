import { z } from "zod";
import type { Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { hintWork } from "@/lib/core/tenant-work";
import { readPasskeyText } from "../second-factor/given";
import { findPersonFactors, takePersonFactor } from "../second-factor/person-factors";
import { type OpenedApiSession, openSession } from "../session/open";
import { accountKey, openPlace, type SignInOrigin } from "../sign-in";
import { auditFailedSignIn } from "../sign-in-audit";
import { rememberPlace } from "../sign-in-throttle";
import { passkeyAnswer } from "./answer";
import { checkPasskey, type PasskeyRequest, passkeyRequest, personOf } from "./authentication";
import { challengeTaker, issueChallenge } from "./challenge";
import { relyingParty } from "./relying-party";

/** A passkey that signs in says whose it is, so its challenge is nobody's yet. */
const holder = (tenantId: string | undefined) =>
  ({ purpose: "passkey", tenantId, userId: undefined }) as const;

/** The person and the stored passkey that an answer speaks of; an answer that names nobody is none. */
export function readPasskeySignIn(text: unknown) {
  const { passkey: answer } = parse(z.object({ passkey: passkeyAnswer }), {
    passkey: readPasskeyText(text),
  });
  const userId = z.uuid().safeParse(personOf(answer)).data;
  return { answer, userId };
}

export function passkeyRefused(): AppError {
  return new AppError("unauthenticated", "passkey.refused", "This passkey is not accepted here.");
}

/** What a browser is to ask for so that somebody may sign in without typing. Throws `rate_limited`. */
export async function startPasskeySignIn(
  tenant: Tenant,
  origin: SignInOrigin,
): Promise<PasskeyRequest> {
  openPlace(tenant);
  const challenge = await issueChallenge(holder(tenant.id), origin);
  return passkeyRequest(relyingParty(tenant.slug, tenant.name), challenge);
}

/**
 * Signs in whoever's passkey answered. It is both factors in one: something one has, behind a finger,
 * a face or a PIN. Throws `invalid`, `unavailable`, or `unauthenticated` (passkey.refused), which does
 * not tell what was wrong.
 */
export async function signInWithPasskey(
  tenant: Tenant,
  text: unknown,
  origin: SignInOrigin,
): Promise<OpenedApiSession> {
  const { answer, userId } = readPasskeySignIn(text);
  const { now, ip, device } = origin;
  const place = openPlace(tenant);
  const person =
    userId === undefined
      ? undefined
      : await inTenant(place, (tx) => findPersonFactors(tx, userId), { readOnly: true });
  const passkey = person?.passkeys.find(({ id }) => id === answer.id);
  const party = relyingParty(tenant.slug, tenant.name);
  const takeChallenge = challengeTaker(holder(tenant.id), now);
  const proof = passkey && (await checkPasskey(passkey, answer, party, takeChallenge));
  const opened =
    person &&
    proof &&
    (await inTenant(place, async (tx) => {
      if (!(await takePersonFactor(tx, person.id, proof, now))) return undefined;
      const who = { userId: person.id };
      return openSession(tx, who, "browser", origin, { isSecondFactorPassed: true });
    }));
  if (!opened) {
    await auditFailedSignIn(tenant, origin, person, "passkey");
    throw passkeyRefused();
  }
  await rememberPlace({ account: accountKey(tenant, opened.email), ip, device });
  await hintWork(tenant.id, origin);
  return opened;
}
