import { MASKED } from "./field-access";

/** Columns are named by what they hold: `password_hash`, `mfa_secret_enc`, `reset_token_hash`. */
const SECRET = /(^|_)(hash|hashes|enc|secret|secrets|password|token|tokens|recovery_codes)$/;
const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Whether a column or property of this name holds something that nobody is ever shown. */
export const isSecretName = (name: string): boolean =>
  SECRET.test(snakeCase(name)) && !name.startsWith("is");

/** A value with whatever is secret inside of it replaced. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      isSecretName(name) ? MASKED : withoutSecrets(part),
    ]),
  );
}
