import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { config } from "@/lib/core/config";
import { filePath, tenantFolder } from "./file-key";

const folderOf = (tenantId: string) => path.resolve(config().FILES_DIR, tenantFolder(tenantId));
const pathOf = (tenantId: string, key: string) =>
  path.resolve(config().FILES_DIR, filePath(tenantId, key));

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Files on the local disk. Complete or not there at all. */
export const DISK_STORE = {
  async put(tenantId: string, key: string, bytes: Uint8Array): Promise<void> {
    const target = pathOf(tenantId, key);
    const making = `${target}.making`;
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await writeFile(making, bytes, { mode: 0o600 });
    await rename(making, target);
  },

  async get(tenantId: string, key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return new Uint8Array(await readFile(pathOf(tenantId, key)));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },

  async remove(tenantId: string, key: string): Promise<void> {
    await rm(pathOf(tenantId, key), { force: true });
  },

  async copyAll(tenantId: string, target: string): Promise<void> {
    try {
      await cp(folderOf(tenantId), target, { recursive: true });
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  },

  async removeAll(tenantId: string): Promise<void> {
    await rm(folderOf(tenantId), { recursive: true, force: true });
  },
};
