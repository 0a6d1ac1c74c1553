import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  unique,
} from "drizzle-orm/pg-core";
import { identity, oneOf, oneOfCheck, reference, transactionColumns } from "../columns";
import { amcContractAssets } from "./amc-contracts";
import { serviceRequests } from "./service-requests";
import { warranties } from "./warranties";

export const AMC_SCHEDULE_STATUSES = [
  "planned",
  "due",
  "request_created",
  "done",
  "missed",
  "skipped",
] as const;

/** Planned preventive visit of a contract or free-service visit of a warranty. */
export const amcSchedules = pgTable(
  "amc_schedules",
  {
    ...identity,
    status: oneOf("status", AMC_SCHEDULE_STATUSES).notNull().default("planned"),
    amcContractAssetId: reference("amc_contract_asset_id", (): AnyPgColumn => amcContractAssets.id),
    warrantyId: reference("warranty_id", (): AnyPgColumn => warranties.id),
    dueOn: date("due_on").notNull(),
    windowDays: integer("window_days").notNull().default(7),
    visitNo: integer("visit_no").notNull(),
    serviceRequestId: reference("service_request_id", (): AnyPgColumn => serviceRequests.id),
    ...transactionColumns,
  },
  (t) => [
    unique("amc_schedules_client_ref_key").on(t.clientRef),
    unique("amc_schedules_amc_contract_asset_id_warranty_id_visit_no_key")
      .on(t.amcContractAssetId, t.warrantyId, t.visitNo)
      .nullsNotDistinct(),
    index("amc_schedules_due_on_idx").on(t.dueOn).where(sql`status in ('planned', 'due')`),
    oneOfCheck("amc_schedules_status_check", t.status, AMC_SCHEDULE_STATUSES),
    check(
      "amc_schedules_amc_contract_asset_id_check",
      sql`num_nonnulls(amc_contract_asset_id, warranty_id) = 1`,
    ),
  ],
);
