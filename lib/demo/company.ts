import { asc, eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { currencies } from "@/db/tenant/core/currencies";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { states } from "@/db/tenant/core/states";
import { createBranch } from "@/lib/admin/branch/create";
import { createRegistration } from "@/lib/admin/company/gst-registration/create";
import { updateCompany } from "@/lib/admin/company/update";
import { inTenant } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { gstinOf } from "./gst-numbers";
import type { Scene } from "./scene";

/** Offices with a depot each: the works in Pune, and one for every region. */
const OFFICES = [
  { code: "PUN", name: "Pune works", city: "Pune", state: "27", pincode: "411026", region: "west" },
  {
    code: "BLR",
    name: "Bengaluru",
    city: "Bengaluru",
    state: "29",
    pincode: "560058",
    region: "south",
  },
  {
    code: "DEL",
    name: "New Delhi",
    city: "New Delhi",
    state: "07",
    pincode: "110020",
    region: "north",
  },
  { code: "KOL", name: "Kolkata", city: "Kolkata", state: "19", pincode: "700107", region: "east" },
] as const;

export type Office = {
  code: string;
  branchId: string;
  registrationId: string;
  warehouseId: string;
  region: string;
  state: string;
};

/** What every document of the company points to. */
export type Company = {
  companyId: string;
  currencyId: string;
  /** Ids of India's states by their GST code. */
  stateIds: ReadonlyMap<string, string>;
  offices: readonly [Office, ...Office[]];
};

const PROFILE = {
  version: null,
  legalName: "Nirmal Jal Purifiers Private Limited",
  tradeName: "Nirmal Jal",
  pan: "ZZNCN4821K",
  cin: "",
  tan: "",
  udyamNo: "",
  email: "accounts@nirmal-jal.example.com",
  phone: "+91 20 4718 2200",
  website: "",
  fiscalYearStartMonth: 4,
};

async function read(scene: Scene) {
  const { place } = scene.request.tenant;
  if (!place) throw new Error("The workspace is not built yet");
  return inTenant(
    place,
    async (tx) => {
      const [company] = await tx
        .select({ id: companies.id, pan: companies.pan })
        .from(companies)
        .orderBy(asc(companies.id))
        .limit(1);
      const [rupee] = await tx
        .select({ id: currencies.id })
        .from(currencies)
        .where(eq(currencies.code, "INR"));
      return {
        company,
        rupee,
        states: await tx.select({ id: states.id, gstCode: states.gstCode }).from(states),
        registrations: await tx
          .select({
            id: gstRegistrations.id,
            gstin: gstRegistrations.gstin,
            stateId: gstRegistrations.stateId,
          })
          .from(gstRegistrations)
          .where(eq(gstRegistrations.isActive, true)),
        branches: await tx.select({ id: branches.id, code: branches.code }).from(branches),
      };
    },
    { readOnly: true },
  );
}

async function registrationIn(
  scene: Scene,
  office: (typeof OFFICES)[number],
  pan: string,
): Promise<string> {
  const { id } = await execute(createRegistration, scene.request, {
    gstin: gstinOf(pan, office.state),
    registrationType: "regular",
    filingFrequency: "monthly",
    state: office.state,
    legalAddress: `Plot 14, Industrial Area, ${office.city}`,
    city: office.city,
    pincode: office.pincode,
    registeredOn: "2019-07-01",
    cancelledOn: "",
  });
  return id;
}

async function branchIn(
  scene: Scene,
  office: (typeof OFFICES)[number],
  of: { companyId: string; registrationId: string },
): Promise<string> {
  const { id } = await execute(createBranch, scene.request, {
    code: office.code,
    name: office.name,
    companyId: of.companyId,
    gstRegistrationId: of.registrationId,
    parentBranchId: null,
    addressLine: "Plot 14, Industrial Area",
    city: office.city,
    state: office.state,
    pincode: office.pincode,
    phone: null,
    email: null,
    managerUserId: null,
    timezone: "Asia/Kolkata",
  });
  return id;
}

/**
 * The company with its registrations, branches and depots. One that stands in the workspace is taken
 * as it is. Throws `rule_violated` where the books are not in rupees: the sample is an Indian company.
 */
export async function makeCompany(scene: Scene): Promise<Company> {
  const before = await read(scene);
  const { rupee } = before;
  if (!rupee || before.states.length === 0) {
    const message =
      "The sample company is an Indian one: it needs a workspace with books in rupees.";
    throw new AppError("rule_violated", "sample.not-indian", message);
  }
  const companyId = before.company?.id ?? (await execute(updateCompany, scene.request, PROFILE)).id;
  const pan = before.company?.pan ?? PROFILE.pan;
  const stateIds = new Map(before.states.map(({ gstCode, id }) => [gstCode ?? "", id]));
  const offices: Omit<Office, "warehouseId">[] = [];
  for (const office of OFFICES) {
    const registrationId =
      before.registrations.find(({ stateId }) => stateId === stateIds.get(office.state))?.id ??
      (await registrationIn(scene, office, pan));
    const branchId =
      before.branches.find(({ code }) => code.toUpperCase() === office.code)?.id ??
      (await branchIn(scene, office, { companyId, registrationId }));
    offices.push({ ...office, branchId, registrationId });
  }
  const depots = await scene.put(
    "warehouses",
    OFFICES.map((office, at) => ({
      code: `WH-${office.code}`,
      name: at === 0 ? "Pune finished goods" : `${office.name} depot`,
      warehouseType: "depot",
      branchId: offices[at]?.branchId,
      gstRegistrationId: offices[at]?.registrationId,
      addressLine: "Plot 14, Industrial Area",
      city: office.city,
      stateId: stateIds.get(office.state),
      pincode: office.pincode,
      usesBins: at === 0,
    })),
  );
  const [first, ...others] = offices.map((office, at) => ({
    ...office,
    warehouseId: depots[at] ?? "",
  }));
  if (!first) throw new Error("The sample company has no office");
  return { companyId, currencyId: rupee.id, stateIds, offices: [first, ...others] };
}

/** The office that serves a region; the works where there is none. */
export const officeOf = ({ offices }: Company, region: string): Office =>
  offices.find((office) => office.region === region) ?? offices[0];
