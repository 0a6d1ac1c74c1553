import { dayAfter, momentOn } from "./calendar";
import type { Catalogue } from "./catalogue";
import type { Company } from "./company";
import { gstinOf, inventedPan } from "./gst-numbers";
import { dealerName, institutionName, mailOf, mobile, personName } from "./person-names";
import { TOWNS, type Town } from "./place-names";
import type { Scene, Values } from "./scene";
import { type Seeded, seeded } from "./seeded";

type Sort = "home" | "dealer" | "institution";

export type Buyer = {
  id: string;
  sort: Sort;
  name: string;
  phone: string;
  town: Town;
  addressId: string;
  territoryId: string | undefined;
  /** Set on dealers, where the plan keeps them. */
  dealerId: string | undefined;
};

const REGIONS = [
  ["WEST", "West", "west"],
  ["SOUTH", "South", "south"],
  ["NORTH", "North", "north"],
  ["EAST", "East", "east"],
] as const;

const TIERS = [
  { code: "GOLD", name: "Gold", rank: 1, marginPct: "30", minAnnualTurnoverAmount: "5000000" },
  { code: "SILVER", name: "Silver", rank: 2, marginPct: "27", minAnnualTurnoverAmount: "2000000" },
  { code: "BRONZE", name: "Bronze", rank: 3, marginPct: "24" },
] as const;

/** Which regions the sales are led by; undefined ids where the plan has no territories. */
async function makeTerritories(scene: Scene): Promise<ReadonlyMap<string, string | undefined>> {
  const ids = await scene.put(
    "territories",
    REGIONS.map(([code, name]) => ({ code, name, territoryType: "both" })),
  );
  return new Map(REGIONS.map(([, , region], at) => [region, ids[at]]));
}

type Draft = { sort: Sort; name: string; town: Town; phone: string; values: Values };

function draftBuyers(scene: Scene, company: Company, catalogue: Catalogue): Draft[] {
  const { listIds, termIds } = catalogue;
  const terms: Record<Sort, Values> = {
    home: { customerType: "individual", priceListId: listIds.retail, paymentTermId: termIds.cash },
    dealer: { customerType: "dealer", priceListId: listIds.dealer, paymentTermId: termIds.days30 },
    institution: {
      ...{ customerType: "institution", priceListId: listIds.institution },
      paymentTermId: termIds.days45,
    },
  };
  const drafts = (sort: Sort, most: number, letter: string, nameOf: (chance: Seeded) => string) => {
    const chance = seeded(`buyers ${sort}`);
    return Array.from({ length: scene.count(most) }, (_, at): Draft => {
      const name = nameOf(chance);
      const town = chance.pick(TOWNS);
      const phone = mobile(chance);
      const pan = inventedPan(sort === "dealer" ? "F" : "C", chance);
      const gst =
        sort === "home"
          ? { gstTreatment: "unregistered" }
          : { gstTreatment: "regular", pan, gstin: gstinOf(pan, town.state) };
      return {
        ...{ sort, name, town, phone },
        values: {
          ...{ code: `${letter}${String(at + 1).padStart(4, "0")}`, name, phone, ...gst },
          ...terms[sort],
          ...{ email: mailOf(name, at), currencyId: company.currencyId },
          status: chance.chance(0.92) ? "active" : "prospect",
        },
      };
    });
  };
  return [
    ...drafts("dealer", 64, "D", dealerName),
    ...drafts("institution", 48, "N", institutionName),
    ...drafts("home", 760, "C", personName),
  ];
}

const LABEL = "Main";

