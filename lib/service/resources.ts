import type { Resource } from "@/lib/resource/define";
import { amcContractResource } from "./amc-contract/resource";
import { amcScheduleResource } from "./amc-schedule/resource";
import { coveragePlanResource } from "./coverage-plan/resource";
import { installationResource } from "./installation/resource";
import { serviceFaultCodeResource } from "./service-fault-code/resource";
import { serviceRequestResource } from "./service-request/resource";
import { serviceVisitResource } from "./service-visit/resource";
import { technicianResource } from "./technician/resource";
import { warrantyResource } from "./warranty/resource";
import { warrantyClaimResource } from "./warranty-claim/resource";

/** Everything of field service that people and programs work with. */
export const SERVICE_RESOURCES: readonly Resource[] = [
  serviceRequestResource,
  serviceVisitResource,
  installationResource,
  warrantyResource,
  amcContractResource,
  amcScheduleResource,
  warrantyClaimResource,
  technicianResource,
  coveragePlanResource,
  serviceFaultCodeResource,
];
