import { pickWaves } from "@/db/tenant/orders/pick-waves";
import { defineResource } from "@/lib/resource/define";

/** Pick lists that are given to the floor together, for one route or the carrier's cut-off. */
export const pickWaveResource = defineResource({
  table: pickWaves,
  label: ["Pick wave", "Pick waves"],
  title: ["waveNo"],
  list: ["waveNo", "warehouseId", "transporterId", "cutoffAt", "status", "releasedAt"],
  form: [{ title: "Wave", fields: ["warehouseId", "transporterId", "cutoffAt"] }],
  search: ["waveNo"],
  readOnly: ["status", "releasedAt", "completedAt"],
  labels: { cutoffAt: "Carrier's cut-off" },
  number: { field: "waveNo", documentType: "pick_wave" },
});
