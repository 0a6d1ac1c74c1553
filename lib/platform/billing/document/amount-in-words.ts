import { toWords } from "to-words/en-IN";
import { toWords as toWordsInMillions } from "to-words/en-US";
import type { Currency, Minor } from "@/lib/core/money";

const CRORE = 10_000_000n;

/**
 * A whole number in lakhs and crores. Above a crore it counts the crores themselves: the package
 * goes on to arab and kharab, which no invoice in India is written in.
 */
function inCrores(value: bigint): string {
  if (value < CRORE) return toWords(value);
  const rest = value % CRORE;
  return `${inCrores(value / CRORE)} Crore${rest === 0n ? "" : ` ${toWords(rest)}`}`;
}

const UNITS = {
  INR: { name: "Rupees", part: "Paise", onePart: "Paisa", words: inCrores },
  USD: {
    name: "US Dollars",
    part: "Cents",
    onePart: "Cent",
    words: (value: bigint) => toWordsInMillions(value),
  },
} satisfies Record<Currency, object>;

/**
 * Writes an amount out as Indian documents do: "Rupees Nine Thousand Three Hundred Twenty Two and
 * Fifty Paise Only". Takes minor units, not below zero.
 */
export function amountInWords(amount: Minor, currency: Currency): string {
  const { name, part, onePart, words } = UNITS[currency];
  const whole = amount / 100n;
  const rest = amount % 100n;
  const parts = `${words(rest)} ${rest === 1n ? onePart : part}`;
  if (rest === 0n) return `${name} ${words(whole)} Only`;
  return whole === 0n ? `${parts} Only` : `${name} ${words(whole)} and ${parts} Only`;
}
