import { dayAfter } from "./calendar";
import type { Company } from "./company";
import { ARTICLES, type Article, CATEGORIES, HSN_CODES, VENDORS } from "./goods";
import { gstinOf, inventedPan } from "./gst-numbers";
import { mailOf, mobile } from "./person-names";
import type { Scene, Values } from "./scene";
import { seeded } from "./seeded";

export type Product = Article & { id: string; uomId: string; hsnCodeId: string };
type Vendor = { id: string; code: string; sells: readonly string[] };

export type Catalogue = {
  products: readonly Product[];
  categoryIds: ReadonlyMap<string, string>;
  vendors: readonly Vendor[];
  termIds: { cash: string; days30: string; days45: string };
  listIds: { retail: string; dealer: string; institution: string };
};

/** Nearly everything that is sold is taxed at this rate. */
export const GST_PCT = "18.0000";

/** A share of an MRP before tax, as decimal text: 0.7 of ₹1,180 is "700.00". */
export const netPrice = (mrp: number, share: number): string =>
  (Math.round((mrp * 100 * share) / 1.18) / 100).toFixed(2);

/** What the lists take of the MRP. */
export const SHARE = { retail: 0.94, dealer: 0.7, institution: 0.82 } as const;

async function makeSetup(scene: Scene) {
  const [pieces = "", , service = ""] = await scene.put("units-of-measure", [
    { code: "PCS", name: "Pieces", uqcCode: "PCS" },
    { code: "BOX", name: "Box of 12", uqcCode: "BOX", factor: "12" },
    { code: "NOS", name: "Jobs", uqcCode: "NOS" },
  ]);
  const hsnIds = await scene.put(
    "hsn-codes",
    HSN_CODES.map(([code, description, codeType]) => ({ code, description, codeType })),
  );
  await scene.put(
    "gst-rates",
    hsnIds.map((hsnCodeId) => ({ hsnCodeId, igstPct: GST_PCT, effectiveFrom: "2017-07-01" })),
    ["hsnCodeId", "effectiveFrom"],
  );
  const [cash = "", days30 = "", days45 = ""] = await scene.put("payment-terms", [
    { code: "NOW", name: "On order" },
    { code: "NET30", name: "30 days", dueDays: 30 },
    { code: "NET45", name: "45 days", dueDays: 45 },
  ]);
  return { pieces, service, hsnIds, termIds: { cash, days30, days45 } };
}

async function makeProducts(
  scene: Scene,
): Promise<Pick<Catalogue, "products" | "categoryIds" | "termIds">> {
  const { pieces, service, hsnIds, termIds } = await makeSetup(scene);
  const hsnOf = new Map(HSN_CODES.map(([code], at) => [code as string, hsnIds[at]]));
  const [brandId] = await scene.put("brands", [
    { code: "NIRMAL", name: "Nirmal", manufacturerName: "Nirmal Jal Purifiers", isOwnBrand: true },
  ]);
  const categories = await scene.put(
    "product-categories",
    CATEGORIES.map(({ code, name, hsn, needsInstallation }) => ({
      ...{ code, name, needsInstallation, path: name, hsnCodeId: hsnOf.get(hsn) },
      defaultTracking: needsInstallation ? "serial" : "none",
    })),
  );
  const categoryIds = new Map(
    CATEGORIES.map(({ code }, at) => [code as string, categories[at] ?? ""]),
  );
  const ids = new Map<string, string>();
  const valuesOf = ({ sku, name, category, kind, mrp, cost, of = [] }: Article): Values => {
    const described = CATEGORIES.find(({ code }) => code === category);
    return {
      ...{ sku, name, productType: kind, status: "active", brandId, mrp: `${mrp}.00` },
      standardCost: `${cost}.00`,
      categoryId: categoryIds.get(category),
      hsnCodeId: hsnOf.get(described?.hsn ?? ""),
      baseUomId: kind === "service" ? service : pieces,
      tracking: described?.needsInstallation && kind === "goods" ? "serial" : "none",
      needsInstallation: described?.needsInstallation ?? false,
      isStocked: kind !== "service" && kind !== "bundle",
      isReturnable: kind !== "service",
      ...(of.length > 0 && {
        bundleItems: of.map(([part, qty]) => ({
          componentProductId: ids.get(part),
          qty: `${qty}`,
        })),
      }),
    };
  };
  // Sets are made of what stands before them.
  for (const some of [ARTICLES.filter(({ of }) => !of), ARTICLES.filter(({ of }) => of)]) {
    const made = await scene.put("products", some.map(valuesOf));
    for (const [at, { sku }] of some.entries()) ids.set(sku, made[at] ?? "");
  }
  const products = ARTICLES.map((article) => ({
    ...article,
    id: ids.get(article.sku) ?? "",
    uomId: article.kind === "service" ? service : pieces,
    hsnCodeId: hsnOf.get(CATEGORIES.find(({ code }) => code === article.category)?.hsn ?? "") ?? "",
  }));
  return { products, categoryIds, termIds };
}

async function makePriceLists(scene: Scene, company: Company, products: readonly Product[]) {
  const validFrom = dayAfter(scene.today, -400);
  const listOf = (code: string, name: string, listType: keyof typeof SHARE): Values => ({
    ...{ code, name, listType, currencyId: company.currencyId, validFrom },
    items: products.map(({ id: productId, uomId, mrp }) => ({
      ...{ productId, uomId, validFrom, mrp: `${mrp}.00` },
      unitPrice: netPrice(mrp, SHARE[listType]),
    })),
  });
  const [retail = "", dealer = "", institution = ""] = await scene.put("price-lists", [
    listOf("RETAIL", "Retail prices", "retail"),
    listOf("DEALER", "Dealer prices", "dealer"),
    listOf("INST", "Institutions", "institution"),
  ]);
  return { retail, dealer, institution };
}

async function makeVendors(
  scene: Scene,
  { currencyId, stateIds }: Company,
  products: readonly Product[],
  paymentTermId: string,
): Promise<Vendor[]> {
  const chance = seeded("vendors");
  const validFrom = dayAfter(scene.today, -400);
  const ids = await scene.put(
    "vendors",
    VENDORS.map(([code, name, vendorType, state, sells], at) => {
      const pan = inventedPan("C", chance);
      return {
        ...{ code, name, legalName: `${name} Private Limited`, vendorType, pan, status: "active" },
        ...{ gstin: gstinOf(pan, state), gstTreatment: "regular", stateId: stateIds.get(state) },
        ...{ email: mailOf(name, at), phone: mobile(chance), paymentTermId, currencyId },
        products: products
          .filter(({ sku }) => (sells as readonly string[]).includes(sku))
          .map(({ id: productId, uomId, cost }) => ({
            ...{ productId, uomId, currencyId, validFrom, isPreferred: true },
            ...{ unitPrice: `${cost}.00`, leadTimeDays: chance.whole(5, 25) },
          })),
      };
    }),
  );
  return VENDORS.map(([code, , , , sells], at) => ({ id: ids[at] ?? "", code, sells }));
}

/** Units, taxes, products, price lists and those who deliver the parts. */
export async function makeCatalogue(scene: Scene, company: Company): Promise<Catalogue> {
  const { products, categoryIds, termIds } = await makeProducts(scene);
  return {
    ...{ products, categoryIds, termIds },
    listIds: await makePriceLists(scene, company, products),
    vendors: await makeVendors(scene, company, products, termIds.days45),
  };
}
