import { technicians } from "@/db/tenant/service/technicians";
import { defineResource } from "@/lib/resource/define";

/** Who goes to the customer: own, of a franchise or freelance, with skills, area and van. */
export const technicianResource = defineResource({
  table: technicians,
  label: ["Technician", "Technicians"],
  title: ["code", "name"],
  list: ["code", "name", "phone", "engagement", "status", "territoryId", "rating"],
  form: [
    {
      title: "Technician",
      fields: ["code", "name", "phone", "engagement", "status", "userId"],
    },
    { title: "Engaged through", fields: ["employeeId", "vendorId", "communityPartnerId"] },
    {
      title: "Work",
      fields: [
        "territoryId",
        "skills",
        "categoryIds",
        "maxVisitsPerDay",
        "vanWarehouseId",
        "workingHours",
      ],
    },
    { title: "Starts from", fields: ["homeLatitude", "homeLongitude"] },
  ],
  search: ["code", "name", "phone"],
  readOnly: ["rating"],
  // Each comes to us through somebody: payroll, a franchise or as a partner.
  example: { employeeId: "employees" },
  labels: {
    userId: "Signs in as",
    categoryIds: "Product categories",
    maxVisitsPerDay: "Visits per day at most",
    vanWarehouseId: "Van stock",
    homeLatitude: "Latitude of home",
    homeLongitude: "Longitude of home",
  },
});
