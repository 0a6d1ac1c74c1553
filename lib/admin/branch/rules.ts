import type { Failure } from "@/lib/core/command";

export const BRANCH_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "branch.not-found",
  message: "There is no such branch.",
};
export const BRANCH_IN_USE: Failure = {
  code: "rule_violated",
  reason: "branch.in-use",
  message: "The branch is still needed.",
};
export const ALREADY_SO: Failure = {
  code: "conflict",
  reason: "branch.already-so",
  message: "Somebody else was faster: the branch is in this state already.",
};
export const GROUND_MISSING: Failure = {
  code: "rule_violated",
  reason: "branch.ground-missing",
  message: "What the branch stands on is not in use any more.",
};

/** Whether a branch placed under `parentId` would end up under itself. `parents`: parent by branch. */
export function isCircular(
  parents: ReadonlyMap<string, string | null>,
  id: string,
  parentId: string,
): boolean {
  const seen = new Set<string>();
  let above: string | null = parentId;
  while (above !== null && !seen.has(above)) {
    if (above === id) return true;
    seen.add(above);
    above = parents.get(above) ?? null;
  }
  return false;
}

export type BranchNeeds = {
  branches: number;
  warehouses: number;
  employees: number;
  roles: number;
};

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [count === 1 ? `one ${one}` : `${count} ${many}`];

/** Says what keeps a branch from being deactivated; undefined when nothing does. */
export function needsSentence(needs: BranchNeeds): string | undefined {
  const parts = [
    ...counted(needs.branches, "branch below it", "branches below it"),
    ...counted(needs.warehouses, "warehouse", "warehouses"),
    ...counted(needs.employees, "employee", "employees"),
    ...counted(needs.roles, "role given for this branch", "roles given for this branch"),
  ];
  if (parts.length === 0) return undefined;
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);
  const isOne = parts.length === 1 && parts[0]?.startsWith("one ");
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} still ${isOne ? "needs" : "need"} it. Move or end ${isOne ? "it" : "these"} first.`;
}
