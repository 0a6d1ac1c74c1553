import { serialNumbers } from "@/db/tenant/inventory/serial-numbers";
import { defineResource } from "@/lib/resource/define";

/** One physical unit from birth to scrap: where it is and who owns it. */
export const serialNumberResource = defineResource({
  table: serialNumbers,
  label: ["Serial number", "Serial numbers"],
  title: ["serialNo"],
  list: [
    "serialNo",
    "productId",
    "status",
    "stockCondition",
    "warehouseId",
    "ownerCustomerId",
    "receivedOn",
    "installedOn",
  ],
  form: [
    { title: "Unit", fields: ["serialNo", "productId", "lotId", "modelCodeId"] },
    { title: "Maker's marks", fields: ["manufacturerSerialNo", "macOrImei", "vendorId"] },
    { title: "Owner", fields: ["ownerCustomerId"] },
  ],
  search: ["serialNo", "manufacturerSerialNo", "macOrImei"],
  readOnly: [
    "status",
    "stockCondition",
    "warehouseId",
    "storageBinId",
    "unitCost",
    "receivedOn",
    "firstSoldOn",
    "installedOn",
  ],
  labels: {
    stockCondition: "Condition",
    manufacturerSerialNo: "Maker's serial number",
    macOrImei: "MAC or IMEI",
    storageBinId: "Bin",
    ownerCustomerId: "Owner",
  },
});
