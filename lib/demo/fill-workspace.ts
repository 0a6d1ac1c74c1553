import type { Actor, TenantRequest } from "@/lib/core/context";
import { makeAccounts } from "./accounts";
import { makeAfterSales } from "./after-sales";
import { makeBuyers } from "./buyers";
import { makeCatalogue } from "./catalogue";
import { makeCompany } from "./company";
import { makePurchases } from "./purchasing";
import { makeSales } from "./sales";
import { createScene } from "./scene";
import { makeStaff } from "./staff";

/** Records of a whole sample company that a plan counts, and a little more. */
const WHOLE = 9_000;
/** What is there before the first buyer, whatever the scale; only buyers and documents shrink. */
const FIXED = 150;

/** How much of the company fits into what the plan still takes. */
function fittingScale({ recordCount, recordLimit }: TenantRequest["tenant"], wanted: number) {
  if (recordLimit === null) return wanted;
  const room = Math.max(0, recordLimit - recordCount - FIXED);
  return Math.min(wanted, room / WHOLE);
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
  await makeSales(stage);
  await makePurchases(scene, company, catalogue);
  await makeAfterSales(stage, technicians);
  return scene.made();
}
