import { manifestScans } from "@/db/tenant/logistics/manifests";
import { defineResource } from "@/lib/resource/define";

/** A package scanned at loading, departure or unloading, and whether it belonged there. */
export const manifestScanResource = defineResource({
  table: manifestScans,
  label: ["Manifest scan", "Manifest scans"],
  title: ["manifestId", "scannedCode"],
  list: [
    "scannedAt",
    "manifestId",
    "scanPoint",
    "scannedCode",
    "scanResult",
    "packageId",
    "scannedByUserId",
  ],
  form: [],
  readOnly: "all",
  labels: {
    scanPoint: "Where",
    scanResult: "Result",
    scannedByUserId: "Scanned by",
    deviceRef: "Device",
  },
});
