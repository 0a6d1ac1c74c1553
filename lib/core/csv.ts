/** A spreadsheet would run such a cell as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** A number is one, whatever sign it begins with. */
const NUMBER = /^-?\d+(\.\d+)?$/;

function cell(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One record of a CSV file (RFC 4180), with its line end. */
export function csvRecord(values: readonly (string | number | null)[]): string {
  return `${values.map(cell).join(",")}\r\n`;
}
