import { type FieldAccess, MASKED } from "@/lib/core/field-access";
import { isSecretName, withoutSecrets } from "@/lib/core/secret-names";

/** One field of a change. Of a secret only that it changed is ever told. */
export type AuditChange = { field: string; isSecret: boolean; from: unknown; to: unknown };

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
