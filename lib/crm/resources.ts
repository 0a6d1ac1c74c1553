import type { Resource } from "@/lib/resource/define";
import { activityResource } from "./activity/resource";
import { callDispositionResource } from "./call-disposition/resource";
import { callLogResource } from "./call-log/resource";
import { callQueueResource } from "./call-queue/resource";
import { campaignResource } from "./campaign/resource";
import { customerSegmentResource } from "./customer-segment/resource";
import { feedbackResponseResource } from "./feedback-response/resource";
import { leadResource } from "./lead/resource";
import { leadSourceResource } from "./lead-source/resource";
import { opportunityResource } from "./opportunity/resource";
import { outboundMessageResource } from "./outbound-message/resource";
import { pipelineStageResource } from "./pipeline-stage/resource";
import { quotationResource } from "./quotation/resource";
import { slaPolicyResource } from "./sla-policy/resource";
import { ticketResource } from "./ticket/resource";

/** Everything of customer relations and the call centre that people and programs work with. */
export const CRM_RESOURCES: readonly Resource[] = [
  leadResource,
  opportunityResource,
  quotationResource,
  activityResource,
  ticketResource,
  callLogResource,
  campaignResource,
  feedbackResponseResource,
  outboundMessageResource,
  customerSegmentResource,
  leadSourceResource,
  pipelineStageResource,
  callQueueResource,
  callDispositionResource,
  slaPolicyResource,
];
