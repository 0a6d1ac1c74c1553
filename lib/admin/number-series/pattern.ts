import { shortFiscalYear } from "./fiscal-year";

/** What a number is made of beside its sequence. */
export type NumberFacts = {
  fiscalYear: string;
  /** The document's date, such as 2026-11-23. */
  day: string;
  /** Code of the series' branch, where it has one. */
  branchCode: string | undefined;
};

/** Numbers of GST documents: rule 46(b) of the CGST Rules. */
export const GST_LENGTH = 16;
/** All others: what fits on a label and into a column of a list. */
const LENGTH = 30;
export const LONGEST_PAD = 10;

const TOKEN = /\{([A-Z]+)\}/g;
const TOKENS: readonly string[] = ["FY", "YYYY", "YY", "MM", "BRANCH", "SEQ"];
/** Rule 46(b): letters, digits, hyphen and slash. We hold all documents to it. */
const LITERAL = /^[A-Za-z0-9/-]*$/;

/** The number of a document: its series' pattern filled in. The same facts give the same number. */
export function formatNumber(
  pattern: string,
  { fiscalYear, day, branchCode }: NumberFacts,
  { sequence, padLength }: { sequence: number; padLength: number },
): string {
  const values: Record<string, string> = {
    FY: shortFiscalYear(fiscalYear),
    YYYY: day.slice(0, 4),
    YY: day.slice(2, 4),
    MM: day.slice(5, 7),
    BRANCH: branchCode ?? "",
    SEQ: String(sequence).padStart(padLength, "0"),
  };
  return pattern.replace(TOKEN, (token, name: string) => values[name] ?? token);
}

export const longestNumber = (isGst: boolean): number => (isGst ? GST_LENGTH : LENGTH);

function tokensOf(pattern: string): string[] {
  return [...pattern.matchAll(TOKEN)].map(([, name]) => name ?? "");
}

/** A calendar year names the fiscal year only where the two are the same. */
function namesTheYear(tokens: readonly string[], fiscalYear: string): boolean {
  if (tokens.includes("FY")) return true;
  const isCalendarYear = !fiscalYear.includes("-");
  return isCalendarYear && (tokens.includes("YYYY") || tokens.includes("YY"));
}

/**
 * Says why a pattern cannot number documents, or nothing. `isGst` holds it to rule 46: what is
 * measured is the number with as many digits as `padLength`, or as `sequence` has.
 */
export function refusePattern(
  pattern: string,
  facts: NumberFacts,
  { sequence, padLength, isGst }: { sequence: number; padLength: number; isGst: boolean },
): string | undefined {
  const tokens = tokensOf(pattern);
  const unknown = tokens.find((token) => !TOKENS.includes(token));
  if (unknown)
    return `{${unknown}} is not known. Use ${TOKENS.map((name) => `{${name}}`).join(" ")}.`;
  if (!LITERAL.test(pattern.replace(TOKEN, ""))) {
    return "A number has letters, digits, hyphens and slashes only (rule 46, CGST Rules).";
  }
  if (tokens.filter((token) => token === "SEQ").length !== 1) {
    return "The pattern needs {SEQ} once: it counts the documents.";
  }
  if (!namesTheYear(tokens, facts.fiscalYear)) {
    return "The count starts again each fiscal year, so the pattern needs {FY}.";
  }
  if (tokens.includes("BRANCH") && !facts.branchCode) {
    return "{BRANCH} needs a series for one branch. Choose the branch, or take {BRANCH} out.";
  }
  const number = formatNumber(pattern, facts, { sequence, padLength });
  const most = longestNumber(isGst);
  if (number.length <= most) return undefined;
  return isGst
    ? `${number} has ${number.length} characters; rule 46 of the CGST Rules allows ${most}.`
    : `${number} has ${number.length} characters; at most ${most} fit.`;
}

/**
 * What is the same in all numbers of a series. Two series with the same stem would give the same
 * numbers; months and calendar years that move within a fiscal year stay open.
 */
export function stemOf(
  pattern: string,
  { fiscalYear, branchCode }: Pick<NumberFacts, "fiscalYear" | "branchCode">,
): string {
  const isCalendarYear = !fiscalYear.includes("-");
  return pattern
    .replaceAll("{FY}", shortFiscalYear(fiscalYear))
    .replaceAll("{BRANCH}", branchCode ?? "")
    .replaceAll("{YYYY}", isCalendarYear ? fiscalYear : "{YYYY}")
    .replaceAll("{YY}", isCalendarYear ? fiscalYear.slice(2) : "{YY}")
    .toUpperCase();
}
