import { dayAfter } from "./calendar";
import type { Company } from "./company";
import { mailOf, mobile, personName } from "./person-names";
import type { Scene } from "./scene";
import { seeded } from "./seeded";

const DEPARTMENTS = [
  ["MFG", "Manufacturing", ["Assembly technician", "Quality inspector", "Line supervisor"], 34],
  ["SAL", "Sales", ["Area sales manager", "Sales officer"], 14],
  ["SRV", "Service", ["Service technician", "Service coordinator"], 24],
  ["LOG", "Warehouse and logistics", ["Storekeeper", "Dispatch assistant"], 8],
  ["FIN", "Finance", ["Accountant", "Accounts manager"], 5],
  ["ADM", "Administration", ["HR officer", "Office assistant"], 4],
] as const;

export type Technician = { id: string; region: string };

async function makeEmployees(scene: Scene, { companyId, offices }: Company) {
  const chance = seeded("employees");
  const [shiftId] = await scene.put("shifts", [
    {
      code: "DAY",
      name: "Day shift",
      startTime: "09:00",
      endTime: "18:00",
      weeklyOffs: ["sunday"],
    },
    {
      code: "EARLY",
      name: "Early shift",
      startTime: "06:00",
      endTime: "14:30",
      weeklyOffs: ["sunday"],
    },
  ]);
  await scene.put("leave-types", [
    { code: "CL", name: "Casual leave", annualQuotaDays: "8" },
    { code: "SL", name: "Sick leave", annualQuotaDays: "8", needsDocumentAfterDays: 2 },
    { code: "EL", name: "Earned leave", annualQuotaDays: "15", carryForwardMaxDays: "30" },
  ]);
  const departments = await scene.put(
    "departments",
    DEPARTMENTS.map(([code, name]) => ({ code, name, companyId })),
    ["code", "companyId"],
  );
  const posts = DEPARTMENTS.flatMap(([code, , titles, most], at) =>
    Array.from({ length: scene.count(most) }, (_, nth) => ({
      ...{ code, departmentId: departments[at] },
      title: titles[nth % titles.length],
    })),
  );
  const employees = posts.map(({ code, departmentId, title }, at) => {
    const name = personName(chance);
    const office = code === "MFG" ? offices[0] : chance.pick(offices);
    return {
      region: office.region,
      values: {
        ...{ employeeNo: `NJ${String(at + 1).padStart(4, "0")}`, name, departmentId },
        ...{ employmentType: chance.chance(0.85) ? "permanent" : "contract", status: "active" },
        ...{ companyId, branchId: office.branchId, jobTitle: title, shiftId },
        joinedOn: dayAfter(scene.today, -chance.whole(60, 2_400)),
        ...{ phone: mobile(chance), personalEmail: mailOf(name, at) },
      },
    };
  });
  const ids = await scene.put(
    "employees",
    employees.map(({ values }) => values),
  );
  return employees.map(({ region, values }, at) => ({ ...values, region, id: ids[at] ?? "" }));
}

/** Departments, employees and the technicians among them. */
export async function makeStaff(scene: Scene, company: Company): Promise<Technician[]> {
  if (!scene.may("employees")) return [];
  const people = await makeEmployees(scene, company);
  const skilled = people.filter(({ jobTitle }) => jobTitle === "Service technician");
  const ids = await scene.put(
    "technicians",
    skilled.map(({ id: employeeId, name, phone, employeeNo }) => ({
      ...{ code: `T-${employeeNo}`, name, phone, employeeId, engagement: "employee" },
      ...{ status: "active", skills: ["RO", "UV", "Installation"] },
    })),
  );
  return skilled.flatMap(({ region }, at) => (ids[at] ? [{ id: ids[at], region }] : []));
}
