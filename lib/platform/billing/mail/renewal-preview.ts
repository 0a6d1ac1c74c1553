import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { Day } from "../engine/day";
import { runNextDue } from "../engine/due";
import type { Invoice, Scene } from "../engine/state";
import { loadPrices, loadTaxRates } from "../store/load-prices";
import { loadState, lockSubscription } from "../store/load-state";

/**
 * The invoice that the renewal on `periodEnd` will issue as things stand, worked out by the engine
 * itself: with scheduled changes, new prices and credit. Undefined when there will be none.
 */
export function previewRenewal(tenantId: string, periodEnd: Day): Promise<Invoice | undefined> {
  return controlDb().transaction(async (tx) => {
    const [tenant] = await tx.select().from(tenants).where(eq(tenants.id, tenantId));
    if (!tenant) return undefined;
    const subscription = await lockSubscription(tx, tenantId);
    if (subscription.periodEnd !== periodEnd) return undefined;
    const prices = await loadPrices(tx, tenant.currency);
    const ratesOf = await loadTaxRates(tx);
    const sceneOn = (date: Day): Scene => ({
      ...prices,
      date,
      today: date,
      issuedOn: date,
      rates: ratesOf(tenant.taxTreatment, date),
      newId: uuidv7,
    });
    let state = await loadState(tx, tenant, subscription, []);
    for (;;) {
      const outcome = runNextDue(state, sceneOn, periodEnd);
      if (!outcome) return undefined;
      for (const document of outcome.documents) {
        if (document.kind === "invoice" && document.invoice.reason === "renewal") {
          return document.invoice;
        }
      }
      state = outcome.state;
    }
  });
}
