import { z } from "zod";
import {
  optionalEmail,
  optionalPhone,
  optionalText,
  orNothing,
  requiredText,
  versionOrNew,
} from "../setting/input";

const website = orNothing(
  z
    .string()
    .trim()
    .max(200, "The website has at most 200 characters.")
    .transform((text) => (/^[a-z]+:/i.test(text) ? text : `https://${text}`))
    .pipe(
      z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "This is not a website." }),
    ),
);

const code = (label: string, max: number) => z.preprocess(upper, optionalText(label, max));

function upper(value: unknown): unknown {
  return typeof value === "string" ? value.trim().toUpperCase() : value;
}

/** The company as its profile is saved: all of it at once. */
export const companyInput = z.strictObject({
  /** Null while there is no company yet. */
  version: versionOrNew,
  legalName: requiredText("The legal name", 160),
  tradeName: optionalText("The trade name", 160),
  pan: z.preprocess(upper, requiredText("The tax number", 30)),
  cin: code("The company number", 40),
  tan: code("The TAN", 10),
  udyamNo: code("The Udyam number", 19),
  email: optionalEmail,
  phone: optionalPhone,
  website,
  fiscalYearStartMonth: z.int("Choose a month.").min(1).max(12),
});
