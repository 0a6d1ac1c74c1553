import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  lineColumns,
  masterColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  percentage,
  quantity,
  reference,
  timestamptz,
} from "../columns";
import { currencies } from "../core/currencies";
import { paymentTerms } from "../core/payment-terms";
import { products } from "../core/products";
import { states } from "../core/states";
import { unitsOfMeasure } from "../core/units-of-measure";
import { users } from "../core/users";
import { withholdingSections } from "../core/withholding-sections";
import { trigramIndex } from "../search-index";

export const VENDOR_TYPES = [
  "manufacturer",
  "trader",
  "importer",
  "transporter",
  "service_provider",
  "job_worker",
  "landlord",
  "other",
] as const;
export const VENDOR_GST_TREATMENTS = [
  "regular",
  "composition",
  "unregistered",
  "sez",
  "overseas",
] as const;
export const VENDOR_MSME_CLASSES = ["none", "micro", "small", "medium"] as const;
export const VENDOR_STATUSES = [
  "prospect",
  "pending_approval",
  "active",
  "on_hold",
  "blocked",
  "inactive",
] as const;

/** Supplier, transporter, service franchise or job worker with tax, MSME and TDS identity. */
export const vendors = pgTable(
  "vendors",
  {
    ...identity,
    code: citext("code").notNull().unique("vendors_code_key"),
    name: text("name").notNull(),
    legalName: text("legal_name"),
    gstin: text("gstin"),
    vendorType: oneOf("vendor_type", VENDOR_TYPES).notNull(),
    gstTreatment: oneOf("gst_treatment", VENDOR_GST_TREATMENTS).notNull(),
    msmeClass: oneOf("msme_class", VENDOR_MSME_CLASSES).notNull().default("none"),
    status: oneOf("status", VENDOR_STATUSES).notNull().default("prospect"),

    pan: text("pan"),
    email: citext("email"),
    phone: text("phone"),
    stateId: reference("state_id", (): AnyPgColumn => states.id),
    paymentTermId: reference("payment_term_id", (): AnyPgColumn => paymentTerms.id),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id),
    withholdingSectionId: reference(
      "withholding_section_id",
      (): AnyPgColumn => withholdingSections.id,
    ),

    udyamNo: text("udyam_no"),
    isMsme: boolean("is_msme").notNull().default(false),
    vendorCodeInSerial: citext("vendor_code_in_serial").unique("vendors_vendor_code_in_serial_key"),
    portalUserId: reference("portal_user_id", (): AnyPgColumn => users.id),
    lowerDeductionCertificate: text("lower_deduction_certificate"),
    lowerDeductionPct: percentage("lower_deduction_pct"),

    ...masterColumns,
  },
  (t) => [
    trigramIndex(
      "vendors_search_idx",
      t.code,
      t.name,
      t.legalName,
      t.gstin,
      t.pan,
      t.phone,
      t.email,
    ),
    oneOfCheck("vendors_vendor_type_check", t.vendorType, VENDOR_TYPES),
    oneOfCheck("vendors_gst_treatment_check", t.gstTreatment, VENDOR_GST_TREATMENTS),
    oneOfCheck("vendors_msme_class_check", t.msmeClass, VENDOR_MSME_CLASSES),
    oneOfCheck("vendors_status_check", t.status, VENDOR_STATUSES),
  ],
);

/**
 * Verified bank account payments may be sent to.
 *
 * A new or changed account needs approval by a second user before any payment uses it.
 */
export const vendorBankAccounts = pgTable(
  "vendor_bank_accounts",
  {
    ...identity,
    vendorId: partOf("vendor_id", () => vendors.id),
    accountName: text("account_name").notNull(),
    accountNoEnc: text("account_no_enc").notNull(),
    accountNoLast4: text("account_no_last4").notNull(),
    ifsc: text("ifsc").notNull(),
    bankName: text("bank_name"),
    upiVpa: text("upi_vpa"),
    verifiedAt: timestamptz("verified_at"),
    verifiedByUserId: reference("verified_by_user_id", (): AnyPgColumn => users.id),
    isDefault: boolean("is_default").notNull().default(false),

    ...lineColumns,
  },
  (t) => [
    unique("vendor_bank_accounts_vendor_id_ifsc_account_no_last4_key").on(
      t.vendorId,
      t.ifsc,
      t.accountNoLast4,
    ),
  ],
);

/** What a vendor supplies: item code, price by quantity and date, lead time and MOQ. */
export const vendorProducts = pgTable(
  "vendor_products",
  {
    ...identity,
    vendorId: partOf("vendor_id", () => vendors.id),
    vendorItemCode: text("vendor_item_code"),

    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    uomId: reference("uom_id", (): AnyPgColumn => unitsOfMeasure.id).notNull(),
    minQty: quantity("min_qty").notNull().default("1"),
    unitPrice: money("unit_price").notNull(),
    leadTimeDays: integer("lead_time_days").notNull().default(0),
    sharePct: percentage("share_pct"),

    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),
    isPreferred: boolean("is_preferred").notNull().default(false),

    ...lineColumns,
  },
  (t) => [
    unique("vendor_products_vendor_id_product_id_min_qty_valid_from_key").on(
      t.vendorId,
      t.productId,
      t.minQty,
      t.validFrom,
    ),
    index("vendor_products_product_id_idx").on(t.productId),
  ],
);
