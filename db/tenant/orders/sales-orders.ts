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
import { communityPartners } from "../core/community-partners";
import { companies } from "../core/companies";
import { currencies } from "../core/currencies";
import { customers } from "../core/customers";
import { dealers } from "../core/dealers";
import { discountRules } from "../core/discount-rules";
import { hsnCodes } from "../core/hsn-codes";
import { paymentTerms } from "../core/payment-terms";
import { priceLists } from "../core/price-lists";
import { products } from "../core/products";
import { salesChannels } from "../core/sales-channels";
import { states } from "../core/states";
import { unitsOfMeasure } from "../core/units-of-measure";
import { users } from "../core/users";
import { quotations } from "../crm/quotations";
import { accounts } from "../finance/accounts";
import { warehouses } from "../inventory/warehouses";
import { trigramIndex } from "../search-index";
import { carts } from "../storefront/carts";

export const SALES_ORDER_TYPES = [
  "standard",
  "dealer",
  "replacement",
  "sample",
  "amc",
  "spare_parts",
] as const;
export const SALES_ORDER_PAYMENT_MODES = ["prepaid", "cod", "credit", "partial"] as const;
export const SALES_ORDER_STATUSES = [
  "draft",
  "pending_approval",
  "confirmed",
  "on_hold",
  "partly_fulfilled",
  "fulfilled",
  "closed",
  "cancelled",
] as const;

/** Customer or dealer order with price, tax preview, credit result and fulfilment state. */
export const salesOrders = pgTable(
  "sales_orders",
  {
    ...identity,
    orderNo: text("order_no").notNull().unique("sales_orders_order_no_key"),
    orderType: oneOf("order_type", SALES_ORDER_TYPES).notNull(),
    paymentMode: oneOf("payment_mode", SALES_ORDER_PAYMENT_MODES).notNull(),
    status: oneOf("status", SALES_ORDER_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id).notNull(),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    salesChannelId: reference("sales_channel_id", (): AnyPgColumn => salesChannels.id).notNull(),
    quotationId: reference("quotation_id", (): AnyPgColumn => quotations.id),
    cartId: reference("cart_id", (): AnyPgColumn => carts.id),
    communityPartnerId: reference("community_partner_id", (): AnyPgColumn => communityPartners.id),
    salesPersonUserId: reference("sales_person_user_id", (): AnyPgColumn => users.id),

    orderDate: date("order_date").notNull(),
    requestedDate: date("requested_date"),
    customerPoNo: text("customer_po_no"),
    channelOrderRef: text("channel_order_ref"),

    billingAddressId: reference("billing_address_id", (): AnyPgColumn => addresses.id).notNull(),
    shippingAddressId: reference("shipping_address_id", (): AnyPgColumn => addresses.id).notNull(),
    placeOfSupplyStateId: reference(
      "place_of_supply_state_id",
      (): AnyPgColumn => states.id,
    ).notNull(),
    priceListId: reference("price_list_id", (): AnyPgColumn => priceLists.id),
    paymentTermId: reference("payment_term_id", (): AnyPgColumn => paymentTerms.id),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    exchangeRate: exchangeRate("exchange_rate").notNull().default("1"),

    subtotalAmount: money("subtotal_amount").notNull(),
    discountAmount: money("discount_amount").notNull().default("0"),
    chargesAmount: money("charges_amount").notNull().default("0"),
    taxAmount: money("tax_amount").notNull(),
    roundOffAmount: money("round_off_amount").notNull().default("0"),
    totalAmount: money("total_amount").notNull(),
    paidAmount: money("paid_amount").notNull().default("0"),
    cancelReason: text("cancel_reason"),

    ...transactionColumns,
  },
  (t) => [
    trigramIndex("sales_orders_search_idx", t.orderNo, t.customerPoNo, t.channelOrderRef),
    unique("sales_orders_client_ref_key").on(t.clientRef),
    unique("sales_orders_sales_channel_id_channel_order_ref_key").on(
      t.salesChannelId,
      t.channelOrderRef,
    ),
    index("sales_orders_customer_id_order_date_idx").on(t.customerId, t.orderDate),
    index("sales_orders_dealer_id_idx").on(t.dealerId),
    oneOfCheck("sales_orders_order_type_check", t.orderType, SALES_ORDER_TYPES),
    oneOfCheck("sales_orders_payment_mode_check", t.paymentMode, SALES_ORDER_PAYMENT_MODES),
    oneOfCheck("sales_orders_status_check", t.status, SALES_ORDER_STATUSES),
    check(
      "sales_orders_total_amount_check",
      sql`total_amount = subtotal_amount - discount_amount + charges_amount + tax_amount + round_off_amount`,
    ),
  ],
);

/**
 * Ordered product with price, discount, tax preview and running quantities.
 *
 * GST wants the invoice at or before removal, so invoicing follows picking, not delivery; service
 * lines set picked_qty and shipped_qty when performed.
 */
