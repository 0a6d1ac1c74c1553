import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, integer, pgTable, unique } from "drizzle-orm/pg-core";
import { identity, oneOf, oneOfCheck, quantity, reference, transactionColumns } from "../columns";
import { dealers } from "../core/dealers";
import { warehouses } from "../inventory/warehouses";
import { purchaseOrderLines } from "../procurement/purchase-orders";
import { vendors } from "../procurement/vendors";
import { orderSourcingRules } from "./order-sourcing-rules";
import { salesOrderLines } from "./sales-orders";

export const ORDER_ALLOCATION_SOURCE_TYPES = [
  "warehouse",
  "vendor_dropship",
  "dealer",
  "backorder",
] as const;
export const ORDER_ALLOCATION_STATUSES = [
  "planned",
  "reserved",
  "released",
  "fulfilled",
  "cancelled",
] as const;

/** Decision where a line's quantity comes from: own stock, drop-ship purchase or dealer. */
export const orderAllocations = pgTable(
  "order_allocations",
  {
    ...identity,
    sourceType: oneOf("source_type", ORDER_ALLOCATION_SOURCE_TYPES).notNull(),
    status: oneOf("status", ORDER_ALLOCATION_STATUSES).notNull().default("planned"),

    salesOrderLineId: reference(
      "sales_order_line_id",
      (): AnyPgColumn => salesOrderLines.id,
    ).notNull(),
    orderSourcingRuleId: reference(
      "order_sourcing_rule_id",
      (): AnyPgColumn => orderSourcingRules.id,
    ),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    purchaseOrderLineId: reference(
      "purchase_order_line_id",
      (): AnyPgColumn => purchaseOrderLines.id,
    ),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),

    allocationNo: integer("allocation_no").notNull(),
    allocatedQty: quantity("allocated_qty").notNull(),
    fulfilledQty: quantity("fulfilled_qty").notNull().default("0"),
    expectedDate: date("expected_date"),

    ...transactionColumns,
  },
  (t) => [
    unique("order_allocations_client_ref_key").on(t.clientRef),
    unique("order_allocations_sales_order_line_id_allocation_no_key").on(
      t.salesOrderLineId,
      t.allocationNo,
    ),
    oneOfCheck("order_allocations_source_type_check", t.sourceType, ORDER_ALLOCATION_SOURCE_TYPES),
    oneOfCheck("order_allocations_status_check", t.status, ORDER_ALLOCATION_STATUSES),
    check("order_allocations_fulfilled_qty_check", sql`fulfilled_qty <= allocated_qty`),
  ],
);
