import { countries, type TCountryCode } from "countries-list";
import type { Currency } from "@/lib/core/money";

export type Country = { code: string; name: string };

/** Countries by ISO 3166-1 alpha-2 code, by English name. */
export const COUNTRIES: readonly Country[] = (Object.keys(countries) as TCountryCode[])
  .map((code) => ({ code, name: countries[code].name }))
  .sort((one, other) => one.name.localeCompare(other.name, "en"));

const CODES: ReadonlySet<string> = new Set(COUNTRIES.map((country) => country.code));

export function isCountryCode(code: string): boolean {
  return CODES.has(code);
}

/** India pays in rupees, everybody else in US dollars (billing specification, section 3). */
export function billingCurrency(country: string): Currency {
  return country === "IN" ? "INR" : "USD";
}
