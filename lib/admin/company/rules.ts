import type { Failure } from "@/lib/core/command";

/** Permanent account number of the Income Tax Department (rule 114): AAAAA9999A. */
const PAN = /^[A-Z]{5}\d{4}[A-Z]$/;
/** Corporate identity number of the Registrar of Companies: L or U, industry, state, year, kind, number. */
const CIN = /^[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$/;
/** Tax deduction account number (section 203A): AAAA99999A. */
const TAN = /^[A-Z]{4}\d{5}[A-Z]$/;
const UDYAM = /^UDYAM-[A-Z]{2}-\d{2}-\d{7}$/;
/** What other countries call a tax number differs; its characters hardly do. */
const FOREIGN_TAX_NUMBER = /^[A-Z0-9][A-Z0-9 ./-]{1,28}[A-Z0-9]$/;

export const NO_BOOK_CURRENCY: Failure = {
  code: "rule_violated",
  reason: "company.no-book-currency",
  message:
    "The workspace has no base currency, so that a company has nothing to keep its books in.",
};

export const PAN_IN_USE: Failure = {
  code: "rule_violated",
  reason: "company.pan-in-use",
  message: "A GSTIN contains the PAN, and the GST registrations of the company hold another one.",
};

export type CompanyNumbers = {
  pan: string;
  cin: string | null;
  tan: string | null;
  udyamNo: string | null;
};

/**
 * What is wrong with a company's numbers, by field. The patterns are India's; a company elsewhere
 * keeps its tax number in `pan` and its number in the commercial register in `cin`.
 */
export function refuseNumbers(
  country: string,
  { pan, cin, tan, udyamNo }: CompanyNumbers,
): Record<string, string> {
  if (country !== "IN") {
    return {
      ...(!FOREIGN_TAX_NUMBER.test(pan) && {
        pan: "A tax number has 3 to 30 letters, digits, blanks and . / - only.",
      }),
      ...(tan && { tan: "Only companies in India have a TAN." }),
      ...(udyamNo && { udyamNo: "Only companies in India are registered on Udyam." }),
    };
  }
  return {
    ...(!PAN.test(pan) && {
      pan: "A PAN has five letters, four digits and a letter, such as AAGCB7383J.",
    }),
    ...(cin &&
      !CIN.test(cin) && { cin: "A CIN has 21 characters, such as U72200KA2013PTC097389." }),
    ...(tan &&
      !TAN.test(tan) && {
        tan: "A TAN has four letters, five digits and a letter, such as BLRA12345B.",
      }),
    ...(udyamNo &&
      !UDYAM.test(udyamNo) && { udyamNo: "An Udyam number looks like UDYAM-KR-03-0012345." }),
  };
}
