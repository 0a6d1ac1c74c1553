import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  exchangeRate,
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  percentage,
  quantity,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { addresses } from "../core/addresses";
import { branches } from "../core/branches";
import { companies } from "../core/companies";
import { currencies } from "../core/currencies";
import { gstRegistrations } from "../core/gst-registrations";
import { paymentTerms } from "../core/payment-terms";
import { products } from "../core/products";
import { unitsOfMeasure } from "../core/units-of-measure";
import { users } from "../core/users";
import { accounts } from "../finance/accounts";
import { costCenters } from "../finance/cost-centers";
import { warehouses } from "../inventory/warehouses";
import { salesOrderLines, salesOrders } from "../orders/sales-orders";
import { purchaseRequisitionLines } from "./purchase-requisitions";
import { vendorQuotationLines, vendorQuotations } from "./vendor-quotations";
import { vendors } from "./vendors";

export const PURCHASE_ORDER_TYPES = [
  "standard",
  "blanket",
  "release",
  "import",
  "dropship",
  "job_work",
  "service",
] as const;
export const PURCHASE_ORDER_STATUSES = [
  "draft",
  "pending_approval",
  "approved",
  "sent",
  "acknowledged",
  "partly_received",
  "received",
  "closed",
  "short_closed",
  "cancelled",
] as const;

/**
 * Order on a vendor; standard, blanket release, import or drop-ship.
 *
 * A change after sent raises revision_no and re-enters approval when the total rises above the
 * approved amount.
 */
export const purchaseOrders = pgTable(
  "purchase_orders",
  {
    ...identity,
    orderNo: text("order_no").notNull().unique("purchase_orders_order_no_key"),
    orderType: oneOf("order_type", PURCHASE_ORDER_TYPES).notNull(),
    status: oneOf("status", PURCHASE_ORDER_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id).notNull(),
    gstRegistrationId: reference(
      "gst_registration_id",
      (): AnyPgColumn => gstRegistrations.id,
    ).notNull(),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id).notNull(),
    vendorQuotationId: reference("vendor_quotation_id", (): AnyPgColumn => vendorQuotations.id),
    blanketOrderId: reference("blanket_order_id", (): AnyPgColumn => purchaseOrders.id),
    salesOrderId: reference("sales_order_id", (): AnyPgColumn => salesOrders.id),
    shipToWarehouseId: reference("ship_to_warehouse_id", (): AnyPgColumn => warehouses.id),
    shipToAddressId: reference("ship_to_address_id", (): AnyPgColumn => addresses.id),

    orderDate: date("order_date").notNull(),
    expectedDate: date("expected_date"),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    exchangeRate: exchangeRate("exchange_rate").notNull().default("1"),
    paymentTermId: reference("payment_term_id", (): AnyPgColumn => paymentTerms.id),
    incoterm: text("incoterm"),
    buyerUserId: reference("buyer_user_id", (): AnyPgColumn => users.id).notNull(),
    revisionNo: integer("revision_no").notNull().default(0),

    subtotalAmount: money("subtotal_amount").notNull(),
    discountAmount: money("discount_amount").notNull().default("0"),
    chargesAmount: money("charges_amount").notNull().default("0"),
    taxAmount: money("tax_amount").notNull(),
    totalAmount: money("total_amount").notNull(),
    vendorAcknowledgedAt: timestamptz("vendor_acknowledged_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("purchase_orders_client_ref_key").on(t.clientRef),
    index("purchase_orders_vendor_id_order_date_idx").on(t.vendorId, t.orderDate),
    oneOfCheck("purchase_orders_order_type_check", t.orderType, PURCHASE_ORDER_TYPES),
    oneOfCheck("purchase_orders_status_check", t.status, PURCHASE_ORDER_STATUSES),
  ],
);

/**
 * Ordered item with price, tax, tolerances and running received, billed and returned quantities.
 */
export const purchaseOrderLines = pgTable(
  "purchase_order_lines",
  {
    ...identity,
    purchaseOrderId: partOf("purchase_order_id", () => purchaseOrders.id),
    lineNo: integer("line_no").notNull(),

    purchaseRequisitionLineId: reference(
      "purchase_requisition_line_id",
      (): AnyPgColumn => purchaseRequisitionLines.id,
    ),
    vendorQuotationLineId: reference(
      "vendor_quotation_line_id",
      (): AnyPgColumn => vendorQuotationLines.id,
    ),
    salesOrderLineId: reference("sales_order_line_id", (): AnyPgColumn => salesOrderLines.id),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    description: text("description").notNull(),
    uomId: reference("uom_id", (): AnyPgColumn => unitsOfMeasure.id).notNull(),

    orderedQty: quantity("ordered_qty").notNull(),
    receivedQty: quantity("received_qty").notNull().default("0"),
    acceptedQty: quantity("accepted_qty").notNull().default("0"),
    billedQty: quantity("billed_qty").notNull().default("0"),
    returnedQty: quantity("returned_qty").notNull().default("0"),
    cancelledQty: quantity("cancelled_qty").notNull().default("0"),
    unitPrice: money("unit_price").notNull(),
    discountAmount: money("discount_amount").notNull().default("0"),
    taxableAmount: money("taxable_amount").notNull(),
    gstPct: percentage("gst_pct").notNull().default("0"),
    taxAmount: money("tax_amount").notNull(),
    lineTotalAmount: money("line_total_amount").notNull(),
    overReceiptPct: percentage("over_receipt_pct").notNull().default("0"),

    expectedDate: date("expected_date"),
    expenseAccountId: reference("expense_account_id", (): AnyPgColumn => accounts.id),
    costCenterId: reference("cost_center_id", (): AnyPgColumn => costCenters.id),

    ...lineColumns,
  },
  (t) => [
    unique("purchase_order_lines_purchase_order_id_line_no_key").on(t.purchaseOrderId, t.lineNo),
    index("purchase_order_lines_product_id_idx").on(t.productId),
    check("purchase_order_lines_ordered_qty_check", sql`ordered_qty > 0`),
    check(
      "purchase_order_lines_received_qty_check",
      sql`received_qty <= ordered_qty * (1 + over_receipt_pct / 100)`,
    ),
    check("purchase_order_lines_accepted_qty_check", sql`accepted_qty <= received_qty`),
    check("purchase_order_lines_returned_qty_check", sql`returned_qty <= received_qty`),
  ],
);
