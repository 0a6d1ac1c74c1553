import { z } from "zod";

const REFUSAL = "This is not the answer of a passkey.";
/** Attestations of some authenticators carry a chain of certificates. */
const LONGEST = 16_384;

const encoded = z
  .string(REFUSAL)
  .min(1, REFUSAL)
  .max(LONGEST, REFUSAL)
  .regex(/^[\w-]+$/, REFUSAL);

const credential = {
  id: encoded,
  rawId: encoded,
  type: z.literal("public-key", REFUSAL),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional().catch(undefined),
};

/** What a browser sends after `navigator.credentials.get` (WebAuthn level 3, section 5.1). */
export const passkeyAnswer = z.object(
  {
    ...credential,
    response: z.object(
      {
        clientDataJSON: encoded,
        authenticatorData: encoded,
        signature: encoded,
        userHandle: encoded.optional(),
      },
      REFUSAL,
    ),
  },
  REFUSAL,
);
export type PasskeyAnswer = z.output<typeof passkeyAnswer>;

/** What a browser sends after `navigator.credentials.create`. */
export const newPasskeyAnswer = z.object(
  {
    ...credential,
    response: z.object(
      {
        clientDataJSON: encoded,
        attestationObject: encoded,
        transports: z.array(z.string().max(40)).max(10).default([]),
      },
      REFUSAL,
    ),
  },
  REFUSAL,
);
export type NewPasskeyAnswer = z.output<typeof newPasskeyAnswer>;
