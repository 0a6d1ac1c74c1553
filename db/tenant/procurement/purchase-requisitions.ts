import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
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
import { branches } from "../core/branches";
import { companies } from "../core/companies";
import { products } from "../core/products";
import { unitsOfMeasure } from "../core/units-of-measure";
import { users } from "../core/users";
import { departments } from "../hr/departments";
import { replenishmentRules } from "../inventory/replenishment-rules";
import { warehouses } from "../inventory/warehouses";
import { salesOrderLines } from "../orders/sales-orders";
import { vendors } from "./vendors";

export const PURCHASE_REQUISITION_ORIGINS = [
  "manual",
  "replenishment",
  "sales_order",
  "service",
] as const;
export const PURCHASE_REQUISITION_STATUSES = [
  "draft",
  "pending_approval",
  "approved",
  "partly_ordered",
  "ordered",
  "rejected",
  "cancelled",
] as const;

/** Internal request to buy, raised by a person or by a replenishment run. */
export const purchaseRequisitions = pgTable(
  "purchase_requisitions",
  {
    ...identity,
    requisitionNo: text("requisition_no")
      .notNull()
      .unique("purchase_requisitions_requisition_no_key"),
    origin: oneOf("origin", PURCHASE_REQUISITION_ORIGINS).notNull(),
    status: oneOf("status", PURCHASE_REQUISITION_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id).notNull(),
    departmentId: reference("department_id", (): AnyPgColumn => departments.id),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id),
    requestedByUserId: reference("requested_by_user_id", (): AnyPgColumn => users.id).notNull(),

    requiredBy: date("required_by").notNull(),
    justification: text("justification"),
    estimatedAmount: money("estimated_amount").notNull().default("0"),

    ...transactionColumns,
  },
  (t) => [
    unique("purchase_requisitions_client_ref_key").on(t.clientRef),
    oneOfCheck("purchase_requisitions_origin_check", t.origin, PURCHASE_REQUISITION_ORIGINS),
    oneOfCheck("purchase_requisitions_status_check", t.status, PURCHASE_REQUISITION_STATUSES),
  ],
);

/** Product or free-text need with quantity and date. */
export const purchaseRequisitionLines = pgTable(
  "purchase_requisition_lines",
  {
    ...identity,
    purchaseRequisitionId: partOf("purchase_requisition_id", () => purchaseRequisitions.id),
    lineNo: integer("line_no").notNull(),
    description: text("description").notNull(),

    productId: reference("product_id", (): AnyPgColumn => products.id),
    uomId: reference("uom_id", (): AnyPgColumn => unitsOfMeasure.id).notNull(),
    requestedQty: quantity("requested_qty").notNull(),
    orderedQty: quantity("ordered_qty").notNull().default("0"),
    estimatedPrice: money("estimated_price"),

    replenishmentRuleId: reference(
      "replenishment_rule_id",
      (): AnyPgColumn => replenishmentRules.id,
    ),
    salesOrderLineId: reference("sales_order_line_id", (): AnyPgColumn => salesOrderLines.id),
    suggestedVendorId: reference("suggested_vendor_id", (): AnyPgColumn => vendors.id),
    requiredBy: date("required_by"),

    ...lineColumns,
  },
  (t) => [
    unique("purchase_requisition_lines_purchase_requisition_id_line_no_key").on(
      t.purchaseRequisitionId,
      t.lineNo,
    ),
    check("purchase_requisition_lines_requested_qty_check", sql`requested_qty > 0`),
    check("purchase_requisition_lines_ordered_qty_check", sql`ordered_qty <= requested_qty`),
  ],
);
