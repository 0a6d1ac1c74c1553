import { withoutSecrets } from "@/lib/core/secret-names";

/** An event as it stands in the outbox. */
export type StoredEvent = {
  id: string;
  type: string;
  table: string;
  recordId: string;
  payload: unknown;
  createdAt: Date;
};

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Names as the API writes them, at every depth. */
function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [snakeCase(name), named(part)]),
  );
}

/**
 * What a receiver is sent for an event, always the same text for the same event: a signature is made
 * anew for each attempt, and a receiver may compare what it got twice. Without what is secret.
 */
export function bodyOf({ id, type, table, recordId, payload, createdAt }: StoredEvent): string {
  const told = named(withoutSecrets(payload));
  return JSON.stringify({
    id,
    type,
    created_at: createdAt.toISOString(),
    data: { ...(told as object), table, record_id: recordId },
  });
}
