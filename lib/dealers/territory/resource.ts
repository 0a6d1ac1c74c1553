import { territories } from "@/db/tenant/core/territories";
import { defineResource } from "@/lib/resource/define";

/** An area that dealers sell in and technicians serve; areas lie in larger ones. */
export const territoryResource = defineResource({
  table: territories,
  label: ["Territory", "Territories"],
  title: ["code", "name"],
  list: [
    "code",
    "name",
    "territoryType",
    "parentTerritoryId",
    "managerUserId",
    "level",
    "isActive",
  ],
  form: [
    { title: "Territory", fields: ["code", "name", "territoryType"] },
    { title: "Place in the tree", fields: ["parentTerritoryId", "level", "managerUserId"] },
  ],
  search: ["code", "name"],
  labels: { territoryType: "Used for", parentTerritoryId: "Part of", managerUserId: "Manager" },
});
