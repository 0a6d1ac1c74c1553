import { modelCodes } from "@/db/tenant/inventory/model-codes";
import { defineResource } from "@/lib/resource/define";

/** The short code that stands for a product in its serial numbers, per vendor where they differ. */
export const modelCodeResource = defineResource({
  table: modelCodes,
  label: ["Model code", "Model codes"],
  title: ["modelCode", "productId"],
  list: ["modelCode", "productId", "serialCodeSchemeId", "vendorId", "vendorCode", "isActive"],
  form: [
    {
      title: "Model code",
      fields: ["productId", "serialCodeSchemeId", "modelCode", "vendorId", "vendorCode"],
    },
  ],
  labels: { serialCodeSchemeId: "Scheme" },
});
