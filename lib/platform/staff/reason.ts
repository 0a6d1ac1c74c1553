import { z } from "zod";

/** Why a member of staff does something to a tenant; it stands in the audit log and in mails. */
export const staffReason = z
  .string({ error: "Give a reason." })
  // It is quoted in mails and banners, in one line.
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(10, "Give a reason of at least 10 characters.")
      .max(500, "Keep the reason below 500 characters."),
  );