/** Sends everything to the first address of each buyer. */
async function makeAddresses(
  scene: Scene,
  company: Company,
  drafts: readonly Draft[],
  ids: readonly string[],
) {
  const chance = seeded("addresses");
  return scene.put(
    "addresses",
    drafts.map(({ sort, name, town, phone }, at) => ({
      ...{
        label: LABEL,
        customerId: ids[at],
        city: town.city,
        pincode: chance.pick(town.pincodes),
      },
      addressType: sort === "home" ? "installation" : "billing",
      line1: `${chance.whole(1, 240)}, ${chance.pick(["First Cross", "Main Road", "Lake View", "Temple Street"])}`,
      ...{ line2: chance.pick(town.areas), stateId: company.stateIds.get(town.state) },
      ...{
        contactName: name,
        contactPhone: phone,
        isDefaultBilling: true,
        isDefaultShipping: true,
      },
    })),
    ["customerId", "label"],
  );
}

async function makeContacts(scene: Scene, drafts: readonly Draft[], ids: readonly string[]) {
  const chance = seeded("contacts");
  const people = drafts.flatMap(({ sort }, at) => {
    if (sort === "home") return [];
    const name = personName(chance);
    const jobTitle = sort === "dealer" ? "Owner" : "Facilities manager";
    const reach = { phone: mobile(chance), email: mailOf(name, at) };
    return [{ name, jobTitle, ...reach, customerId: ids[at], isPrimary: true }];
  });
  await scene.put("contacts", people, ["customerId", "name"]);
}

async function makeDealers(
  scene: Scene,
  company: Company,
  drafts: readonly Draft[],
  of: { ids: readonly string[]; territories: ReadonlyMap<string, string | undefined> },
): Promise<string[]> {
  if (!scene.may("dealers")) return [];
  const chance = seeded("dealers");
  const tiers = await scene.put("dealer-tiers", TIERS);
  const dealers = drafts.filter(({ sort }) => sort === "dealer");
  const validFrom = dayAfter(scene.today, -365);
  await scene.put(
    "credit-limits",
    dealers.map((_, at) => ({
      ...{ customerId: of.ids[at], companyId: company.companyId, validFrom, creditDays: 30 },
      limitAmount: `${chance.whole(2, 15)}00000.00`,
    })),
    ["customerId", "companyId"],
  );
  return scene.put(
    "dealers",
    dealers.map(({ town, values }, at) => {
      const territoryId = of.territories.get(town.region);
      return {
        ...{ dealerCode: `DL-${String(values.code)}`, customerId: of.ids[at], territoryId },
        ...{ dealerType: at % 9 === 0 ? "distributor" : "dealer", ownerName: personName(chance) },
        ...{ dealerTierId: tiers[chance.whole(0, 2)], agreementNo: `AG-${1_000 + at}` },
        onboardedOn: dayAfter(scene.today, -chance.whole(120, 1_800)),
        agreementExpiresOn: dayAfter(scene.today, chance.whole(30, 700)),
        securityDepositAmount: `${chance.whole(5, 20)}0000.00`,
        ...(territoryId && { territories: [{ territoryId, validFrom }] }),
      };
    }),
  );
}

/** Households, dealers and institutions, each with an address; dealers with tier, ground and credit. */
export async function makeBuyers(
  scene: Scene,
  company: Company,
  catalogue: Catalogue,
): Promise<Buyer[]> {
  const territories = await makeTerritories(scene);
  const drafts = draftBuyers(scene, company, catalogue);
  const chance = seeded("consent");
  const ids = await scene.put(
    "customers",
    drafts.map(({ values, town }) => ({
      ...values,
      territoryId: territories.get(town.region) ?? null,
      ...(chance.chance(0.6) && {
        marketingConsentAt: momentOn(dayAfter(scene.today, -chance.whole(1, 360)), chance),
      }),
    })),
  );
  const addresses = await makeAddresses(scene, company, drafts, ids);
  await makeContacts(scene, drafts, ids);
  const dealers = await makeDealers(scene, company, drafts, { ids, territories });
  return drafts.map(({ sort, name, phone, town }, at) => ({
    ...{ sort, name, phone, town, id: ids[at] ?? "", addressId: addresses[at] ?? "" },
    territoryId: territories.get(town.region),
    dealerId: dealers[at],
  }));
}
