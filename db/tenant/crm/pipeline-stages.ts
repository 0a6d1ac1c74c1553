import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { citext, identity, isActive, percentage, setupColumns } from "../columns";

/** Stage of a sales pipeline with probability and idle limit. */
export const pipelineStages = pgTable(
  "pipeline_stages",
  {
    ...identity,
    pipelineCode: text("pipeline_code").notNull(),
    code: citext("code").notNull(),
    name: text("name").notNull(),
    sequenceNo: integer("sequence_no").notNull(),
    probabilityPct: percentage("probability_pct").notNull(),
    isWon: boolean("is_won").notNull().default(false),
    isLost: boolean("is_lost").notNull().default(false),
    idleDays: integer("idle_days"),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("pipeline_stages_pipeline_code_code_key").on(t.pipelineCode, t.code),
    check("pipeline_stages_is_won_check", sql`not (is_won and is_lost)`),
  ],
);
