import { type AnyPgColumn, pgTable, unique } from "drizzle-orm/pg-core";
import { citext, identity, isActive, reference, setupColumns } from "../columns";
import { products } from "../core/products";
import { vendors } from "../procurement/vendors";
import { serialCodeSchemes } from "./serial-code-schemes";

/** Short model code used in serials for a product, optionally per vendor. */
export const modelCodes = pgTable(
  "model_codes",
  {
    ...identity,
    modelCode: citext("model_code").notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    serialCodeSchemeId: reference(
      "serial_code_scheme_id",
      (): AnyPgColumn => serialCodeSchemes.id,
    ).notNull(),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    vendorCode: citext("vendor_code"),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("model_codes_product_id_vendor_id_key").on(t.productId, t.vendorId).nullsNotDistinct(),
    unique("model_codes_serial_code_scheme_id_model_code_vendor_code_key")
      .on(t.serialCodeSchemeId, t.modelCode, t.vendorCode)
      .nullsNotDistinct(),
  ],
);
