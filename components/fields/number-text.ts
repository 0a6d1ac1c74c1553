/** Numbers as people type and read them. Values are decimal text throughout, so that nothing is lost. */

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs far more than using it, and a grid writes thousands of numbers. */
function numberFormat(locale: string | undefined, options: Intl.NumberFormatOptions) {
  const key = [locale, options.currency, options.maximumFractionDigits].join();
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** Which mark stands before the decimals in a locale: a point in en-IN, a comma in de-DE. */
function decimalMark(locale: string | undefined): string {
  const parts = numberFormat(locale, {}).formatToParts(1.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}

/**
 * What somebody typed or pasted as decimal text: `₹ 1,99,900.00` is `199900.00`, `(12)` is `-12`,
 * `18 %` is `18`. What is no number comes back as it was typed, for the schema to refuse.
 */
export function plainNumber(typed: string, locale?: string): string {
  const trimmed = typed.trim();
  const isNegative = /^\(.*\)$|^[-−]|-$/.test(trimmed);
  const mark = decimalMark(locale);
  const bare = trimmed
    .replace(/^(?:[A-Z]{3}|Rs\.?)\s*/i, "")
    .replace(/[\s'’()₹$€£%+−-]/g, "")
    .replaceAll(mark === "," ? "." : ",", "")
    .replace(",", ".");
  if (!/^(\d+\.?\d*|\.\d+)$/.test(bare)) return trimmed;
  const number = bare.startsWith(".") ? `0${bare}` : bare.replace(/\.$/, "");
  return isNegative ? `-${number}` : number;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Without zeros at its end, but with at least so many decimals: `2.5000` is `2.5`, money `2.50`. */
export function trimDecimals(value: string, least = 0): string {
  if (!DECIMAL.test(value)) return value;
  const [whole = "0", decimals = ""] = value.split(".");
  const kept = decimals.replace(/0+$/, "").padEnd(least, "0");
  return kept ? `${whole}.${kept}` : whole;
}

/** In groups as the locale has them (lakhs in en-IN), every decimal kept. */
export function groupDigits(value: string, locale: string | undefined): string {
  if (!DECIMAL.test(value)) return value;
  const decimals = value.split(".")[1]?.length ?? 0;
  return numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value as `${number}`);
}

/** An amount with the sign of its currency; grouped only where it has none. */
export function moneyText(
  value: string,
  locale: string | undefined,
  currency: string | undefined,
): string {
  if (!DECIMAL.test(value)) return value;
  const plain = trimDecimals(value, 2);
  if (!currency) return groupDigits(plain, locale);
  const decimals = plain.split(".")[1]?.length ?? 2;
  return numberFormat(currency === "INR" ? "en-IN" : locale, {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(plain as `${number}`);
}
