import { and, asc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { states } from "@/db/tenant/core/states";
import type { TenantTransaction } from "@/db/with-tenant";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { COUNTRIES } from "@/lib/platform/signup/countries";

/** The GST network's code for places that are in no state of India. */
const ABROAD = "96";

const wrongState = (message: string) =>
  new AppError("invalid", "state.unknown", message, { fields: { state: message } });

async function findState(
  tx: TenantTransaction,
  country: string,
  column: "gst" | "own",
  code: string,
) {
  const [state] = await tx
    .select({ id: states.id, gstCode: states.gstCode, name: states.name })
    .from(states)
    .where(
      and(
        eq(states.countryCode, country),
        eq(column === "gst" ? states.gstCode : states.stateCode, code),
      ),
    );
  return state;
}

/** A region's name as a code: "Baden-Württemberg" is BADEN-WURTTEMBERG. */
const regionCode = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/**
 * The state row of an address. In India `state` is a two-digit GST code. Elsewhere it is the name of
 * a region, which gets a row when it is first used, or blank for the country as a whole: an address
 * must point to a state, and only India's are seeded.
 */
export async function resolveState(ctx: Context, state: string | null) {
  const { tx, now, actor } = ctx;
  const { country } = ctx.tenant;
  if (country === "IN") {
    const found = state ? await findState(tx, country, "gst", state) : undefined;
    if (!found) throw wrongState("Choose a state from the list.");
    return found;
  }
  const code = state ? regionCode(state) : country;
  if (code === "") throw wrongState("Give the region by its name.");
  const name = state ?? COUNTRIES.find((known) => known.code === country)?.name ?? country;
  const isWhole = code === country;
  const inserted = await tx
    .insert(states)
    .values({
      id: uuidv7(),
      countryCode: country,
      stateCode: code,
      gstCode: isWhole ? ABROAD : `${ABROAD}-${code}`,
      name,
      createdAt: now,
      createdBy: actor.id,
      updatedAt: now,
      updatedBy: actor.id,
    })
    .onConflictDoNothing()
    .returning({ id: states.id, gstCode: states.gstCode, name: states.name });
  const found = inserted[0] ?? (await findState(tx, country, "own", code));
  if (!found) throw wrongState("Give the region by its name.");
  return found;
}

/** The states one chooses from, by name: India's. Elsewhere a region is typed. */
export function listStates(tx: TenantTransaction) {
  return tx
    .select({ gstCode: states.gstCode, name: states.name })
    .from(states)
    .where(and(eq(states.countryCode, "IN"), eq(states.isActive, true)))
    .orderBy(asc(states.name));
}

/** How an address is typed again: India's state by its code, elsewhere the region, the country blank. */
export const typedState = (country: string, state: { gstCode: string; name: string }): string => {
  if (country === "IN") return state.gstCode;
  return state.gstCode === ABROAD ? "" : state.name;
};
