import { serialNumberEvents } from "@/db/tenant/inventory/serial-numbers";
import { defineResource } from "@/lib/resource/define";

/** One step in a unit's life: printed, received, moved, sold, installed, serviced, returned. */
export const serialNumberEventResource = defineResource({
  table: serialNumberEvents,
  label: ["Step of a unit", "Steps of units"],
  title: ["serialNumberId", "eventType", "occurredAt"],
  list: [
    "occurredAt",
    "serialNumberId",
    "eventType",
    "fromStatus",
    "toStatus",
    "warehouseId",
    "customerId",
  ],
  form: [],
  readOnly: "all",
  labels: {
    eventType: "Step",
    fromStatus: "Status before",
    toStatus: "Status after",
    sourceTable: "Kind of document",
    sourceId: "Document",
  },
});
