import { dayAfter, momentOn, seasonalDays } from "./calendar";
import type { Stage } from "./orders";
import { seeded } from "./seeded";

const ACTIVITIES = [
  ["Call about the open order", "call"],
  ["Visit the shop, look at the display", "dealer_visit"],
  ["Show the under-counter model", "meeting"],
  ["Send the new price list", "email"],
  ["Ask how the purifier does", "whatsapp"],
] as const;

async function makeActivities({ scene, buyers }: Stage): Promise<void> {
  if (!scene.may("activities")) return;
  const chance = seeded("activities");
  const days = seasonalDays(scene.today, scene.count(260), chance);
  await scene.put(
    "activities",
    days.map((day, at) => {
      const [subject, activityType] = chance.pick(ACTIVITIES);
      const { id: customerId } = chance.pick(buyers);
      return {
        ...{ clientRef: `sample-activity-${at + 1}`, subject, activityType, customerId },
        priority: chance.pick(["normal", "normal", "high"]),
        ...{ dueAt: momentOn(day, chance), ownerUserId: scene.request.actor.id },
      };
    }),
  );
}

const ARTICLES = [
  ["change-the-filters", "How to change the filters", "customer"],
  ["water-tastes-salty", "The water tastes salty: what to do", "customer"],
  ["tds-and-hardness", "TDS and hardness, explained", "customer"],
  ["leak-at-the-housing", "Leak at the membrane housing", "technician"],
  ["what-a-contract-covers", "What the yearly contract covers", "agent"],
] as const;

async function makeKnowledge({ scene, catalogue }: Stage): Promise<void> {
  await scene.put(
    "knowledge-articles",
    ARTICLES.map(([slug, title, audience]) => ({
      ...{ slug, title, audience, status: "published", language: "en" },
      productCategoryId: catalogue.categoryIds.get("RO"),
      body: {
        paragraphs: [
          `${title}.`,
          "Close the inlet valve, empty the tank and unplug the purifier before opening it.",
        ],
      },
    })),
  );
}

async function makeSchemes({ scene, company }: Stage): Promise<void> {
  const slabs = [
    { benefitType: "percent", fromValue: "500000", toValue: "1500000", benefitValue: "1.50" },
    { benefitType: "percent", fromValue: "1500000", benefitValue: "3.00" },
  ];
  await scene.put(
    "schemes",
    [
      ["Summer turnover", -240, -150],
      ["Festive turnover", -90, -20],
    ].map(([name, from, to], at) => ({
      ...{ clientRef: `sample-scheme-${at + 1}`, name, schemeType: "turnover_slab" },
      ...{
        basis: "invoice",
        payoutMode: "credit_note",
        companyId: company.companyId,
        criteria: {},
      },
      startDate: dayAfter(scene.today, Number(from)),
      endDate: dayAfter(scene.today, Number(to)),
      ...{ budgetAmount: "1500000.00", slabs },
    })),
  );
}

async function makeBins({ scene, company }: Stage): Promise<void> {
  const [works] = company.offices;
  const { warehouseId } = works;
  const zones = await scene.put(
    "warehouse-zones",
    [
      { code: "RCV", name: "Receiving", zoneType: "receiving", warehouseId },
      { code: "BULK", name: "Bulk racks", zoneType: "bulk", warehouseId },
      { code: "PICK", name: "Pick face", zoneType: "pick_face", warehouseId },
    ],
    ["code", "warehouseId"],
  );
  if (zones.length === 0) return;
  const bins = ["A", "B", "C", "D"].flatMap((rack) =>
    Array.from({ length: 8 }, (_, at) => `${rack}-${String(at + 1).padStart(2, "0")}`),
  );
  await scene.put(
    "storage-bins",
    bins.map((code, at) => ({
      ...{ code, barcode: `NJ-BIN-${code}`, warehouseId, pickSequence: at + 1 },
      warehouseZoneId: code < "C" ? zones[1] : zones[2],
    })),
    ["code", "warehouseId"],
  );
}

/** What fills the days besides orders: calls and visits, schemes, help texts, the racks of the depot. */
export async function makeDailyWork(stage: Stage): Promise<void> {
  await makeActivities(stage);
  await makeKnowledge(stage);
  await makeSchemes(stage);
  await makeBins(stage);
}
