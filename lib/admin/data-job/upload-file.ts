import type { Actor, TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { cleanFileName } from "@/lib/platform/files/file-name";
import { removeStoredFile } from "@/lib/platform/files/file-store";
import { inspectCsv } from "./csv-file";
import type { ImportOperations } from "./import-operations";
import type { ShownJobInFull } from "./shown-job";
import { opener, receiveFile, storeImportFile } from "./stored-file";

/**
 * Takes a CSV file in: may he, what is in it, store it, write it down. Nothing is imported yet: somebody
 * says what the columns are first. Throws `invalid` naming `file` for one that cannot be read.
 */
export async function uploadImport(
  operations: ImportOperations,
  request: TenantRequest<Actor>,
  file: { name: string; pieces: AsyncIterable<Uint8Array> },
): Promise<ShownJobInFull> {
  // Whoever may not import is told before anything is received.
  await read(operations.list, request, undefined);
  const bytes = await receiveFile(file.pieces);
  const facts = await inspectCsv(opener(bytes));
  const stored = await storeImportFile(request.tenant.id, bytes);
  try {
    return await execute(operations.upload, request, {
      ...{ fileName: cleanFileName(file.name), facts, stored },
    });
  } catch (error) {
    await removeStoredFile(request.tenant.id, stored.storageKey).catch(() => undefined);
    throw error;
  }
}
