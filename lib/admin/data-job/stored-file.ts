import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { readStoredFile, storeFile } from "@/lib/platform/files/file-store";
import { fileFault, LARGEST_FILE } from "./rules";

const PIECE = 64 * 1024;

function* piecesOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += PIECE)
    yield Buffer.from(bytes.subarray(at, at + PIECE));
}

/** Reads the same bytes from their beginning, as often as it is called. */
export const opener = (bytes: Uint8Array) => () => Readable.from(piecesOf(bytes));

/** The bytes of a file as they arrive. Throws `invalid` naming `file` as soon as they are too many. */
export async function receiveFile(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > LARGEST_FILE) {
      throw fileFault(`The file is larger than ${LARGEST_FILE / 1_000_000} MB. Cut it in two.`);
    }
    parts.push(piece);
  }
  return Buffer.concat(parts, size);
}

/** Stores a file of an import where all files of the tenant are. */
export async function storeImportFile(tenantId: string, bytes: Uint8Array) {
  return {
    storageKey: await storeFile(tenantId, bytes),
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

/** Opens a stored file; at most LARGEST_FILE are held. Throws `invalid` where it is gone. */
export async function openImportFile(tenantId: string, storageKey: string) {
  const bytes = await readStoredFile(tenantId, storageKey);
  if (!bytes) throw fileFault("The file of this import is not there any more.");
  return opener(bytes);
}
