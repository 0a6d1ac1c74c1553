/** India Post: six digits, the first of which is a zone and never 0. */
const PIN_CODE = /^[1-9]\d{5}$/;
const FOREIGN = /^[A-Z0-9][A-Z0-9 -]{1,10}$/i;

/** What is wrong with a postal code; countries such as the Emirates have none. */
export function refusePostalCode(country: string, code: string): string | undefined {
  if (country === "IN") {
    return PIN_CODE.test(code)
      ? undefined
      : "A PIN code has six digits and does not begin with 0, such as 560001.";
  }
  return code === "" || FOREIGN.test(code)
    ? undefined
    : "A postal code has 2 to 11 letters, digits, blanks and hyphens.";
}
