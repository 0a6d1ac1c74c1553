import { beforeAll, expect, test } from "vitest";
import { refuseGstin } from "@/lib/platform/tax/gstin";
import { defaultSac, supplierParty } from "./supplier";

beforeAll(() => {
  process.env.DATABASE_URL = "postgres://owner:secret@db.internal:5432/ilms";
  process.env.SUPPLIER_ADDRESS = " 1 Example Road | Ashok Nagar ||Bengaluru 560025";
});

test("the supplier's lines are cut at the bars and its state is that of its GSTIN", () => {
  const supplier = supplierParty();
  expect(supplier.address).toEqual(["1 Example Road", "Ashok Nagar", "Bengaluru 560025"]);
  expect(supplier).toMatchObject({ country: "IN", stateCode: "29", gstin: "29AAGCB7383J1Z4" });
  expect(refuseGstin(supplier.gstin ?? "", supplier.stateCode ?? "")).toBeUndefined();
  expect(supplier.bank.length).toBeGreaterThan(1);
  expect(defaultSac()).toBe("997331");
});
