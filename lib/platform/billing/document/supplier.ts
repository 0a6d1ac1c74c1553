import { config } from "@/lib/core/config";
import type { DocumentSnapshot } from "./snapshot";

type Supplier = DocumentSnapshot["supplier"];

const lines = (text: string): string[] =>
  text
    .split("|")
    .map((line) => line.trim())
    .filter(Boolean);

/** Who issues the documents, as the configuration says now; each document keeps its own copy. */
export function supplierParty(): Supplier {
  const settings = config();
  return {
    name: settings.SUPPLIER_NAME,
    address: lines(settings.SUPPLIER_ADDRESS),
    country: "IN",
    gstin: settings.SUPPLIER_GSTIN,
    stateCode: settings.SUPPLIER_GSTIN.slice(0, 2),
    email: settings.SUPPLIER_EMAIL,
    arn: settings.SUPPLIER_LUT_ARN,
    bank: lines(settings.SUPPLIER_BANK),
  };
}

/** Service accounting code of what no module row names one for: tiers and seats. */
export function defaultSac(): string {
  return config().SUPPLIER_SAC;
}
