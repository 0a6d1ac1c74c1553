import { z } from "zod";

const WRITTEN = /^([A-Z]{3})[/-](\d{2}-\d{2})[/-](\d{6,})$/;

/** A document's number as printed (`INV/26-27/000123`) or as addresses carry it (`INV-26-27-000123`). */
export const documentNumber = z
  .string({ error: "The number is missing." })
  .regex(WRITTEN, "This is not the number of a document.")
  .transform((written) => written.replace(WRITTEN, "$1/$2/$3"));
