import { type AnyPgColumn, integer, pgTable, text } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  masterColumns,
  oneOf,
  oneOfCheck,
  reference,
} from "../columns";
import { users } from "./users";

export const TERRITORY_TYPES = ["sales", "service", "both"] as const;

/** Sales or service area tree used for dealers, targets and technician routing. */
export const territories = pgTable(
  "territories",
  {
    ...identity,
    code: citext("code").notNull().unique("territories_code_key"),
    name: text("name").notNull(),
    territoryType: oneOf("territory_type", TERRITORY_TYPES).notNull(),
    parentTerritoryId: reference("parent_territory_id", (): AnyPgColumn => territories.id),
    managerUserId: reference("manager_user_id", (): AnyPgColumn => users.id),
    level: integer("level").notNull().default(1),
    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [oneOfCheck("territories_territory_type_check", t.territoryType, TERRITORY_TYPES)],
);
