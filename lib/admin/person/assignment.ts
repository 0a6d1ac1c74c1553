import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { territories } from "@/db/tenant/core/territories";
import { userRoles } from "@/db/tenant/core/users";
import { warehouses } from "@/db/tenant/inventory/warehouses";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { type Holding, holdingLabel, listHoldings } from "./holdings";
import { type KnownRole, loadRoles, requireWithinOwn } from "./known-roles";
import { ROLE_NOT_FOUND, SCOPE_NOT_FOUND } from "./rules";

const MOST_ROLES = 40;
const place = z.uuid("This is not a part of the company.").nullish();

const assignmentInput = z.strictObject({
  roleId: z.uuid("This is not a role."),
  /** Without one the role counts for the whole company. */
  scope: z
    .strictObject({ companyId: place, branchId: place, territoryId: place, warehouseId: place })
    .nullish(),
  /** Last day on which the role counts. */
  validTo: z.iso.date("Give the day as year-month-day.").nullish(),
});

/** Roles to be given to a person, each once for the same part of the company. */
export const assignmentsInput = z
  .array(assignmentInput)
  .max(MOST_ROLES, `Somebody holds at most ${MOST_ROLES} roles.`);
type Assignments = z.output<typeof assignmentsInput>;

type Assignment = Pick<
  Holding,
  "roleId" | "companyId" | "branchId" | "territoryId" | "warehouseId" | "validTo"
>;

const flat = ({ roleId, scope, validTo }: Assignments[number]): Assignment => ({
  roleId,
  companyId: scope?.companyId ?? null,
  branchId: scope?.branchId ?? null,
  territoryId: scope?.territoryId ?? null,
  warehouseId: scope?.warehouseId ?? null,
  validTo: validTo ?? null,
});

const placeKey = ({ roleId, companyId, branchId, territoryId, warehouseId }: Assignment) =>
  [roleId, companyId, branchId, territoryId, warehouseId].join(" ");
const wholeKey = (assignment: Assignment) => `${placeKey(assignment)} ${assignment.validTo}`;

function refuseTwice(assignments: readonly Assignment[]): void {
  const seen = new Set<string>();
  for (const [position, assignment] of assignments.entries()) {
    const key = placeKey(assignment);
    if (seen.has(key)) {
      throw new AppError("invalid", "input.invalid", "A role is given twice.", {
        fields: { [`roles.${position}.roleId`]: "This role is given twice for the same place." },
      });
    }
    seen.add(key);
  }
}

const DIMENSIONS = [
  { key: "companyId", table: companies },
  { key: "branchId", table: branches },
  { key: "territoryId", table: territories },
  { key: "warehouseId", table: warehouses },
] as const;

/** A place that does not exist here is told as one of another company would be: not found. */
async function requirePlaces({ tx }: Context, assignments: readonly Assignment[]): Promise<void> {
  for (const { key, table } of DIMENSIONS) {
    const ids = [...new Set(assignments.flatMap((assignment) => assignment[key] ?? []))];
    if (ids.length === 0) continue;
    const known = await tx.select({ id: table.id }).from(table).where(inArray(table.id, ids));
    const missing = assignments.findIndex(
      (assignment) => assignment[key] !== null && !known.some(({ id }) => id === assignment[key]),
    );
    if (missing >= 0) {
      throw refuse(SCOPE_NOT_FOUND, { [`roles.${missing}.scope.${key}`]: SCOPE_NOT_FOUND.message });
    }
  }
}

function requireKnown(
  assignments: readonly Assignment[],
  known: readonly KnownRole[],
  held: readonly Holding[],
): void {
  const isGivable = ({ roleId }: Assignment) =>
    known.some(
      ({ id, isActive }) => id === roleId && (isActive || held.some((row) => row.roleId === id)),
    );
  const missing = assignments.findIndex((assignment) => !isGivable(assignment));
  if (missing >= 0) {
    throw refuse(ROLE_NOT_FOUND, { [`roles.${missing}.roleId`]: ROLE_NOT_FOUND.message });
  }
}

/**
 * Makes these the roles of a person: takes the others away, gives the missing ones, leaves the rest
 * as they are. What is taken and what is given must lie within the actor's own rights; roles that
 * stay are nobody's question. Answers with the roles before and after in words, and with those given.
 */
export async function replaceRoles(
  ctx: Context,
  userId: string,
  input: Assignments,
): Promise<{ from: string[]; to: string[]; given: KnownRole[] }> {
  const wanted = input.map(flat);
  refuseTwice(wanted);
  const held = await listHoldings(ctx.tx, userId);
  const known = await loadRoles(
    ctx.tx,
    [...wanted, ...held].map(({ roleId }) => roleId),
  );
  requireKnown(wanted, known, held);
  await requirePlaces(ctx, wanted);

  const wantedKeys = new Set(wanted.map(wholeKey));
  const heldKeys = new Set(held.map(wholeKey));
  const taken = held.filter((holding) => !wantedKeys.has(wholeKey(holding)));
  const added = wanted.filter((assignment) => !heldKeys.has(wholeKey(assignment)));
  const rolesOf = (rows: readonly Assignment[]) =>
    known.filter(({ id }) => rows.some(({ roleId }) => roleId === id));
  requireWithinOwn(ctx.actor, rolesOf([...taken, ...added]));

  if (taken.length > 0) {
    const ids = taken.map(({ id }) => id);
    await ctx.tx
      .delete(userRoles)
      .where(and(eq(userRoles.userId, userId), inArray(userRoles.id, ids)));
  }
  if (added.length > 0) {
    const { now, actor } = ctx;
    const stamps = { createdAt: now, createdBy: actor.id, updatedAt: now, updatedBy: actor.id };
    await ctx.tx
      .insert(userRoles)
      .values(added.map((assignment) => ({ userId, ...assignment, ...stamps })));
  }
  const after = await listHoldings(ctx.tx, userId);
  return { from: held.map(holdingLabel), to: after.map(holdingLabel), given: rolesOf(added) };
}
