import { dayAfter, seasonalDays } from "./calendar";
import { type Catalogue, GST_PCT } from "./catalogue";
import type { Company } from "./company";
import type { Scene, Values } from "./scene";
import { seeded } from "./seeded";

async function makeOrders(scene: Scene, company: Company, { products, vendors }: Catalogue) {
  const chance = seeded("purchases");
  const [works] = company.offices;
  const sellers = vendors.filter(({ sells }) => sells.length > 0);
  const orders = seasonalDays(scene.today, scene.count(170), chance).map((orderDate, at) => {
    const vendor = chance.pick(sellers);
    const items = products.filter(({ sku }) => vendor.sells.includes(sku));
    return {
      ...{ clientRef: `sample-purchase-${at + 1}`, orderType: "standard", orderDate },
      ...{ companyId: company.companyId, branchId: works.branchId, vendorId: vendor.id },
      ...{ gstRegistrationId: works.registrationId, shipToWarehouseId: works.warehouseId },
      ...{ expectedDate: dayAfter(orderDate, chance.whole(7, 25)), currencyId: company.currencyId },
      buyerUserId: scene.request.actor.id,
      lines: items.map(({ id: productId, uomId, name, cost, category }) => ({
        ...{ productId, uomId, description: name, unitPrice: `${cost}.00`, gstPct: GST_PCT },
        orderedQty: `${category === "INDUSTRY" ? chance.whole(1, 4) : chance.whole(4, 40) * 10}`,
      })),
    };
  });
  const ids = await scene.put("purchase-orders", orders);
  return orders.map(({ orderDate, vendorId }, at) => ({ orderDate, vendorId, id: ids[at] ?? "" }));
}

/** What was ordered of the vendors, and what of it came to the works. */
export async function makePurchases(
  scene: Scene,
  company: Company,
  catalogue: Catalogue,
): Promise<void> {
  if (!scene.may("purchase-orders")) return;
  const chance = seeded("receipts");
  const orders = await makeOrders(scene, company, catalogue);
  const arrived = orders.filter(({ orderDate }) => dayAfter(orderDate, 21) <= scene.today);
  const lines = await scene.find(
    "purchase-order-lines",
    "purchaseOrderId",
    arrived.map(({ id }) => id),
  );
  const linesOf = new Map<string, Values[]>();
  for (const line of lines.toSorted((one, other) => Number(one.lineNo) - Number(other.lineNo))) {
    const order = String(line.purchaseOrderId);
    linesOf.set(order, [...(linesOf.get(order) ?? []), line]);
  }
  const [works] = company.offices;
  await scene.put(
    "goods-receipts",
    arrived.map(({ id, vendorId, orderDate }, at) => ({
      ...{ clientRef: `sample-receipt-${at + 1}`, purchaseOrderId: id, vendorId },
      ...{ warehouseId: works.warehouseId, receiptDate: dayAfter(orderDate, chance.whole(6, 21)) },
      vendorChallanNo: `DC-${chance.whole(1_000, 9_999)}`,
      receivedByUserId: scene.request.actor.id,
      lines: (linesOf.get(id) ?? []).map((line) => ({
        ...{ purchaseOrderLineId: line.id, productId: line.productId, unitCost: line.unitPrice },
        receivedQty: line.orderedQty,
      })),
    })),
  );
}
