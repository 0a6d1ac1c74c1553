"use server";

import { checkDownload } from "@/lib/web/data-export";
import type { FormState } from "@/lib/web/views";

/** Asks for the confirmation that the download needs; the page then fetches the file. */
export async function startExport(): Promise<FormState> {
  return checkDownload();
}
