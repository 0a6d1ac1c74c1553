import { config } from "@/lib/core/config";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { SealBrokenError } from "@/lib/core/encryption";
import { bodyOf } from "./body";
import { type Claimed, claimAnyway } from "./claim";
import { finish } from "./finish";
import { signingSecrets, unsealSecrets } from "./secret";
import { type Answer, PATIENCE_MS, send } from "./send";
import { signedHeaders } from "./sign";

function secretsOf({ secretEnc, webhookId }: Claimed, tenantId: string, now: Date) {
  try {
    return signingSecrets(unsealSecrets(secretEnc, tenantId, webhookId), now);
  } catch (error) {
    if (error instanceof SealBrokenError) return undefined;
    throw error;
  }
}

/** Sends a claimed delivery, outside of any transaction. */
export async function sendClaimed(claimed: Claimed, tenantId: string, now: Date): Promise<Answer> {
  const secrets = secretsOf(claimed, tenantId, now);
  if (!secrets) {
    return { code: null, excerpt: "The secret cannot be read. Rotate it.", durationMs: 0 };
  }
  const body = bodyOf(claimed.event);
  const headers = signedHeaders(claimed.event.id, body, secrets, now);
  return send(
    { url: claimed.url, headers, body },
    { isLoopbackAllowed: config().WEBHOOK_LOOPBACK, patienceMs: PATIENCE_MS },
  );
}

/** Sends a claimed delivery and notes what became of it. Killed in between it is sent again. */
export async function attempt(
  claimed: Claimed,
  { tenantId, place, now }: { tenantId: string; place: TenantPlace; now: Date },
): Promise<Answer> {
  const answer = await sendClaimed(claimed, tenantId, now);
  await inTenant(place, (tx) => finish(tx, claimed, answer, { now, random: Math.random() }));
  return answer;
}

/** Makes one delivery at once, as a test wants it; undefined when somebody else is at it. */
export async function attemptOne(
  id: string,
  where: { tenantId: string; place: TenantPlace; now: Date },
): Promise<Answer | undefined> {
  const claimed = await inTenant(where.place, (tx) => claimAnyway(tx, id, where.now));
  return claimed && attempt(claimed, where);
}
