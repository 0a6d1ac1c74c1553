import type { Actor, Tenant, TenantRequest } from "@/lib/core/context";
import { makeAccounts } from "./accounts";
import { makeAfterSales } from "./after-sales";
import { makeBuyers } from "./buyers";
import { makeCatalogue } from "./catalogue";
import { makeCompany } from "./company";
import { makeDailyWork } from "./daily-work";
import { makeInvoices } from "./invoices";
import { makeOrders } from "./orders";
import { makePipeline } from "./pipeline";
import { makePurchases } from "./purchasing";
import { createScene } from "./scene";
import { makeStaff } from "./staff";

/** Rows that a plan counts in a whole sample company, lines included: with orders, and without. */
const WHOLE = { withOrders: 14_000, withoutOrders: 2_500 };
/** Rows that are there before the first buyer, whatever the scale; only buyers and documents shrink. */
const FIXED = 300;

/** How much of the company fits into half of what the plan still takes: the rest is for trying things. */
function fittingScale({ recordCount, recordLimit, modules }: Tenant, wanted: number): number {
  if (recordLimit === null) return wanted;
  const whole = modules.includes("oms_wms") ? WHOLE.withOrders : WHOLE.withoutOrders;
  const room = Math.max(0, recordLimit - recordCount - FIXED) / 2;
  return Math.min(wanted, room / whole);
}

/**
 * Fills a workspace with a year of Nirmal Jal, a maker of water purifiers with dealers: only what the
 * plan's modules take, as much as its limit leaves room for, through the same commands as everybody's
 * work. Documents are in their first state. What stands already is left alone, so that it can be run
 * again after a crash or a change of plan. Returns how many records it made.
 */
export async function fillWorkspace(
  request: TenantRequest<Actor>,
  { scale = 1, onMade }: { scale?: number; onMade?: (made: number, resource: string) => void } = {},
): Promise<number> {
  const scene = createScene(request, {
    scale: fittingScale(request.tenant, scale),
    ...(onMade && { onMade }),
  });
  const company = await makeCompany(scene);
  await makeAccounts(scene, company);
  const catalogue = await makeCatalogue(scene, company);
  const technicians = await makeStaff(scene, company);
  const buyers = await makeBuyers(scene, company, catalogue);
  const stage = { scene, company, catalogue, buyers };
  await makeInvoices(stage, await makeOrders(stage));
  await makePipeline(stage);
  await makePurchases(scene, company, catalogue);
  await makeAfterSales(stage, technicians);
  await makeDailyWork(stage);
  return scene.made();
}
