import { MODULE_CODES, type ModuleCode } from "@/lib/platform/catalog/modules";
import type { Product } from "@/lib/platform/catalog/price-book";
import { getTier, TIER_CODES, type TierCode } from "@/lib/platform/catalog/tiers";

/** Order of lines on documents: tier, modules in catalogue order, seats. */
const ORDER: readonly Product[] = [...TIER_CODES, ...MODULE_CODES, "extra_seat"];

export function compareProducts(a: Product, b: Product): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

export function isTier(product: Product): product is TierCode {
  return (TIER_CODES as readonly string[]).includes(product);
}

export function isModule(product: Product): product is ModuleCode {
  return (MODULE_CODES as readonly string[]).includes(product);
}

/** Whether a product is or brings a module. */
export function covers(product: Product, module: ModuleCode): boolean {
  return (
    product === module || (isTier(product) && getTier(product).includedModules.includes(module))
  );
}

/** What a product is called on the wire: `tier_starter`, `crm`, `extra_seat`. */
export function productCode(product: Product): string {
  return isTier(product) ? `tier_${product.toLowerCase()}` : product;
}
