import { shipmentEvents } from "@/db/tenant/logistics/shipments";
import { defineResource } from "@/lib/resource/define";

/** What a carrier, driver or warehouse reported of a shipment on its way. */
export const shipmentEventResource = defineResource({
  table: shipmentEvents,
  label: ["Tracking event", "Tracking events"],
  title: ["shipmentId", "eventCode"],
  list: ["occurredAt", "shipmentId", "eventCode", "locationText", "source", "remarks"],
  form: [],
  readOnly: "all",
  labels: {
    occurredAt: "When",
    eventCode: "Event",
    carrierCode: "Carrier's code",
    locationText: "Where",
    raw: "As the carrier sent it",
  },
});
