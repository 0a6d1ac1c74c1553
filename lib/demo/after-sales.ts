import type { Buyer } from "./buyers";
import { dayAfter, momentOn, seasonalDays } from "./calendar";
import { netPrice, type Product } from "./catalogue";
import type { Stage } from "./orders";
import { personName } from "./person-names";
import { seeded } from "./seeded";
import type { Technician } from "./staff";

/** A purifier that stands at somebody's home. */
type Unit = { serialId: string; product: Product; owner: Buyer };

const SYMPTOMS = [
  ["NO-FLOW", "No water from the tap"],
  ["LEAK", "Water drips from the housing"],
  ["TASTE", "Water tastes bitter or salty"],
  ["NOISE", "Pump is loud"],
  ["NO-POWER", "Does not switch on"],
  ["SLOW", "Tank fills slowly"],
] as const;
const SUBJECTS = [
  ["Where is my order?", "delivery"],
  ["Bill shows the old address", "billing"],
  ["Which filter fits my purifier?", "query"],
  ["Technician did not come", "complaint"],
  ["Price of a yearly contract", "query"],
  ["Second visit for the same leak", "escalation"],
] as const;
const CHANNELS = ["call", "email", "whatsapp", "web", "dealer"] as const;

async function makeUnits({ scene, catalogue, buyers }: Stage): Promise<Unit[]> {
  const chance = seeded("units");
  const homes = buyers.filter(({ sort }) => sort === "home");
  const tracked = catalogue.products.filter(
    ({ kind, category }) => kind === "goods" && (category === "RO" || category === "UV"),
  );
  const units = Array.from({ length: scene.count(1_000) }, (_, at) => ({
    serialNo: `NJ26${String(at + 1).padStart(6, "0")}`,
    product: chance.pick(tracked),
    owner: homes[at % homes.length] ?? chance.pick(homes),
  }));
  const ids = await scene.put(
    "serial-numbers",
    units.map(({ serialNo, product, owner }) => ({
      ...{ serialNo, productId: product.id, ownerCustomerId: owner.id },
    })),
  );
  return units.flatMap(({ product, owner }, at) =>
    ids[at] ? [{ product, owner, serialId: ids[at] }] : [],
  );
}

async function makeTickets({ scene, buyers }: Stage): Promise<void> {
  if (!scene.may("tickets")) return;
  const chance = seeded("tickets");
  const days = seasonalDays(scene.today, scene.count(320), chance);
  await scene.put(
    "tickets",
    days.map((day, at) => {
      const [subject, ticketType] = chance.pick(SUBJECTS);
      return {
        ...{
          clientRef: `sample-ticket-${at + 1}`,
          subject,
          ticketType,
          channel: chance.pick(CHANNELS),
        },
        ...{ customerId: chance.pick(buyers).id, priority: chance.whole(1, 4) },
        description: `${subject} Asked on ${day}.`,
        messages: [
          {
            direction: "inbound",
            body: `${subject} Please call back.`,
            receivedAt: momentOn(day, chance),
          },
        ],
      };
    }),
  );
}

async function makeRequests(
  { scene, catalogue }: Stage,
  units: readonly Unit[],
  technicians: readonly Technician[],
): Promise<void> {
  const chance = seeded("requests");
  const symptoms = await scene.put(
    "service-fault-codes",
    SYMPTOMS.map(([code, description]) => ({
      ...{ code, description, codeType: "symptom", categoryId: catalogue.categoryIds.get("RO") },
    })),
    ["codeType", "code"],
  );
  const days = seasonalDays(scene.today, scene.count(520), chance);
  await scene.put(
    "service-requests",
    days.map((day, at) => {
      const { serialId, product, owner } = chance.pick(units);
      const isBroken = chance.chance(0.6);
      const fault = chance.whole(0, SYMPTOMS.length - 1);
      const near = technicians.filter(({ region }) => region === owner.town.region);
      return {
        clientRef: `sample-request-${at + 1}`,
        requestType: isBroken ? "breakdown" : chance.pick(["installation", "preventive"]),
        origin: chance.pick(["call_center", "portal", "dealer"]),
        ...{ customerId: owner.id, addressId: owner.addressId, contactPhone: owner.phone },
        ...{ productId: product.id, serialNumberId: serialId, priority: chance.whole(1, 4) },
        territoryId: owner.territoryId ?? null,
        ...(isBroken && { symptomCodeId: symptoms[fault] }),
        ...(near.length > 0 && { technicianId: chance.pick(near).id }),
        preferredSlotAt: momentOn(dayAfter(day, chance.whole(1, 5)), chance),
        description: isBroken
          ? `${SYMPTOMS[fault]?.[1]}; ${product.name}.`
          : `Visit for ${product.name}.`,
      };
    }),
  );
}

