import { checkDigit } from "@/lib/platform/tax/gstin";
import type { Seeded } from "./seeded";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A PAN of the right shape that was given to nobody we know; `kind` C is a company, F a firm, P a person. */
export function inventedPan(kind: "C" | "F" | "P", chance: Seeded): string {
  const letter = () => LETTERS.charAt(chance.whole(0, 25));
  return `ZZ${letter()}${kind}${letter()}${chance.whole(1_000, 9_999)}${letter()}`;
}

/** The GSTIN that a PAN has in a state, with its right check digit. */
export function gstinOf(pan: string, state: string): string {
  const first14 = `${state}${pan}1Z`;
  return first14 + checkDigit(first14);
}
