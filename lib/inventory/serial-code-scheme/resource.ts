import { serialCodeSchemes } from "@/db/tenant/inventory/serial-code-schemes";
import { defineResource } from "@/lib/resource/define";

/** How the serial numbers of a brand are put together: codes, month, running number, check digit. */
export const serialCodeSchemeResource = defineResource({
  table: serialCodeSchemes,
  label: ["Serial number scheme", "Serial number schemes"],
  title: ["code", "name"],
  list: ["code", "name", "brandId", "pattern", "sequenceLength", "checkDigitMethod", "isActive"],
  form: [
    { title: "Scheme", fields: ["code", "name", "brandId"] },
    {
      title: "Layout",
      fields: ["pattern", "sequenceLength", "yearBase", "hasVendorCode", "checkDigitMethod"],
    },
  ],
  labels: {
    sequenceLength: "Digits of the running number",
    yearBase: "Year that counts as zero",
    hasVendorCode: "With vendor code",
    checkDigitMethod: "Check digit",
  },
  example: { pattern: "{BRAND}{MODEL}{YEAR}{MONTH}{SEQ}" },
});
