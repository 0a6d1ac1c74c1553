import { createHash } from "node:crypto";
import { z } from "zod";
import type { Command } from "@/lib/core/command";
import type { TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { parse } from "@/lib/core/parse";
import { type Read, read } from "@/lib/core/read";
import { cleanFileName } from "@/lib/platform/files/file-name";
import { removeStoredFile, storeFile } from "@/lib/platform/files/file-store";
import { recogniseFile } from "@/lib/platform/files/recognise-file";
import type { Register } from "@/lib/record/register";
import { subjectFields } from "../subject/rules";
import { type defineCreateAttachment, requireAttachable } from "./create";

export type Upload = {
  bytes: Uint8Array;
  /** As the sender calls it, and says what it is; neither is believed. */
  fileName: string;
  declared: string;
  caption: string | undefined;
};

const reference = z.strictObject(subjectFields);

/**
 * Attaches a file to a record: may he, what is it, store it, then write it down. It is stored outside of
 * the transaction, which would else hold a connection for as long as a slow storage takes; one that is
 * refused in the end is removed again. Throws as `recogniseFile` and the command do.
 */
export async function uploadFile(
  command: ReturnType<typeof defineCreateAttachment>,
  register: Register,
  request: TenantRequest,
  about: unknown,
  { bytes, fileName: given, declared, caption }: Upload,
) {
  const subject = parse(reference, about);
  const { name, module, level } = command as Command;
  const asking: Read<void, void> = {
    ...{ name, module, level },
    async run(ctx) {
      await requireAttachable(ctx, register, subject);
    },
  };
  await read(asking, request, undefined);
  const fileName = cleanFileName(given);
  const { mimeType } = await recogniseFile(bytes, { name: fileName, declared });
  const storageKey = await storeFile(request.tenant.id, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return await execute(command, request, {
      ...subject,
      ...{ fileName, mimeType, sizeBytes: bytes.length, sha256, storageKey, caption },
    });
  } catch (error) {
    await removeStoredFile(request.tenant.id, storageKey).catch(() => undefined);
    throw error;
  }
}