export const salesOrderLines = pgTable(
  "sales_order_lines",
  {
    ...identity,
    salesOrderId: partOf("sales_order_id", () => salesOrders.id),
    lineNo: integer("line_no").notNull(),

    parentLineId: reference("parent_line_id", (): AnyPgColumn => salesOrderLines.id),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    description: text("description"),
    uomId: reference("uom_id", (): AnyPgColumn => unitsOfMeasure.id).notNull(),

    orderedQty: quantity("ordered_qty").notNull(),
    allocatedQty: quantity("allocated_qty").notNull().default("0"),
    pickedQty: quantity("picked_qty").notNull().default("0"),
    shippedQty: quantity("shipped_qty").notNull().default("0"),
    deliveredQty: quantity("delivered_qty").notNull().default("0"),
    invoicedQty: quantity("invoiced_qty").notNull().default("0"),
    returnedQty: quantity("returned_qty").notNull().default("0"),
    cancelledQty: quantity("cancelled_qty").notNull().default("0"),
    unitPrice: money("unit_price").notNull(),
    discountRuleId: reference("discount_rule_id", (): AnyPgColumn => discountRules.id),
    discountAmount: money("discount_amount").notNull().default("0"),
    taxableAmount: money("taxable_amount").notNull(),
    gstPct: percentage("gst_pct").notNull().default("0"),
    taxAmount: money("tax_amount").notNull(),
    lineTotalAmount: money("line_total_amount").notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id),
    promisedDate: date("promised_date"),

    ...lineColumns,
  },
  (t) => [
    unique("sales_order_lines_sales_order_id_line_no_key").on(t.salesOrderId, t.lineNo),
    index("sales_order_lines_product_id_idx").on(t.productId),
    check("sales_order_lines_ordered_qty_check", sql`ordered_qty > 0`),
    check(
      "sales_order_lines_allocated_qty_check",
      sql`allocated_qty + cancelled_qty <= ordered_qty`,
    ),
    check("sales_order_lines_shipped_qty_check", sql`shipped_qty <= picked_qty`),
    check("sales_order_lines_delivered_qty_check", sql`delivered_qty <= shipped_qty`),
    check("sales_order_lines_invoiced_qty_check", sql`invoiced_qty <= picked_qty`),
    check("sales_order_lines_returned_qty_check", sql`returned_qty <= shipped_qty`),
  ],
);

export const SALES_ORDER_CHARGE_TYPES = [
  "freight",
  "installation",
  "packing",
  "cod_fee",
  "insurance",
  "exchange_deduction",
  "other",
] as const;

/** Freight, installation, packing, COD or exchange-deduction charge with its own tax. */
export const salesOrderCharges = pgTable(
  "sales_order_charges",
  {
    ...identity,
    salesOrderId: partOf("sales_order_id", () => salesOrders.id),
    lineNo: integer("line_no").notNull(),
    description: text("description").notNull(),
    chargeType: oneOf("charge_type", SALES_ORDER_CHARGE_TYPES).notNull(),

    amount: money("amount").notNull(),
    hsnCodeId: reference("hsn_code_id", (): AnyPgColumn => hsnCodes.id),
    gstPct: percentage("gst_pct").notNull().default("0"),
    taxAmount: money("tax_amount").notNull().default("0"),
    accountId: reference("account_id", (): AnyPgColumn => accounts.id),

    ...lineColumns,
  },
  (t) => [
    unique("sales_order_charges_sales_order_id_line_no_key").on(t.salesOrderId, t.lineNo),
    oneOfCheck("sales_order_charges_charge_type_check", t.chargeType, SALES_ORDER_CHARGE_TYPES),
  ],
);

export const SALES_ORDER_HOLD_TYPES = [
  "credit_limit",
  "overdue",
  "price_floor",
  "stock",
  "payment",
  "address",
  "fraud",
  "manual",
] as const;

/** Reason an order may not proceed, with release trail. */
export const salesOrderHolds = pgTable(
  "sales_order_holds",
  {
    ...identity,
    salesOrderId: partOf("sales_order_id", () => salesOrders.id),
    holdType: oneOf("hold_type", SALES_ORDER_HOLD_TYPES).notNull(),
    detail: text("detail"),
    heldAt: timestamptz("held_at").notNull(),
    releasedAt: timestamptz("released_at"),
    releasedByUserId: reference("released_by_user_id", (): AnyPgColumn => users.id),
    releaseNote: text("release_note"),
    ...lineColumns,
  },
  (t) => [
    index("sales_order_holds_sales_order_id_idx").on(t.salesOrderId),
    oneOfCheck("sales_order_holds_hold_type_check", t.holdType, SALES_ORDER_HOLD_TYPES),
  ],
);

/** Split delivery of a line by date and ship-to. */
export const salesOrderSchedules = pgTable(
  "sales_order_schedules",
  {
    ...identity,
    salesOrderLineId: partOf("sales_order_line_id", () => salesOrderLines.id),
    lineNo: integer("line_no").notNull(),
    scheduledDate: date("scheduled_date").notNull(),
    qty: quantity("qty").notNull(),
    shippingAddressId: reference("shipping_address_id", (): AnyPgColumn => addresses.id),
    fulfilledQty: quantity("fulfilled_qty").notNull().default("0"),
    ...lineColumns,
  },
  (t) => [
    unique("sales_order_schedules_sales_order_line_id_line_no_key").on(
      t.salesOrderLineId,
      t.lineNo,
    ),
    check("sales_order_schedules_fulfilled_qty_check", sql`fulfilled_qty <= qty`),
  ],
);
