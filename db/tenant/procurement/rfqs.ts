import {
  type AnyPgColumn,
  boolean,
  date,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
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
import { companies } from "../core/companies";
import { products } from "../core/products";
import { unitsOfMeasure } from "../core/units-of-measure";
import { users } from "../core/users";
import { purchaseRequisitionLines } from "./purchase-requisitions";

export const RFQ_STATUSES = ["draft", "sent", "closed", "awarded", "cancelled"] as const;

/** Request for quotation sent to several vendors with a due date. */
export const rfqs = pgTable(
  "rfqs",
  {
    ...identity,
    rfqNo: text("rfq_no").notNull().unique("rfqs_rfq_no_key"),
    title: text("title").notNull(),
    status: oneOf("status", RFQ_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    issuedOn: date("issued_on"),
    dueOn: date("due_on").notNull(),
    buyerUserId: reference("buyer_user_id", (): AnyPgColumn => users.id).notNull(),
    terms: text("terms"),
    isSealed: boolean("is_sealed").notNull().default(false),

    ...transactionColumns,
  },
  (t) => [
    unique("rfqs_client_ref_key").on(t.clientRef),
    oneOfCheck("rfqs_status_check", t.status, RFQ_STATUSES),
  ],
);

/** Item and quantity to be quoted, traced to the requisition. */
export const rfqLines = pgTable(
  "rfq_lines",
  {
    ...identity,
    rfqId: partOf("rfq_id", () => rfqs.id),
    lineNo: integer("line_no").notNull(),

    purchaseRequisitionLineId: reference(
      "purchase_requisition_line_id",
      (): AnyPgColumn => purchaseRequisitionLines.id,
    ),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    description: text("description").notNull(),
    uomId: reference("uom_id", (): AnyPgColumn => unitsOfMeasure.id).notNull(),
    qty: quantity("qty").notNull(),
    targetPrice: money("target_price"),
    requiredBy: date("required_by"),

    ...lineColumns,
  },
  (t) => [unique("rfq_lines_rfq_id_line_no_key").on(t.rfqId, t.lineNo)],
);
