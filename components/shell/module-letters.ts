import type { ModuleCode } from "@/lib/platform/catalog/modules";

/** The letter that follows `g`; `h` is Home. */
export const MODULE_LETTERS: Record<ModuleCode, string> = {
  system_admin: "a",
  oms_wms: "o",
  finance: "f",
  dealer_network: "d",
  field_service: "s",
  logistics: "l",
  procurement: "p",
  crm: "c",
  hr: "r",
  bi: "i",
};
