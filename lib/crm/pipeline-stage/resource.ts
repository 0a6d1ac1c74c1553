import { pipelineStages } from "@/db/tenant/crm/pipeline-stages";
import { defineResource } from "@/lib/resource/define";

/** A step that deals pass through, with the chance of winning at it. */
export const pipelineStageResource = defineResource({
  table: pipelineStages,
  label: ["Pipeline stage", "Pipeline stages"],
  title: ["name", "pipelineCode"],
  list: ["pipelineCode", "sequenceNo", "code", "name", "probabilityPct", "idleDays", "isActive"],
  form: [
    { title: "Stage", fields: ["pipelineCode", "code", "name", "sequenceNo"] },
    { title: "Meaning", fields: ["probabilityPct", "idleDays", "isWon", "isLost"] },
  ],
  labels: {
    pipelineCode: "Pipeline",
    sequenceNo: "Order",
    probabilityPct: "Chance of winning %",
    idleDays: "Days before it counts as idle",
    isWon: "Deals are won here",
    isLost: "Deals are lost here",
  },
});
