import { type AnyPgColumn, date, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  quantity,
  reference,
  transactionColumns,
} from "../columns";
import { vendorBills } from "../finance/vendor-bills";
import { shipments } from "./shipments";
import { transporterRates } from "./transporter-rates";
import { transporters } from "./transporters";

export const FREIGHT_BILL_STATUSES = [
  "received",
  "audited",
  "disputed",
  "approved",
  "billed",
  "cancelled",
] as const;

/** Carrier's bill for shipments, checked against the rate card. */
export const freightBills = pgTable(
  "freight_bills",
  {
    ...identity,
    billNo: text("bill_no").notNull(),
    status: oneOf("status", FREIGHT_BILL_STATUSES).notNull().default("received"),

    transporterId: reference("transporter_id", (): AnyPgColumn => transporters.id).notNull(),
    periodStart: date("period_start").notNull(),
    periodEnd: date("period_end").notNull(),

    billedAmount: money("billed_amount").notNull(),
    expectedAmount: money("expected_amount").notNull().default("0"),
    disputedAmount: money("disputed_amount").notNull().default("0"),
    approvedAmount: money("approved_amount").notNull().default("0"),
    vendorBillId: reference("vendor_bill_id", (): AnyPgColumn => vendorBills.id),
    codPayableAmount: money("cod_payable_amount").notNull().default("0"),

    ...transactionColumns,
  },
  (t) => [
    unique("freight_bills_client_ref_key").on(t.clientRef),
    unique("freight_bills_transporter_id_bill_no_key").on(t.transporterId, t.billNo),
    oneOfCheck("freight_bills_status_check", t.status, FREIGHT_BILL_STATUSES),
  ],
);

export const FREIGHT_BILL_LINE_CHARGE_TYPES = [
  "forward",
  "rto",
  "reverse",
  "cod",
  "oda",
  "demurrage",
  "other",
] as const;
export const FREIGHT_BILL_LINE_DIFFERENCE_REASONS = [
  "none",
  "weight",
  "zone",
  "rate",
  "duplicate",
  "not_ours",
] as const;

/** Charge for one shipment with expected amount and reason of difference. */
export const freightBillLines = pgTable(
  "freight_bill_lines",
  {
    ...identity,
    freightBillId: partOf("freight_bill_id", () => freightBills.id),
    awbNo: text("awb_no").notNull(),
    chargeType: oneOf("charge_type", FREIGHT_BILL_LINE_CHARGE_TYPES).notNull(),
    differenceReason: oneOf("difference_reason", FREIGHT_BILL_LINE_DIFFERENCE_REASONS)
      .notNull()
      .default("none"),

    shipmentId: reference("shipment_id", (): AnyPgColumn => shipments.id),
    billedWeightKg: quantity("billed_weight_kg"),
    billedAmount: money("billed_amount").notNull(),
    expectedAmount: money("expected_amount").notNull().default("0"),
    differenceAmount: money("difference_amount").notNull().default("0"),
    transporterRateId: reference("transporter_rate_id", (): AnyPgColumn => transporterRates.id),
    resolution: text("resolution"),

    ...lineColumns,
  },
  (t) => [
    unique("freight_bill_lines_freight_bill_id_awb_no_charge_type_key").on(
      t.freightBillId,
      t.awbNo,
      t.chargeType,
    ),
    index("freight_bill_lines_shipment_id_idx").on(t.shipmentId),
    oneOfCheck(
      "freight_bill_lines_charge_type_check",
      t.chargeType,
      FREIGHT_BILL_LINE_CHARGE_TYPES,
    ),
    oneOfCheck(
      "freight_bill_lines_difference_reason_check",
      t.differenceReason,
      FREIGHT_BILL_LINE_DIFFERENCE_REASONS,
    ),
  ],
);
