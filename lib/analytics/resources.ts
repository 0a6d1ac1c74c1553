import type { Resource } from "@/lib/resource/define";
import { dashboardResource } from "./dashboard/resource";
import { kpiDefinitionResource } from "./kpi-definition/resource";
import { kpiTargetResource } from "./kpi-target/resource";
import { kpiValueResource } from "./kpi-value/resource";
import { reportDefinitionResource } from "./report-definition/resource";
import { reportRunResource } from "./report-run/resource";
import { reportScheduleResource } from "./report-schedule/resource";

/** Everything of business intelligence that people and programs work with. */
export const ANALYTICS_RESOURCES: readonly Resource[] = [
  reportDefinitionResource,
  reportScheduleResource,
  reportRunResource,
  dashboardResource,
  kpiDefinitionResource,
  kpiTargetResource,
  kpiValueResource,
];
