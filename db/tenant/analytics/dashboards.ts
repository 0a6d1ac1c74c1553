import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  lineColumns,
  oneOf,
  oneOfCheck,
  partOf,
  reference,
  setupColumns,
} from "../columns";
import { roles } from "../core/roles";
import { users } from "../core/users";
import { kpiDefinitions } from "./kpi-definitions";
import { reportDefinitions } from "./report-definitions";

/** Page of widgets for a role or person. */
export const dashboards = pgTable("dashboards", {
  ...identity,
  code: citext("code").notNull().unique("dashboards_code_key"),
  name: text("name").notNull(),
  ownerUserId: reference("owner_user_id", (): AnyPgColumn => users.id),
  sharedRoleId: reference("shared_role_id", (): AnyPgColumn => roles.id),
  layout: jsonb("layout").notNull(),
  isDefault: boolean("is_default").notNull().default(false),
  refreshSeconds: integer("refresh_seconds").notNull().default(300),
  isActive: isActive(),
  ...setupColumns,
});

export const DASHBOARD_WIDGET_TYPES = [
  "kpi",
  "line",
  "bar",
  "pie",
  "table",
  "map",
  "funnel",
  "gauge",
] as const;

/** Tile, chart, table or KPI on a dashboard. */
export const dashboardWidgets = pgTable(
  "dashboard_widgets",
  {
    ...identity,
    dashboardId: partOf("dashboard_id", () => dashboards.id),
    lineNo: integer("line_no").notNull(),
    title: text("title").notNull(),
    widgetType: oneOf("widget_type", DASHBOARD_WIDGET_TYPES).notNull(),
    kpiDefinitionId: reference("kpi_definition_id", (): AnyPgColumn => kpiDefinitions.id),
    reportDefinitionId: reference("report_definition_id", (): AnyPgColumn => reportDefinitions.id),
    options: jsonb("options"),
    position: jsonb("position").notNull(),
    ...lineColumns,
  },
  (t) => [
    unique("dashboard_widgets_dashboard_id_line_no_key").on(t.dashboardId, t.lineNo),
    oneOfCheck("dashboard_widgets_widget_type_check", t.widgetType, DASHBOARD_WIDGET_TYPES),
    check(
      "dashboard_widgets_kpi_definition_id_check",
      sql`num_nonnulls(kpi_definition_id, report_definition_id) = 1`,
    ),
  ],
);
