import { v4 as uuidv4 } from "uuid";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A new random key, under which one file is kept. */
export const newFileKey = (): string => uuidv4();

/** The id of a tenant as the name of its folder. Only ids become part of a path: nothing leads out of it. */
export function tenantFolder(tenantId: string): string {
  if (!UUID.test(tenantId)) throw new Error("A tenant's folder is named by its id");
  return tenantId;
}

/**
 * Where a file lies, the same on the disk and in a bucket, so that copying the one into the other moves
 * a whole installation. Spread over 256 folders: some file systems are slow with very many entries in one.
 */
export function filePath(tenantId: string, key: string): string {
  if (!UUID.test(key)) throw new Error("A stored file is named by its key");
  return `${tenantFolder(tenantId)}/${key.slice(0, 2)}/${key}`;
}
