import { forbidden, notFound, redirect } from "next/navigation";
import type { ImportOperations } from "@/lib/admin/data-job/import-operations";
import { AppError } from "@/lib/core/errors";
import { isInPlan } from "@/lib/core/permissions";
import { dataOperationsFor } from "@/lib/data-operations";
import { findModule } from "@/lib/platform/catalog/modules";
import { describeFor, REGISTER } from "@/lib/resources";
import { currentRequest } from "./current-request";
import { importsOf } from "./data-routes";
import { nextPath } from "./next-path";
import { readPage } from "./read-page";
import { listPath } from "./resource-links";
import { currentSession } from "./session";
import type { ImportView } from "./views-data";
import { signedIn } from "./workspace";

/** The page that brings records of a resource in, with the import that the address names. */
export async function loadImport(
  slug: string,
  place: { module: string; resource: string },
  jobId: string | undefined,
): Promise<ImportView> {
  const session = await signedIn(slug);
  const module = findModule(place.module);
  const imports = dataOperationsFor(place.resource)?.imports;
  const known = REGISTER.find(place.resource);
  if (!module || !imports || !known || known.resource.module !== module.code) notFound();
  if (!isInPlan(imports.list, session.tenant.modules)) redirect(`/${module.path}`);
  const history = await readPage(imports.list, session, undefined);
  const job = jobId === undefined ? null : await readPage(imports.get, session, { id: jobId });
  const description = describeFor(place.resource, session.actor, session.tenant);
  if (!description) forbidden();
  const { name, label, key, fields, can } = description;
  const named = key.map((part) => fields.find((field) => field.name === part)?.label ?? part);
  return {
    ...{ resource: name, label, history, job },
    path: listPath(description),
    key: named.join(" and "),
    modes: [
      ...(can.create ? (["insert"] as const) : []),
      ...(can.update ? (["update"] as const) : []),
      ...(can.create && can.update ? (["upsert"] as const) : []),
    ],
  };
}

/** The commands of one import for the person signed in; others go to the sign-in, or see that there is none. */
export async function importCommands(jobId: string): Promise<ImportOperations> {
  const session = await currentSession();
  if (!session) {
    const next = nextPath((await currentRequest()).path);
    redirect(`/login?next=${encodeURIComponent(next)}`);
  }
  try {
    return await importsOf(session, jobId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
