import { type AnyPgColumn, date, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  quantity,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { contacts } from "../core/contacts";
import { customers } from "../core/customers";
import { dealers } from "../core/dealers";
import { products } from "../core/products";
import { users } from "../core/users";
import { leads } from "./leads";
import { pipelineStages } from "./pipeline-stages";

export const OPPORTUNITY_STATUSES = ["open", "won", "lost", "on_hold"] as const;

/** Qualified deal moving through stages towards a quotation. */
export const opportunities = pgTable(
  "opportunities",
  {
    ...identity,
    opportunityNo: text("opportunity_no").notNull().unique("opportunities_opportunity_no_key"),
    name: text("name").notNull(),
    status: oneOf("status", OPPORTUNITY_STATUSES).notNull().default("open"),

    leadId: reference("lead_id", (): AnyPgColumn => leads.id),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    contactId: reference("contact_id", (): AnyPgColumn => contacts.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    pipelineStageId: reference("pipeline_stage_id", (): AnyPgColumn => pipelineStages.id).notNull(),
    ownerUserId: reference("owner_user_id", (): AnyPgColumn => users.id).notNull(),
    expectedAmount: money("expected_amount").notNull(),
    weightedAmount: money("weighted_amount").notNull().default("0"),

    expectedCloseDate: date("expected_close_date"),
    stageEnteredAt: timestamptz("stage_entered_at").notNull(),
    competitor: text("competitor"),
    lostReason: text("lost_reason"),
    closedAt: timestamptz("closed_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("opportunities_client_ref_key").on(t.clientRef),
    index("opportunities_customer_id_idx").on(t.customerId),
    oneOfCheck("opportunities_status_check", t.status, OPPORTUNITY_STATUSES),
  ],
);

/** Product and quantity a deal is about. */
export const opportunityLines = pgTable(
  "opportunity_lines",
  {
    ...identity,
    opportunityId: partOf("opportunity_id", () => opportunities.id),
    lineNo: integer("line_no").notNull(),
    description: text("description"),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    qty: quantity("qty").notNull(),
    expectedPrice: money("expected_price").notNull(),
    lineTotalAmount: money("line_total_amount").notNull(),
    ...lineColumns,
  },
  (t) => [unique("opportunity_lines_opportunity_id_line_no_key").on(t.opportunityId, t.lineNo)],
);
