import { z } from "zod";
import { removeStoredFile } from "./file-store";

const payload = z.object({ tenantId: z.uuid(), storageKey: z.uuid() });

/** Removes the file behind a row of media_assets that is gone for good. */
export async function removeDroppedFile(_outboxId: string, input: unknown): Promise<void> {
  const { tenantId, storageKey } = payload.parse(input);
  await removeStoredFile(tenantId, storageKey);
}
