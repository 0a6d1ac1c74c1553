import { drivers } from "@/db/tenant/logistics/drivers";
import { defineResource } from "@/lib/resource/define";

/** Somebody who drives deliveries, own or a transporter's. */
export const driverResource = defineResource({
  table: drivers,
  label: ["Driver", "Drivers"],
  title: ["code", "name"],
  list: ["code", "name", "phone", "licenceNo", "licenceExpiresOn", "transporterId", "isActive"],
  form: [
    { title: "Driver", fields: ["code", "name", "phone", "licenceNo", "licenceExpiresOn"] },
    { title: "Works for", fields: ["transporterId", "employeeId", "userId"] },
  ],
  search: ["code", "name", "phone", "licenceNo"],
  labels: {
    userId: "Signs in as",
  },
});
