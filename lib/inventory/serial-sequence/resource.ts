import { serialSequences } from "@/db/tenant/inventory/serial-sequences";
import { defineResource } from "@/lib/resource/define";

/** The last running number that was given to a model in a month of production. */
export const serialSequenceResource = defineResource({
  table: serialSequences,
  label: ["Serial number counter", "Serial number counters"],
  title: ["modelCodeId", "periodCode"],
  list: ["modelCodeId", "periodCode", "lastValue", "isActive"],
  form: [],
  readOnly: "all",
  labels: { periodCode: "Month of production", lastValue: "Last number" },
});
