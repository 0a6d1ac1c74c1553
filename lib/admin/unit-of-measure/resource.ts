import { unitsOfMeasure } from "@/db/tenant/core/units-of-measure";
import { defineResource } from "@/lib/resource/define";

/** What goods are counted or measured in, with the code that GST returns know it by. */
export const unitOfMeasureResource = defineResource({
  table: unitsOfMeasure,
  label: ["Unit of measure", "Units of measure"],
  title: ["code", "name"],
  list: ["code", "name", "uqcCode", "baseUomId", "factor", "decimals", "isActive"],
  form: [
    { title: "Unit", fields: ["code", "name", "uqcCode", "decimals"] },
    { title: "Conversion", fields: ["baseUomId", "factor"] },
  ],
  labels: {
    uqcCode: "GST unit code (UQC)",
    baseUomId: "Base unit",
    factor: "Base units in one",
    decimals: "Decimal places",
  },
  example: { uqcCode: "PCS" },
});
