import { createHash } from "node:crypto";

/** JSON with sorted keys and bigint as integers: the same facts are the same text, whatever order jsonb returns. */
function canonicalJson(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
}

/**
 * SHA-256 (hex) of a snapshot's canonical JSON. The same for a snapshot in memory (amounts are bigint)
 * and for the jsonb it was stored as (amounts are numbers); what the database holds is hashed as it
 * is, before it is parsed, so that a field the schema gains later leaves old hashes as they are.
 */
export function hashSnapshot(snapshot: object): string {
  return createHash("sha256").update(canonicalJson(snapshot)).digest("hex");
}

/** The two columns a document is stored with. Amounts stay below 2^53, so that JSON holds them exactly. */
export function sealSnapshot(snapshot: object): { snapshot: unknown; snapshotHash: string } {
  return {
    snapshot: JSON.parse(canonicalJson(snapshot)) as unknown,
    snapshotHash: hashSnapshot(snapshot),
  };
}
