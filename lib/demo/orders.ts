import type { Buyer } from "./buyers";
import { dayAfter, seasonalDays } from "./calendar";
import { type Catalogue, GST_PCT, netPrice, type Product, SHARE } from "./catalogue";
import { type Company, type Office, officeOf } from "./company";
import type { Scene } from "./scene";
import { type Seeded, seeded } from "./seeded";

/** What the chapters of the story are told with. */
export type Stage = {
  scene: Scene;
  company: Company;
  catalogue: Catalogue;
  buyers: readonly Buyer[];
};

export type Sold = {
  id: string;
  day: string;
  buyer: Buyer;
  office: Office;
  channelId: string;
  items: readonly { product: Product; qty: number; unitPrice: string }[];
};

const CHANNELS = [
  { code: "DEALER", name: "Dealers", channelType: "dealer" },
  { code: "WEB", name: "Own web shop", channelType: "d2c_web" },
  { code: "INST", name: "Institutions", channelType: "institution" },
] as const;
const CHANNEL_OF: Record<Buyer["sort"], number> = { dealer: 0, home: 1, institution: 2 };

const priceFor = ({ sort }: Buyer, { mrp }: Product): string =>
  netPrice(mrp, sort === "home" ? SHARE.retail : SHARE[sort]);

/** What a buyer of this sort puts into one order. */
function basketOf(buyer: Buyer, products: readonly Product[], chance: Seeded): Sold["items"] {
  const ofSort = products.filter(({ kind, category }) => {
    if (buyer.sort === "institution") return category === "INDUSTRY" || category === "FILTER";
    return kind !== "service" && category !== "INDUSTRY";
  });
  const wanted = buyer.sort === "home" ? chance.whole(1, 2) : chance.whole(2, 5);
  const chosen = new Map<string, Product>();
  while (chosen.size < wanted) {
    const product = chance.pick(ofSort);
    chosen.set(product.sku, product);
  }
  const most = buyer.sort === "dealer" ? 24 : buyer.sort === "home" ? 1 : 4;
  return [...chosen.values()].map((product) => ({
    product,
    qty: chance.whole(1, most),
    unitPrice: priceFor(buyer, product),
  }));
}

/** Orders over the year with its seasons: most by dealers, some by households and institutions. */
export async function makeOrders({ scene, company, catalogue, buyers }: Stage): Promise<Sold[]> {
  if (!scene.may("sales-orders")) return [];
  const chance = seeded("orders");
  const channels = await scene.put("sales-channels", CHANNELS);
  const dealers = buyers.filter(({ sort }) => sort === "dealer");
  const homes = buyers.filter(({ sort }) => sort === "home");
  const institutions = buyers.filter(({ sort }) => sort === "institution");
  const sold = seasonalDays(scene.today, scene.count(1_300), chance).map((day) => {
    const lot = chance.fraction();
    const buyer = chance.pick(lot < 0.62 ? dealers : lot < 0.93 ? homes : institutions);
    return {
      ...{ day, buyer, office: officeOf(company, buyer.town.region) },
      channelId: channels[CHANNEL_OF[buyer.sort]] ?? "",
      items: basketOf(buyer, catalogue.products, chance),
      wait: chance.whole(2, 9),
      reference: chance.whole(1_000, 99_999),
    };
  });
  const ids = await scene.put(
    "sales-orders",
    sold.map(({ day, buyer, office, channelId, items, wait, reference }, at) => ({
      ...{
        clientRef: `sample-order-${at + 1}`,
        orderDate: day,
        requestedDate: dayAfter(day, wait),
      },
      ...{ companyId: company.companyId, branchId: office.branchId, salesChannelId: channelId },
      orderType: buyer.sort === "dealer" ? "dealer" : "standard",
      paymentMode: buyer.sort === "home" ? "prepaid" : "credit",
      ...{ customerId: buyer.id, ...(buyer.dealerId && { dealerId: buyer.dealerId }) },
      ...{ billingAddressId: buyer.addressId, shippingAddressId: buyer.addressId },
      placeOfSupplyStateId: company.stateIds.get(buyer.town.state),
      currencyId: company.currencyId,
      ...(buyer.sort !== "home" && { customerPoNo: `PO-${reference}` }),
      lines: items.map(({ product, qty, unitPrice }) => ({
        ...{ productId: product.id, uomId: product.uomId, warehouseId: office.warehouseId },
        ...{ orderedQty: `${qty}`, unitPrice, gstPct: GST_PCT },
      })),
    })),
  );
  return sold.map((order, at) => ({ ...order, id: ids[at] ?? "" }));
}
