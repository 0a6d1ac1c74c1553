import { type FieldAccess, MASKED } from "@/lib/core/field-access";

/** One field of a change. Of a secret only that it changed is ever told. */
export type AuditChange = { field: string; isSecret: boolean; from: unknown; to: unknown };

/** Columns are named by what they hold: `password_hash`, `mfa_secret_enc`, `reset_token_hash`. */
const SECRET = /(^|_)(hash|hashes|enc|secret|secrets|password|token|tokens|recovery_codes)$/;
const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const isSecretName = (name: string) => SECRET.test(snakeCase(name));

/** A value with whatever is secret inside of it replaced. */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      isSecretName(name) ? MASKED : withoutSecrets(part),
    ]),
  );
}

function sides(change: unknown): { from: unknown; to: unknown } {
  if (change !== null && typeof change === "object" && ("from" in change || "to" in change)) {
    return {
      from: "from" in change ? (change.from ?? null) : null,
      to: "to" in change ? (change.to ?? null) : null,
    };
  }
  return { from: null, to: change ?? null };
}

/**
 * The stored changes of an audit row as somebody with these field rights may read them: fields out of
 * his reach left out, masked ones masked, secrets never shown.
 */
export function readableChanges(
  changes: unknown,
  fields: Pick<FieldAccess, "of"> | undefined,
): AuditChange[] {
  if (changes === null || typeof changes !== "object") return [];
  return Object.entries(changes).flatMap(([field, change]): AuditChange[] => {
    const right = fields?.of(field) ?? "read";
    if (right === "none") return [];
    if (isSecretName(field)) return [{ field, isSecret: true, from: null, to: null }];
    const { from, to } = sides(change);
    const shown = (value: unknown) =>
      right === "mask" && value !== null ? MASKED : withoutSecrets(value);
    return [{ field, isSecret: false, from: shown(from), to: shown(to) }];
  });
}
