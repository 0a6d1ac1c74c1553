import type { Resource } from "@/lib/resource/define";
import { salesOrderResource } from "./sales-order/resource";

/** Everything of orders and fulfilment that people and programs work with. */
export const ORDERS_RESOURCES: readonly Resource[] = [salesOrderResource];
