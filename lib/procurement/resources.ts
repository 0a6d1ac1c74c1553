import type { Resource } from "@/lib/resource/define";
import { goodsReceiptResource } from "./goods-receipt/resource";
import { landedCostResource } from "./landed-cost/resource";
import { purchaseOrderResource } from "./purchase-order/resource";
import { purchaseRequisitionResource } from "./purchase-requisition/resource";
import { purchaseReturnResource } from "./purchase-return/resource";
import { rfqResource } from "./rfq/resource";
import { vendorResource } from "./vendor/resource";
import { vendorQuotationResource } from "./vendor-quotation/resource";

/** Everything of buying that people and programs work with. */
export const PROCUREMENT_RESOURCES: readonly Resource[] = [
  vendorResource,
  purchaseRequisitionResource,
  rfqResource,
  vendorQuotationResource,
  purchaseOrderResource,
  goodsReceiptResource,
  purchaseReturnResource,
  landedCostResource,
];
