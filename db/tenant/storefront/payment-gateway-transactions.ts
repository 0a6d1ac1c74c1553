import { type AnyPgColumn, date, index, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, money, oneOf, oneOfCheck, reference, transactionColumns } from "../columns";
import { currencies } from "../core/currencies";
import { customers } from "../core/customers";
import { integrations } from "../core/integrations";
import { invoices } from "../finance/invoices";
import { payments } from "../finance/payments";
import { salesOrders } from "../orders/sales-orders";
import { amcContracts } from "../service/amc-contracts";
import { carts } from "./carts";

export const PAYMENT_GATEWAY_TRANSACTION_KINDS = [
  "order",
  "payment",
  "refund",
  "payment_link",
] as const;
export const PAYMENT_GATEWAY_TRANSACTION_STATUSES = [
  "created",
  "attempted",
  "authorised",
  "captured",
  "failed",
  "refund_pending",
  "refunded",
  "partly_refunded",
  "settled",
  "disputed",
] as const;

/**
 * Razorpay order, payment, refund or link, its webhooks and settlement, tied to our document.
 *
 * A webhook is applied once per gateway event id and never moves a status backwards.
 */
export const paymentGatewayTransactions = pgTable(
  "payment_gateway_transactions",
  {
    ...identity,
    gatewayOrderRef: text("gateway_order_ref"),
    gatewayPaymentRef: text("gateway_payment_ref"),
    gatewayRefundRef: text("gateway_refund_ref"),
    kind: oneOf("kind", PAYMENT_GATEWAY_TRANSACTION_KINDS).notNull(),
    status: oneOf("status", PAYMENT_GATEWAY_TRANSACTION_STATUSES).notNull().default("created"),

    integrationId: reference("integration_id", (): AnyPgColumn => integrations.id).notNull(),
    cartId: reference("cart_id", (): AnyPgColumn => carts.id),
    salesOrderId: reference("sales_order_id", (): AnyPgColumn => salesOrders.id),
    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id),
    amcContractId: reference("amc_contract_id", (): AnyPgColumn => amcContracts.id),
    paymentId: reference("payment_id", (): AnyPgColumn => payments.id),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    parentTransactionId: reference(
      "parent_transaction_id",
      (): AnyPgColumn => paymentGatewayTransactions.id,
    ),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),

    amount: money("amount").notNull(),
    feeAmount: money("fee_amount").notNull().default("0"),
    feeTaxAmount: money("fee_tax_amount").notNull().default("0"),

    settlementRef: text("settlement_ref"),
    settledOn: date("settled_on"),
    errorCode: text("error_code"),
    errorText: text("error_text"),
    lastEvent: jsonb("last_event"),

    ...transactionColumns,
  },
  (t) => [
    unique("payment_gateway_transactions_client_ref_key").on(t.clientRef),
    unique("payment_gateway_transactions_gateway_payment_ref_kind_key").on(
      t.integrationId,
      t.gatewayPaymentRef,
      t.kind,
    ),
    unique("payment_gateway_transactions_gateway_refund_ref_key").on(
      t.integrationId,
      t.gatewayRefundRef,
    ),
    index("payment_gateway_transactions_gateway_order_ref_idx").on(t.gatewayOrderRef),
    index("payment_gateway_transactions_sales_order_id_idx").on(t.salesOrderId),
    oneOfCheck(
      "payment_gateway_transactions_kind_check",
      t.kind,
      PAYMENT_GATEWAY_TRANSACTION_KINDS,
    ),
    oneOfCheck(
      "payment_gateway_transactions_status_check",
      t.status,
      PAYMENT_GATEWAY_TRANSACTION_STATUSES,
    ),
  ],
);
