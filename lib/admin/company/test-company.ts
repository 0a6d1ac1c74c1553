import { currencies } from "@/db/tenant/core/currencies";
import { states } from "@/db/tenant/core/states";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { testActor } from "@/lib/core/test-actor";
import type { TestPlatform } from "@/lib/core/test-platform";
import { createTestWorkspace, NOW, originAt } from "@/lib/platform/identity/test-workspace";
import { INDIAN_STATES } from "@/lib/platform/tax/indian-states";
import { createRegistration } from "./gst-registration/create";
import { updateCompany } from "./update";

/** Fields of a company in India whose PAN is inside 29AAGCB7383J1Z4. */
export const COMPANY = {
  version: null,
  legalName: "Acme Motors Private Limited",
  tradeName: "",
  pan: "aagcb7383j",
  cin: "U72200KA2013PTC097389",
  tan: "",
  udyamNo: "",
  email: "Accounts@Acme.test",
  phone: "+91 80 4718 2200",
  website: "acme.test",
  fiscalYearStartMonth: 4,
};

export const REGISTRATION = {
  gstin: "29AAGCB7383J1Z4",
  registrationType: "regular",
  filingFrequency: "monthly",
  state: "29",
  legalAddress: "12 Residency Road",
  city: "Bengaluru",
  pincode: "560025",
  registeredOn: "2017-07-01",
  cancelledOn: "",
};

/** A workspace with a base currency and India's states, and an administrator to ask with. */
export async function createCompanyWorkspace(platform: TestPlatform, slug: string, country = "IN") {
  const { tenant, owner } = await createTestWorkspace(platform, slug);
  await inTenant(tenant.place, async (tx) => {
    await tx.insert(currencies).values({ code: "INR", name: "Rupee", symbol: "₹", isBase: true });
    await tx.insert(states).values(
      INDIAN_STATES.map(({ code, ...state }) => ({
        countryCode: "IN",
        stateCode: code,
        ...state,
      })),
    );
  });
  /** A request of the owner; with `scope` his role is for a part of the company only. */
  const ask = ({ codes = ["*"], scope, now = NOW }: Partial<Asked> = {}) => {
    const { grants, ...actor } = testActor({ id: owner.id, codes, confirmedAt: now });
    const scoped = grants.map((grant) => ({ ...grant, scope }));
    return {
      ...originAt(now),
      tenant: { ...tenant, country },
      actor: { ...actor, grants: scoped },
    };
  };
  return { tenant, owner, ask, place: tenant.place };
}

type Asked = { codes: string[]; scope: Record<string, string>; now: Date };

export type CompanyWorkspace = Awaited<ReturnType<typeof createCompanyWorkspace>>;

/** Saves COMPANY and REGISTRATION. */
export async function registerCompany({ ask }: Pick<CompanyWorkspace, "ask">) {
  const company = await execute(updateCompany, ask(), COMPANY);
  const registration = await execute(createRegistration, ask(), REGISTRATION);
  return { companyId: company.id, registrationId: registration.id };
}
