import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type { PasskeyRequest } from "./authentication";
import type { PasskeyCreation } from "./registration";

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** How an answer of a test differs from that of an honest authenticator in an honest browser. */
type Deviation = {
  origin?: string;
  rpId?: string;
  counter?: number;
  isUserVerified?: boolean;
  challenge?: string;
};

const sha256 = (data: Uint8Array | string) => createHash("sha256").update(data).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function authenticatorData(rpId: string, flags: number, counter: number, more?: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(flags, 0);
  head.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(rpId), head, ...(more ? [more] : [])]);
}

/** The public key as COSE has it: EC2, ES256, P-256 (RFC 9053). */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const key = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, "base64url"))],
    [-3, new Uint8Array(Buffer.from(y, "base64url"))],
  ]);
  return Buffer.from(isoCBOR.encode(key));
}

/** A software authenticator with one resident ES256 key; what it answers is checked for real. */
export class TestAuthenticator {
  readonly id = randomBytes(32);
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  private userHandle: string | undefined;
  private counter = 0;

  /** `isCounting`: some authenticators count their uses, most always say 0. */
  constructor(
    private readonly origin: string,
    private readonly isCounting = true,
  ) {}

  private flags(isUserVerified = true): number {
    return USER_PRESENT | (isUserVerified ? USER_VERIFIED : 0);
  }

  private count(): number {
    if (this.isCounting) this.counter += 1;
    return this.counter;
  }

  /** Makes the passkey, as `navigator.credentials.create` does. */
  create(options: PasskeyCreation, deviation: Deviation = {}) {
    const { origin = this.origin, rpId = options.rp.id ?? "", isUserVerified } = deviation;
    this.userHandle = options.user.id;
    const size = Buffer.alloc(2);
    size.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([
      Buffer.alloc(16),
      size,
      this.id,
      coseKey(this.keys.publicKey),
    ]);
    const flags = this.flags(isUserVerified) | HAS_CREDENTIAL;
    const data = authenticatorData(rpId, flags, deviation.counter ?? this.count(), credential);
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(data)],
      ]) as Parameters<typeof isoCBOR.encode>[0],
    );
    const challenge = deviation.challenge ?? options.challenge;
    return {
      id: text(this.id),
      rawId: text(this.id),
      type: "public-key" as const,
      response: {
        clientDataJSON: text(clientData("webauthn.create", challenge, origin)),
        attestationObject: text(attestation),
        transports: ["internal"],
      },
    };
  }

  /** Signs in, as `navigator.credentials.get` does; JSON as it travels in a form. */
  answer(options: PasskeyRequest, deviation: Deviation = {}): string {
    const { origin = this.origin, rpId = options.rpId ?? "", isUserVerified } = deviation;
    const counter = deviation.counter ?? this.count();
    const data = authenticatorData(rpId, this.flags(isUserVerified), counter);
    const challenge = deviation.challenge ?? options.challenge;
    const client = clientData("webauthn.get", challenge, origin);
    const signature = sign("sha256", Buffer.concat([data, sha256(client)]), this.keys.privateKey);
    return JSON.stringify({
      id: text(this.id),
      rawId: text(this.id),
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(signature),
        userHandle: this.userHandle,
      },
    });
  }
}
