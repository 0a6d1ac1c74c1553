import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { customers } from "../core/customers";
import { salesOrders } from "../orders/sales-orders";
import { serviceRequests } from "../service/service-requests";
import { callLogs } from "./call-logs";
import { tickets } from "./tickets";

export const FEEDBACK_RESPONSE_SURVEY_TYPES = ["nps", "csat", "ces", "happy_call"] as const;

/** Rating and remark after an order, delivery, call or service visit. */
export const feedbackResponses = pgTable(
  "feedback_responses",
  {
    ...identity,
    surveyType: oneOf("survey_type", FEEDBACK_RESPONSE_SURVEY_TYPES).notNull(),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    salesOrderId: reference("sales_order_id", (): AnyPgColumn => salesOrders.id),
    serviceRequestId: reference("service_request_id", (): AnyPgColumn => serviceRequests.id),
    ticketId: reference("ticket_id", (): AnyPgColumn => tickets.id),
    callLogId: reference("call_log_id", (): AnyPgColumn => callLogs.id),

    askedAt: timestamptz("asked_at").notNull(),
    answeredAt: timestamptz("answered_at"),
    rating: integer("rating"),
    answers: jsonb("answers"),
    remark: text("remark"),
    isCallbackRequested: boolean("is_callback_requested").notNull().default(false),

    ...transactionColumns,
  },
  (t) => [
    unique("feedback_responses_client_ref_key").on(t.clientRef),
    index("feedback_responses_customer_id_idx").on(t.customerId),
    oneOfCheck(
      "feedback_responses_survey_type_check",
      t.surveyType,
      FEEDBACK_RESPONSE_SURVEY_TYPES,
    ),
    check("feedback_responses_rating_check", sql`rating is null or rating between 0 and 10`),
    check(
      "feedback_responses_sales_order_id_check",
      sql`num_nonnulls(sales_order_id, service_request_id, ticket_id, call_log_id) <= 1`,
    ),
  ],
);