async function makeContracts({ scene, company }: Stage, units: readonly Unit[]): Promise<void> {
  const chance = seeded("contracts");
  const [, planId] = await scene.put("coverage-plans", [
    {
      ...{ code: "STD-12", name: "Standard warranty, 12 months", planType: "standard_warranty" },
      ...{ startBasis: "invoice_date", status: "active", durationMonths: 12, partsMonths: 12 },
    },
    {
      ...{ code: "AMC-12", name: "Yearly contract, filters included" },
      ...{ planType: "amc_comprehensive", startBasis: "invoice_date", status: "active" },
      ...{ durationMonths: 12, partsMonths: 12, labourMonths: 12, preventiveVisits: 3 },
    },
  ]);
  const days = seasonalDays(scene.today, scene.count(180), chance);
  await scene.put(
    "amc-contracts",
    days.map((startDate, at) => {
      const { serialId, product, owner } = units[(at * 5) % units.length] ?? chance.pick(units);
      const amount = netPrice(product.mrp > 20_000 ? 5_999 : 3_999, 1);
      return {
        ...{
          clientRef: `sample-contract-${at + 1}`,
          billingCycle: "upfront",
          customerId: owner.id,
        },
        ...{ coveragePlanId: planId, companyId: company.companyId, startDate },
        ...{ endDate: dayAfter(startDate, 364), contractAmount: amount },
        taxAmount: (Number(amount) * 0.18).toFixed(2),
        assets: [
          {
            ...{ serialNumberId: serialId, productId: product.id, addressId: owner.addressId },
            ...{ assetAmount: amount, visitsEntitled: 3 },
          },
        ],
      };
    }),
  );
}

async function makeSecondarySales({ scene, catalogue, buyers }: Stage): Promise<void> {
  const dealers = buyers.flatMap(({ dealerId, town }) => (dealerId ? [{ dealerId, town }] : []));
  if (dealers.length === 0) return;
  const chance = seeded("secondary");
  const sold = catalogue.products.filter(({ category }) =>
    ["RO", "UV", "GRAVITY"].includes(category),
  );
  const days = seasonalDays(scene.today, scene.count(360), chance);
  await scene.put(
    "secondary-sales",
    days.map((saleDate, at) => {
      const { dealerId, town } = chance.pick(dealers);
      const product = chance.pick(sold);
      return {
        ...{ clientRef: `sample-sell-out-${at + 1}`, source: "portal", dealerId, saleDate },
        ...{
          productId: product.id,
          qty: "1",
          sellingAmount: `${Math.round(product.mrp * 0.92)}.00`,
        },
        ...{ endCustomerName: personName(chance), pincode: chance.pick(town.pincodes) },
        dealerInvoiceRef: `S-${chance.whole(100, 9_999)}`,
      };
    }),
  );
}

/** Units at their owners, what they ask for afterwards, and what dealers sold on. */
export async function makeAfterSales(
  stage: Stage,
  technicians: readonly Technician[],
): Promise<void> {
  const units = await makeUnits(stage);
  await makeTickets(stage);
  if (units.length > 0 && stage.scene.may("service-requests")) {
    await makeRequests(stage, units, technicians);
    await makeContracts(stage, units);
  }
  await makeSecondarySales(stage);
}
