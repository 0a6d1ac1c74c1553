import type { Resource } from "@/lib/resource/define";
import { deliveryRouteResource } from "./delivery-route/resource";
import { driverResource } from "./driver/resource";
import { eWayBillResource } from "./e-way-bill/resource";
import { freightBillResource } from "./freight-bill/resource";
import { manifestResource } from "./manifest/resource";
import { manifestScanResource } from "./manifest-scan/resource";
import { proofOfDeliveryResource } from "./proof-of-delivery/resource";
import { shipmentResource } from "./shipment/resource";
import { shipmentEventResource } from "./shipment-event/resource";
import { transporterResource } from "./transporter/resource";
import { transporterRateResource } from "./transporter-rate/resource";
import { transporterServiceabilityResource } from "./transporter-serviceability/resource";
import { vehicleResource } from "./vehicle/resource";

/** Everything of carrying goods that people and programs work with. */
export const LOGISTICS_RESOURCES: readonly Resource[] = [
  shipmentResource,
  manifestResource,
  proofOfDeliveryResource,
  eWayBillResource,
  freightBillResource,
  transporterResource,
  transporterRateResource,
  transporterServiceabilityResource,
  vehicleResource,
  driverResource,
  deliveryRouteResource,
  shipmentEventResource,
  manifestScanResource,
];
