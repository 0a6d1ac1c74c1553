/**
 * Mails tell facts read from the books, each within its tenant, and never amounts from a payload. One
 * that is missing is a fault of whoever wrote the event: this throws, and staff see the outbox row.
 */
export function found<T>(row: T | null | undefined, what: string, id: string): T {
  if (row === null || row === undefined) throw new Error(`This tenant has no ${what} ${id}`);
  return row;
}
