import { forbidden } from "next/navigation";
import { listBranchChoices } from "@/lib/admin/branch/choices";
import { createBranch } from "@/lib/admin/branch/create";
import { deactivateBranch } from "@/lib/admin/branch/deactivate";
import { getBranch, listBranches } from "@/lib/admin/branch/queries";
import { reactivateBranch } from "@/lib/admin/branch/reactivate";
import { updateBranch } from "@/lib/admin/branch/update";
import { listRegistrations } from "@/lib/admin/company/gst-registration/queries";
import { getLocale } from "@/lib/admin/locale/queries";
import { isPermitted } from "@/lib/core/permissions";
import { zoneChoices } from "./account";
import { readPage } from "./read-page";
import type { SignedInRequest } from "./session";
import { addressChoices, fieldValues, requireId } from "./settings-company";
import type { BranchGround, BranchListView, BranchView } from "./views-settings";
import { signedIn } from "./workspace";

async function loadGround(session: SignedInRequest) {
  const [choices, registrations] = await Promise.all([
    readPage(listBranchChoices, session, undefined),
    readPage(listRegistrations, session, undefined),
  ]);
  const inForce = registrations.filter(({ isActive }) => isActive);
  const ground: BranchGround =
    choices.companies.length === 0
      ? "company-missing"
      : inForce.length === 0
        ? "registration-missing"
        : "ready";
  return { ...choices, registrations, inForce, ground };
}

export async function loadBranches(slug: string): Promise<BranchListView> {
  const session = await signedIn(slug);
  const [branches, { ground }] = await Promise.all([
    readPage(listBranches, session, undefined),
    loadGround(session),
  ]);
  return {
    ground,
    isIndian: session.tenant.country === "IN",
    canAdd: ground === "ready" && isPermitted(session.actor, createBranch),
    rows: branches.map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      city: row.city,
      gstin: row.gstin,
      manager: row.managerName,
      parent: row.parentName,
      isActive: row.isActive,
    })),
  };
}

const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** Somebody or something chosen long ago stays a choice, though new forms do not offer it. */
const withChosen = (
  choices: { value: string; label: string }[],
  id: string | null | undefined,
  label: string | null | undefined,
) =>
  id && !choices.some(({ value }) => value === id)
    ? [{ value: id, label: label ?? "Not shown to you" }, ...choices]
    : choices;

/** A branch to edit, or with no id the form of a new one. */
export async function loadBranch(slug: string, id?: string): Promise<BranchView> {
  const session = await signedIn(slug);
  const { actor } = session;
  const wanted = id === undefined ? undefined : requireId(id);
  if (!wanted && !isPermitted(actor, createBranch)) forbidden();
  const [row, branches, ground, choices, locale] = await Promise.all([
    wanted ? readPage(getBranch, session, { id: wanted }) : undefined,
    readPage(listBranches, session, undefined),
    loadGround(session),
    addressChoices(session),
    readPage(getLocale, session, undefined),
  ]);
  const registrations = ground.inForce.map((one) => ({
    value: one.id,
    label: `${one.gstin} (${one.stateName})`,
  }));
  const others = branches.filter((branch) => branch.isActive && branch.id !== wanted).map(named);
  const [company] = ground.companies;
  return {
    ...choices,
    id: row?.id,
    version: row?.version,
    name: row?.name ?? "",
    isActive: row?.isActive ?? true,
    can: {
      edit: isPermitted(actor, row ? updateBranch : createBranch),
      deactivate: row?.isActive === true && isPermitted(actor, deactivateBranch),
      reactivate: row?.isActive === false && isPermitted(actor, reactivateBranch),
    },
    ground: ground.ground,
    values: row
      ? fieldValues(row)
      : {
          companyId: company?.id ?? "",
          gstRegistrationId: ground.inForce[0]?.id ?? "",
          state: ground.inForce[0]?.state ?? "",
          timezone: locale.timeZone,
        },
    companies: withChosen(ground.companies.map(named), row?.companyId, undefined),
    registrations: withChosen(registrations, row?.gstRegistrationId, row?.gstin),
    branches: withChosen(others, row?.parentBranchId, row?.parentName),
    people: withChosen(ground.people.map(named), row?.managerUserId, row?.managerName),
    timeZones: zoneChoices(row?.timezone ?? locale.timeZone),
  };
}
