import { isS3Configured } from "@/lib/integrations/s3";
import { BUCKET_STORE } from "./bucket-store";
import { DISK_STORE } from "./disk-store";
import { newFileKey } from "./file-key";

/** On the local disk, or at a storage service where one is configured (S3_ENDPOINT). */
const store = () => (isS3Configured() ? BUCKET_STORE : DISK_STORE);

/** Stores bytes under a new random key and returns it. Complete or not there at all. */
export async function storeFile(tenantId: string, bytes: Uint8Array): Promise<string> {
  const key = newFileKey();
  await store().put(tenantId, key, bytes);
  return key;
}

/** The bytes of a file; undefined when there is none. */
export async function readStoredFile(
  tenantId: string,
  key: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return store().get(tenantId, key);
}

/** Removes a file. Twice is the same as once. */
export async function removeStoredFile(tenantId: string, key: string): Promise<void> {
  await store().remove(tenantId, key);
}

/** Copies everything a tenant has stored into a folder, for its export. */
export async function copyTenantFiles(tenantId: string, target: string): Promise<void> {
  await store().copyAll(tenantId, target);
}

/** Removes everything a tenant has stored. Cannot be undone. */
export async function removeTenantFiles(tenantId: string): Promise<void> {
  await store().removeAll(tenantId);
}
