import { states } from "@/db/tenant/core/states";
import { defineResource } from "@/lib/resource/define";

/** A state or union territory; with its GST code it decides the place of supply. */
export const stateResource = defineResource({
  table: states,
  label: ["State", "States"],
  title: ["name"],
  list: ["name", "stateCode", "gstCode", "countryCode", "isUnionTerritory", "isActive"],
  form: [
    {
      title: "State",
      fields: ["name", "stateCode", "gstCode", "countryCode", "isUnionTerritory"],
    },
  ],
  labels: { countryCode: "Country" },
});
