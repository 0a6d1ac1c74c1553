import type { TAX_TREATMENTS } from "@/db/control";
import { config } from "@/lib/core/config";

/**
 * How the platform's invoices to a company are taxed (billing specification, section 3): within the
 * supplier's state, between states, or exported. A special economic zone is a matter of papers that
 * staff have seen and is never derived.
 */
export function taxTreatmentOf(
  country: string,
  stateCode: string | null | undefined,
): (typeof TAX_TREATMENTS)[number] {
  if (country !== "IN") return "export_lut";
  const isSupplierState = stateCode === config().SUPPLIER_GSTIN.slice(0, 2);
  return isSupplierState ? "domestic_intra" : "domestic_inter";
}
