import { paymentGatewayTransactions } from "@/db/tenant/storefront/payment-gateway-transactions";
import { defineResource } from "@/lib/resource/define";

/** A payment, refund or link at the gateway, as its webhooks and settlements report it. */
export const paymentGatewayTransactionResource = defineResource({
  table: paymentGatewayTransactions,
  label: ["Gateway transaction", "Gateway transactions"],
  title: ["kind", "gatewayPaymentRef", "gatewayOrderRef"],
  list: [
    "kind",
    "gatewayPaymentRef",
    "customerId",
    "amount",
    "feeAmount",
    "status",
    "salesOrderId",
    "settledOn",
  ],
  form: [],
  search: ["gatewayOrderRef", "gatewayPaymentRef", "gatewayRefundRef", "settlementRef"],
  readOnly: "all",
  labels: {
    gatewayOrderRef: "Gateway's order number",
    gatewayPaymentRef: "Gateway's payment number",
    gatewayRefundRef: "Gateway's refund number",
    parentTransactionId: "Follows",
    feeAmount: "Fee",
    feeTaxAmount: "Tax on fee",
    settlementRef: "Settlement number",
    errorCode: "Error",
    errorText: "What went wrong",
    lastEvent: "Last message of the gateway",
  },
});
