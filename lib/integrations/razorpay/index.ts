export { RazorpayError } from "./error";
export { chargeToken, createCustomer, createMandateOrder } from "./mandate";
export {
  createOrder,
  findOrders,
  getOrder,
  listOrderPayments,
} from "./order";
export { capturePayment, getPayment, listPayments, type RazorpayPayment } from "./payment";
export { getRefund, listRefunds, type RazorpayRefund, refundPayment } from "./refund";
export { listSettlementItems, type RazorpaySettlementItem } from "./settlement";
export { verifyCheckoutSignature, verifyWebhook } from "./signature";
