import { KARNATAKA } from "./company";
import { type Books, customer } from "./records";

/**
 * A company that can take orders: a branch, products of these codes, a customer and a channel. Answers
 * what the pickers of an order are given, by their labels.
 */
export async function openShop(books: Books, skus: readonly string[]) {
  const { make, read } = books;
  type Choices = { data: { id: string; title: string }[] };
  const profile = { legal_name: books.company.name, pan: KARNATAKA.gstin.slice(2, 12) };
  const blank = {
    trade_name: "",
    cin: "",
    tan: "",
    udyam_no: "",
    email: "",
    phone: "",
    website: "",
  };
  await make("company", { version: null, fiscal_year_start_month: 4, ...profile, ...blank }, "PUT");
  const [company] = (await read<Choices>("companies/choices?limit=1")).data;
  const [state] = (await read<Choices>(`states/choices?q=${KARNATAKA.name}`)).data;
  const place = { city: "Bengaluru", pincode: "560001" };
  const registration = await make("gst-registrations", {
    ...{ gstin: KARNATAKA.gstin, registration_type: "regular", filing_frequency: "monthly" },
    ...{ state: KARNATAKA.state, legal_address: "12 Residency Road", ...place },
    ...{ registered_on: "2017-07-01", cancelled_on: "" },
  });
  await make("branches", {
    ...{ code: "BLR", name: "Bengaluru", address_line: "12 Residency Road", ...place },
    ...{ company_id: company?.id, gst_registration_id: registration.id, parent_branch_id: null },
    ...{ state: KARNATAKA.state, phone: null, email: null, manager_user_id: null },
    timezone: "Asia/Kolkata",
  });
  const unit = await make("units-of-measure", { code: "PCS", name: "Pieces", uqc_code: "PCS" });
  const hsn = { code: "842121", description: "Water filters", code_type: "hsn" };
  const category = { code: "PUMP", name: "Pumps", path: "Pumps" };
  const about = {
    ...{ product_type: "goods", status: "active", base_uom_id: unit.id },
    category_id: (await make("product-categories", category)).id,
    hsn_code_id: (await make("hsn-codes", hsn)).id,
  };
  const products = skus.map((sku) => ({ sku, name: `Pump ${sku.slice(-3)}`, ...about }));
  await books.makeMany("products", products);
  const buyer = await make("customers", customer("SIXTY"));
  await make("addresses", {
    ...{ customer_id: buyer.id, address_type: "billing", state_id: state?.id },
    ...{ line1: "12 Harbour Street", ...place },
  });
  await make("sales-channels", { code: "WEB", name: "Web shop", channel_type: "d2c_web" });
  return [
    ["Customer", "SIXTY"],
    ["Sales channel", "WEB"],
    ["Billing address", "12 Harbour Street"],
    ["Shipping address", "12 Harbour Street"],
    ["Place of supply", KARNATAKA.name],
    ["Currency", "INR"],
    ["Company", company?.title ?? ""],
    ["Branch", "BLR"],
  ] as const;
}
