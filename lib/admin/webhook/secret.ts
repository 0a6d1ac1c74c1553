import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type SealedFor, seal, unseal } from "@/lib/core/encryption";

const SECRET_BYTES = 32;
/** For how long what a rotation replaced goes on signing beside the new secret. */
const OVERLAP_MS = 24 * 3_600_000;

const keptSecrets = z.object({
  current: z.string(),
  /** Those that were replaced, newest first, each with the end of its overlap. */
  previous: z.array(z.object({ secret: z.string(), until: z.iso.datetime() })),
});

/** Secrets of one webhook as `secret_enc` holds them, encrypted. */
export type Secrets = z.output<typeof keptSecrets>;

const ownerOf = (tenantId: string, webhookId: string): SealedFor => ({
  purpose: "webhook.secrets",
  tenantId,
  ownerId: webhookId,
});

/** A new secret as Standard Webhooks writes it: `whsec_` and 256 random bits in base64. */
const newSecret = () => `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;

export const firstSecrets = (): Secrets => ({ current: newSecret(), previous: [] });

/** With a new secret; the one before it signs for another 24 hours. */
export function rotated({ current, previous }: Secrets, now: Date): Secrets {
  const until = new Date(now.getTime() + OVERLAP_MS).toISOString();
  const standing = previous.filter((one) => new Date(one.until) > now);
  return { current: newSecret(), previous: [{ secret: current, until }, ...standing] };
}

/** What a message is signed with at a moment, the newest first. */
export const signingSecrets = ({ current, previous }: Secrets, now: Date): string[] => [
  current,
  ...previous.filter(({ until }) => new Date(until) > now).map(({ secret }) => secret),
];

/** Until when receivers may still check with a secret that was replaced; null when there is none. */
export function overlapEnd({ previous }: Secrets, now: Date): Date | null {
  const [newest] = previous;
  const end = newest && new Date(newest.until);
  return end && end > now ? end : null;
}

export const sealSecrets = (secrets: Secrets, tenantId: string, webhookId: string): string =>
  seal(JSON.stringify(secrets), ownerOf(tenantId, webhookId));

/** Throws SealBrokenError when the text was changed, moved, or sealed with another key. */
export const unsealSecrets = (sealed: string, tenantId: string, webhookId: string): Secrets =>
  keptSecrets.parse(JSON.parse(unseal(sealed, ownerOf(tenantId, webhookId))));
