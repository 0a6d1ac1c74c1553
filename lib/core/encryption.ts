import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { config } from "./config";

/** Names the way of sealing, so that a later one can live beside it. */
const VERSION = "v1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed text is and whose: opened for anything else it is as good as damaged. */
export type SealedFor = {
  /** Such as `second-factor.secret`; no purpose can open what another sealed. */
  purpose: string;
  /** Undefined for what belongs to the platform itself. */
  tenantId: string | undefined;
  /** The row it stands in: copied into another row it does not open. */
  ownerId: string;
};

/** A sealed text was changed, moved to another owner, or sealed with another key. */
export class SealBrokenError extends Error {
  override name = "SealBrokenError";
  constructor({ purpose, ownerId }: SealedFor) {
    super(`The ${purpose} of ${ownerId} cannot be opened`);
  }
}

/** A key for one purpose of one tenant; the configured key itself encrypts nothing. */
function keyOf({ purpose, tenantId }: SealedFor): Buffer {
  const info = `${VERSION}:${purpose}:${tenantId ?? "platform"}`;
  return Buffer.from(hkdfSync("sha256", config().ENCRYPTION_KEY, "ilms-encryption", info, 32));
}

const boundData = ({ purpose, ownerId }: SealedFor) => Buffer.from(`${purpose}\n${ownerId}`);

/**
 * Encrypts a text for storage (AES-256-GCM, HKDF per RFC 5869). The result is
 * `v1.<nonce, tag and ciphertext in base64url>`; the same text gives another result each time.
 */
export function seal(text: string, owner: SealedFor): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(owner), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundData(owner));
  const encrypted = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const sealed = Buffer.concat([nonce, cipher.getAuthTag(), encrypted]);
  return `${VERSION}.${sealed.toString("base64url")}`;
}

/** Decrypts what `seal` made. Throws SealBrokenError when one bit, the owner or the key differs. */
export function unseal(sealed: string, owner: SealedFor): string {
  const [version, payload = ""] = sealed.split(".", 2);
  const bytes = Buffer.from(payload, "base64url");
  const bodyAt = NONCE_BYTES + TAG_BYTES;
  if (version !== VERSION || bytes.length < bodyAt) throw new SealBrokenError(owner);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(owner), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundData(owner));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, bodyAt));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(bodyAt)), decipher.final()]).toString();
  } catch {
    throw new SealBrokenError(owner);
  }
}
