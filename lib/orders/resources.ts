import type { Resource } from "@/lib/resource/define";
import { orderAllocationResource } from "./order-allocation/resource";
import { orderSourcingRuleResource } from "./order-sourcing-rule/resource";
import { packageResource } from "./package/resource";
import { pickListResource } from "./pick-list/resource";
import { pickWaveResource } from "./pick-wave/resource";
import { returnInspectionResource } from "./return-inspection/resource";
import { salesOrderResource } from "./sales-order/resource";
import { salesReturnResource } from "./sales-return/resource";

/** Everything of orders and fulfilment that people and programs work with. */
export const ORDERS_RESOURCES: readonly Resource[] = [
  salesOrderResource,
  orderSourcingRuleResource,
  orderAllocationResource,
  pickWaveResource,
  pickListResource,
  packageResource,
  salesReturnResource,
  returnInspectionResource,
];
