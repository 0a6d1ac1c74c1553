import type { HoldingView, PlaceKind } from "@/lib/web/views-people";

/** A role in the making: what the form holds before it is sent. */
export type AssignmentDraft = {
  key: string;
  roleId: string;
  name: string;
  scope: Record<PlaceKind, string | null>;
  /** Last day as year-month-day; empty for none. */
  validTo: string;
};

export const EVERYWHERE: Record<PlaceKind, string | null> = {
  companyId: null,
  branchId: null,
  territoryId: null,
  warehouseId: null,
};

export const toSent = ({ roleId, scope, validTo }: AssignmentDraft) => ({
  roleId,
  scope,
  validTo: validTo || null,
});

export const fromHolding = ({
  id,
  roleId,
  role,
  scope,
  validTo,
}: HoldingView): AssignmentDraft => ({
  key: id,
  roleId,
  name: role,
  scope,
  validTo: validTo ?? "",
});
