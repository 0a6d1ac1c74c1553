import { forbidden, notFound, redirect } from "next/navigation";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import { findModule } from "@/lib/platform/catalog/modules";
import { operationsFor, REGISTER } from "@/lib/resources";
import type { SignedInRequest } from "./session";
import { signedIn } from "./workspace";

export type RecordPlace = { module: string; resource: string };

/**
 * The resource of an address. One that the module does not have is no page (404); a module that is not
 * in the plan leads to its own page.
 */
export function requireKnown({ module: path, resource }: RecordPlace, { tenant }: SignedInRequest) {
  const module = findModule(path);
  const known = REGISTER.find(resource);
  const operations = operationsFor(resource);
  if (!module || !known || !operations || known.parent) notFound();
  if (operations.get.module !== module.code) notFound();
  if (!isInPlan(operations.get, tenant.modules)) redirect(`/${module.path}`);
  return { known, operations };
}

/**
 * Asked above the skeletons: once they stream, the answer's status is said, and a page that is missing
 * or not allowed could only look like one.
 */
export async function loadResourcePlace(slug: string, place: RecordPlace): Promise<void> {
  const session = await signedIn(slug);
  const { operations } = requireKnown(place, session);
  if (!isPermitted(session.actor, operations.list)) forbidden();
}
