/** A spreadsheet would run such a cell as a formula; one that was defused before is defused once more,
 * so that `fused` gives back exactly what was there. */
const FORMULA = /^'*[=+\-@\t\r]/;
const DEFUSED = /^'+[=+\-@\t\r]/;

/** The text of a cell before `csvRecord` defused it. */
export const fused = (text: string): string => (DEFUSED.test(text) ? text.slice(1) : text);

function cell(value: string | number | null, isNumber: boolean): string {
  if (value === null) return "";
  const text = String(value);
  const safe = FORMULA.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * One record of a CSV file (RFC 4180), with its line end. Text that looks like a formula is defused;
 * columns that hold nothing but numbers, as `areNumbers` says by position, keep their minus sign.
 */
export function csvRecord(
  values: readonly (string | number | null)[],
  areNumbers: readonly boolean[] = [],
): string {
  return `${values.map((value, at) => cell(value, areNumbers[at] === true)).join(",")}\r\n`;
}
