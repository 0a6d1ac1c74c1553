import { z } from "zod";
import { optionalId, orNothing, version } from "../setting/input";
import { findDocumentType } from "./document-types";
import { LONGEST_PAD } from "./pattern";

/** Far below what a sequence column and JavaScript can count. */
const HIGHEST = 9_999_999_999;

const count = z
  .int("Give a whole number.")
  .min(1, "Counting begins at 1.")
  .max(HIGHEST, "At most ten digits.");

const shape = {
  pattern: z
    .string({ error: "The pattern is missing." })
    .trim()
    .min(1, "The pattern is missing.")
    .max(60, "The pattern has at most 60 characters."),
  padLength: z
    .int("Give a whole number.")
    .min(1, "At least one digit.")
    .max(LONGEST_PAD, `At most ${LONGEST_PAD} digits.`),
  isGapless: z.boolean("Say yes or no."),
};

export const seriesInput = z.strictObject({
  documentType: z
    .string({ error: "Choose a document." })
    .refine((code) => findDocumentType(code) !== undefined, "Choose a document from the list."),
  branchId: optionalId("Choose a branch from the list."),
  gstRegistrationId: optionalId("Choose a registration from the list."),
  fiscalYear: z.string({ error: "Give the fiscal year." }).trim(),
  nextValue: count,
  ...shape,
});

export const seriesEdit = z.strictObject({
  id: z.uuid("This is not a number series."),
  version,
  /** Left out, the count goes on where it is. */
  nextValue: orNothing(count),
  ...shape,
});
