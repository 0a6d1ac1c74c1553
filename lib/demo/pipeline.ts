import { dayAfter, momentOn, seasonalDays } from "./calendar";
import { GST_PCT, netPrice, SHARE } from "./catalogue";
import { officeOf } from "./company";
import type { Stage } from "./orders";
import { mailOf, mobile, personName } from "./person-names";
import { TOWNS } from "./place-names";
import type { Values } from "./scene";
import { seeded } from "./seeded";

const SOURCES = [
  ["WEB", "Web site", "web"],
  ["CALL", "Call centre", "call"],
  ["DEALER", "Dealers", "dealer"],
  ["FAIR", "Home exhibition", "exhibition"],
  ["FRIEND", "Recommended", "referral"],
] as const;
const STAGES = [
  ["NEW", "First talk", "10"],
  ["SITE", "Site visited", "30"],
  ["OFFER", "Offer made", "60"],
  ["TALKS", "Negotiation", "80"],
] as const;
const WISHES = [
  "Hard water, about 900 TDS; wants an RO with a mineral cartridge.",
  "Family of five, looks for a larger tank.",
  "Asks for a purifier under the counter.",
  "Municipal water, UV would do.",
  "Wants to replace a purifier of another make.",
];

async function makeCampaigns({ scene, buyers }: Stage): Promise<string[]> {
  const chance = seeded("campaigns");
  const names = [
    ["Summer, beat the heat", "whatsapp", -210],
    ["Monsoon service camp", "sms", -130],
    ["Festive exchange", "email", -50],
    ["Yearly filter reminder", "whatsapp", -20],
  ] as const;
  const homes = buyers.filter(({ sort }) => sort === "home");
  return scene.put(
    "campaigns",
    names.map(([name, channel, back], at) => ({
      ...{ clientRef: `sample-campaign-${at + 1}`, name, channel },
      startsAt: momentOn(dayAfter(scene.today, back), chance),
      endsAt: momentOn(dayAfter(scene.today, back + 20), chance),
      ...{
        budgetAmount: `${chance.whole(1, 6)}50000.00`,
        spentAmount: `${chance.whole(40, 99)}000.00`,
      },
      members: homes
        .filter((_, nth) => nth % 12 === at)
        .map(({ id: customerId }) => ({ customerId })),
    })),
  );
}

async function makeLeads(stage: Stage): Promise<void> {
  const { scene, catalogue } = stage;
  const chance = seeded("leads");
  const campaigns = await makeCampaigns(stage);
  const sources = await scene.put(
    "lead-sources",
    SOURCES.map(([code, name, sourceType]) => ({ code, name, sourceType })),
  );
  const days = seasonalDays(scene.today, scene.count(520), chance);
  await scene.put(
    "leads",
    days.map((day, at): Values => {
      const town = chance.pick(TOWNS);
      const name = personName(chance);
      return {
        ...{ clientRef: `sample-lead-${at + 1}`, name, phone: mobile(chance), city: town.city },
        ...{ email: mailOf(name, at), pincode: chance.pick(town.pincodes) },
        leadSourceId: chance.pick(sources),
        ...(chance.chance(0.3) && { campaignId: chance.pick(campaigns) }),
        productCategoryId: catalogue.categoryIds.get(chance.pick(["RO", "RO", "UV", "GRAVITY"])),
        ...{ score: chance.whole(10, 95), requirement: chance.pick(WISHES) },
        budgetAmount: `${chance.whole(4, 32)}000.00`,
        nextFollowUpAt: momentOn(dayAfter(day, chance.whole(2, 30)), chance),
        ownerUserId: scene.request.actor.id,
      };
    }),
  );
}

async function makeOpportunities({ scene, company, catalogue, buyers }: Stage): Promise<void> {
  const chance = seeded("opportunities");
  const stages = await scene.put(
    "pipeline-stages",
    STAGES.map(([code, name, probabilityPct], at) => ({
      ...{ pipelineCode: "SALES", code, name, probabilityPct, sequenceNo: at + 1 },
    })),
    ["pipelineCode", "code"],
  );
  const institutions = buyers.filter(({ sort }) => sort === "institution");
  const plants = catalogue.products.filter(({ category }) => category === "INDUSTRY");
  const deals = seasonalDays(scene.today, scene.count(150), chance).map((day) => ({
    ...{ day, buyer: chance.pick(institutions), product: chance.pick(plants) },
    qty: chance.whole(1, 4),
  }));
  const ids = await scene.put(
    "opportunities",
    deals.map(({ day, buyer, product, qty }, at) => ({
      clientRef: `sample-opportunity-${at + 1}`,
      name: `${qty} × ${product.name} for ${buyer.name}`,
      ...{ customerId: buyer.id, pipelineStageId: chance.pick(stages) },
      ownerUserId: scene.request.actor.id,
      expectedAmount: (Number(netPrice(product.mrp, SHARE.institution)) * qty).toFixed(2),
      expectedCloseDate: dayAfter(day, chance.whole(20, 90)),
      stageEnteredAt: momentOn(day, chance),
      lines: [
        {
          ...{ productId: product.id, qty: `${qty}` },
          expectedPrice: netPrice(product.mrp, SHARE.institution),
        },
      ],
    })),
  );
  await scene.put(
    "quotations",
    deals.map(({ day, buyer, product, qty }, at) => ({
      ...{ clientRef: `sample-quotation-${at + 1}`, companyId: company.companyId },
      branchId: officeOf(company, buyer.town.region).branchId,
      ...{ customerId: buyer.id, opportunityId: ids[at], currencyId: company.currencyId },
      ...{ billingAddressId: buyer.addressId, shippingAddressId: buyer.addressId },
      placeOfSupplyStateId: company.stateIds.get(buyer.town.state),
      ...{ quotationDate: dayAfter(day, 3), validUntil: dayAfter(day, 33) },
      lines: [
        {
          ...{ productId: product.id, uomId: product.uomId, description: product.name },
          ...{
            qty: `${qty}`,
            unitPrice: netPrice(product.mrp, SHARE.institution),
            gstPct: GST_PCT,
          },
        },
      ],
    })),
  );
}

/** What comes before orders: campaigns, leads, opportunities and quotations. */
export async function makePipeline(stage: Stage): Promise<void> {
  if (!stage.scene.may("leads")) return;
  await makeLeads(stage);
  await makeOpportunities(stage);
}
