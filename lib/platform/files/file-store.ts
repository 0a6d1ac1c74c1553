import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { v4 as uuidv4 } from "uuid";
import { config } from "@/lib/core/config";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Folder of one tenant. Only ids become part of a path, so nothing can lead out of it. */
function tenantFolder(tenantId: string): string {
  if (!UUID.test(tenantId)) throw new Error("A tenant's folder is named by its id");
  return path.resolve(config().FILES_DIR, tenantId);
}

function pathOf(tenantId: string, key: string): string {
  if (!UUID.test(key)) throw new Error("A stored file is named by its key");
  // Spread over 256 folders: some file systems are slow with very many entries in one.
  return path.join(tenantFolder(tenantId), key.slice(0, 2), key);
}

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Stores bytes under a new random key and returns it. Complete or not there at all. */
export async function storeFile(tenantId: string, bytes: Uint8Array): Promise<string> {
  const key = uuidv4();
  const target = pathOf(tenantId, key);
  const making = `${target}.making`;
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await writeFile(making, bytes, { mode: 0o600 });
  await rename(making, target);
  return key;
}

/** The bytes of a file; undefined when there is none. */
export async function readStoredFile(
  tenantId: string,
  key: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(pathOf(tenantId, key)));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Removes a file. Twice is the same as once. */
export async function removeStoredFile(tenantId: string, key: string): Promise<void> {
  await rm(pathOf(tenantId, key), { force: true });
}

/** Copies everything a tenant has stored into a folder, for its export. */
export async function copyTenantFiles(tenantId: string, target: string): Promise<void> {
  try {
    await cp(tenantFolder(tenantId), target, { recursive: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Removes everything a tenant has stored. Cannot be undone. */
export async function removeTenantFiles(tenantId: string): Promise<void> {
  await rm(tenantFolder(tenantId), { recursive: true, force: true });
}
