import { deliveryRoutes } from "@/db/tenant/logistics/delivery-routes";
import { defineResource } from "@/lib/resource/define";

/** A round the own fleet drives from a warehouse, on which days and to which pincodes. */
export const deliveryRouteResource = defineResource({
  table: deliveryRoutes,
  label: ["Delivery route", "Delivery routes"],
  title: ["code", "name"],
  list: [
    "code",
    "name",
    "warehouseId",
    "territoryId",
    "weekdays",
    "defaultVehicleId",
    "defaultDriverId",
    "isActive",
  ],
  form: [
    {
      title: "Route",
      fields: ["code", "name", "warehouseId", "territoryId", "weekdays", "pincodes"],
    },
    { title: "Drive", fields: ["defaultVehicleId", "defaultDriverId", "distanceKm"] },
  ],
  search: ["code", "name"],
  labels: {
    defaultVehicleId: "Usual vehicle",
    defaultDriverId: "Usual driver",
    distanceKm: "Distance (km)",
  },
});
