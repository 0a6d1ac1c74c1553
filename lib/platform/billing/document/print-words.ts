import { type Currency, formatMoney, type Minor } from "@/lib/core/money";
import { INDIAN_STATES } from "@/lib/platform/tax/indian-states";
import { addDays } from "../engine/day";
import type { DocumentSnapshot } from "./snapshot";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** '2026-05-10' as 10 May 2026. */
export function printDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** A half-open range as people read it: the last day printed is the last day served. */
export function printPeriod(from: string, to: string): string {
  const last = addDays(to, -1);
  return last === from ? printDay(from) : `${printDay(from)} to ${printDay(last)}`;
}

/** 900 hundredths of a percent as 9%. */
const printRate = (hundredths: number): string => `${hundredths / 100}%`;

/** An amount for a column whose head names the currency: 1,99,900.00. */
export const printAmount = (amount: Minor, currency: Currency): string =>
  formatMoney(amount, currency).replace(/[₹$]/, "");

/** 86123400 as ₹86.1234: at least two decimals, at most the six it is kept with. */
export function printRupeeRate(ppm: bigint): string {
  const decimals = String(ppm % 1_000_000n).padStart(6, "0");
  return `₹${ppm / 1_000_000n}.${decimals.slice(0, 2)}${decimals.slice(2).replace(/0+$/, "")}`;
}

/** Name and code of a state, such as Karnataka (29). */
export function printState(code: string): string {
  const state = INDIAN_STATES.find(({ gstCode }) => gstCode === code);
  return state ? `${state.name} (${code})` : code;
}

/** Place of supply; 96 is the GST network's code for every other country. */
export const printPlaceOfSupply = (code: string | null): string =>
  code === null ? "Outside India (96)" : printState(code);

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });
export const printCountry = (code: string): string => COUNTRIES.of(code) ?? code;

/** Union territories without a legislature, where the state's half of the tax is UTGST. */
const UTGST_STATES = ["04", "26", "31", "35", "38"];

export type PrintedTax = { name: string; rate: string; of: "cgst" | "sgst" | "igst" };

/** The taxes a document shows, each with its rate; none for exports, SEZ and time-barred notes. */
export function printedTaxes(snapshot: DocumentSnapshot): PrintedTax[] {
  const { treatment, rates, supplier } = snapshot;
  if (snapshot.kind === "credit_note" && snapshot.gst === "time_barred") return [];
  if (treatment === "domestic_intra") {
    const second = UTGST_STATES.includes(supplier.stateCode ?? "") ? "UTGST" : "SGST";
    return [
      { name: "CGST", rate: printRate(rates.cgst), of: "cgst" },
      { name: second, rate: printRate(rates.sgst), of: "sgst" },
    ];
  }
  if (treatment === "domestic_inter") {
    return [{ name: "IGST", rate: printRate(rates.igst), of: "igst" }];
  }
  return [];
}

const ENDORSEMENTS = {
  domestic_intra: null,
  domestic_inter: null,
  sez_lut:
    "Supply to SEZ unit or SEZ developer for authorised operations under letter of undertaking without payment of integrated tax",
  export_lut:
    "Supply meant for export under letter of undertaking without payment of integrated tax",
} as const satisfies Record<DocumentSnapshot["treatment"], string | null>;

/** The endorsement rule 46 asks for on zero-rated supplies, with the undertaking's reference. */
export function printEndorsement({ treatment, supplier }: DocumentSnapshot): string | null {
  const endorsement = ENDORSEMENTS[treatment];
  if (!endorsement) return null;
  return supplier.arn ? `${endorsement} (LUT ARN ${supplier.arn}).` : `${endorsement}.`;
}

export const CREDIT_REASONS = {
  change: "Change of subscription",
  interval_change: "Change to annual billing",
  cancellation: "Cancellation",
  goodwill: "Goodwill",
} as const;

export const titleOf = (snapshot: DocumentSnapshot): string =>
  snapshot.kind === "invoice" ? "Tax invoice" : "Credit note";
