import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { deleteObject, getObject, listObjects, putObject } from "@/lib/integrations/s3";
import type { DISK_STORE } from "./disk-store";
import { filePath, tenantFolder } from "./file-key";

/** Files at a storage service that speaks S3, one folder for each tenant. */
export const BUCKET_STORE: typeof DISK_STORE = {
  put: (tenantId, key, bytes) => putObject(filePath(tenantId, key), bytes),

  get: (tenantId, key) => getObject(filePath(tenantId, key)),

  remove: (tenantId, key) => deleteObject(filePath(tenantId, key)),

  async copyAll(tenantId, target) {
    const prefix = `${tenantFolder(tenantId)}/`;
    for await (const stored of listObjects(prefix)) {
      const bytes = await getObject(stored);
      if (!bytes || !stored.startsWith(prefix)) continue;
      const copy = path.join(target, stored.slice(prefix.length));
      await mkdir(path.dirname(copy), { recursive: true, mode: 0o700 });
      await writeFile(copy, bytes, { mode: 0o600 });
    }
  },

  async removeAll(tenantId) {
    for await (const stored of listObjects(`${tenantFolder(tenantId)}/`)) {
      await deleteObject(stored);
    }
  },
};
