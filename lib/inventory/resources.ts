import type { Resource } from "@/lib/resource/define";
import { barcodePrintJobResource } from "./barcode-print-job/resource";
import { inventoryReasonCodeResource } from "./inventory-reason-code/resource";
import { lotResource } from "./lot/resource";
import { modelCodeResource } from "./model-code/resource";
import { putawayRuleResource } from "./putaway-rule/resource";
import { putawayTaskResource } from "./putaway-task/resource";
import { refurbishmentJobResource } from "./refurbishment-job/resource";
import { replenishmentRuleResource } from "./replenishment-rule/resource";
import { serialCodeSchemeResource } from "./serial-code-scheme/resource";
import { serialNumberResource } from "./serial-number/resource";
import { serialNumberEventResource } from "./serial-number-event/resource";
import { serialSequenceResource } from "./serial-sequence/resource";
import { stockAdjustmentResource } from "./stock-adjustment/resource";
import { stockBalanceResource } from "./stock-balance/resource";
import { stockCountResource } from "./stock-count/resource";
import { stockLedgerEntryResource } from "./stock-ledger-entry/resource";
import { stockPeriodBalanceResource } from "./stock-period-balance/resource";
import { stockReservationResource } from "./stock-reservation/resource";
import { stockTransferResource } from "./stock-transfer/resource";
import { stockValuationLayerResource } from "./stock-valuation-layer/resource";
import { storageBinResource } from "./storage-bin/resource";
import { warehouseResource } from "./warehouse/resource";
import { warehouseZoneResource } from "./warehouse-zone/resource";

/** Everything of stock and warehouses that people and programs work with. */
export const INVENTORY_RESOURCES: readonly Resource[] = [
  warehouseResource,
  warehouseZoneResource,
  storageBinResource,
  stockBalanceResource,
  stockLedgerEntryResource,
  stockValuationLayerResource,
  stockPeriodBalanceResource,
  lotResource,
  serialNumberResource,
  serialNumberEventResource,
  serialCodeSchemeResource,
  modelCodeResource,
  serialSequenceResource,
  barcodePrintJobResource,
  stockReservationResource,
  stockTransferResource,
  stockAdjustmentResource,
  stockCountResource,
  putawayRuleResource,
  putawayTaskResource,
  replenishmentRuleResource,
  inventoryReasonCodeResource,
  refurbishmentJobResource,
];
