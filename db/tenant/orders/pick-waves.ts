import { type AnyPgColumn, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { warehouses } from "../inventory/warehouses";
import { transporters } from "../logistics/transporters";

export const PICK_WAVE_STATUSES = [
  "planned",
  "released",
  "in_progress",
  "completed",
  "cancelled",
] as const;

/** Group of pick lists released together by route, carrier cut-off or zone. */
export const pickWaves = pgTable(
  "pick_waves",
  {
    ...identity,
    waveNo: text("wave_no").notNull().unique("pick_waves_wave_no_key"),
    status: oneOf("status", PICK_WAVE_STATUSES).notNull().default("planned"),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    transporterId: reference("transporter_id", (): AnyPgColumn => transporters.id),
    cutoffAt: timestamptz("cutoff_at"),
    releasedAt: timestamptz("released_at"),
    completedAt: timestamptz("completed_at"),
    ...transactionColumns,
  },
  (t) => [
    unique("pick_waves_client_ref_key").on(t.clientRef),
    oneOfCheck("pick_waves_status_check", t.status, PICK_WAVE_STATUSES),
  ],
);
