import type { ResourceDescription } from "@/lib/resource/description";
import type { DataColumn } from "./columns";
import type { WriteMode } from "./job";
import { mappingFault } from "./rules";

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Which field each column of a file probably fills: as an earlier import of the same heading had it,
 * else by its name or label. The title of a reference counts where the file has no id for it.
 */
export function guessMapping(
  header: readonly string[],
  targets: readonly DataColumn[],
  remembered: ReadonlyMap<string, string | null> = new Map(),
): (string | null)[] {
  const headings = new Set(targets.map(({ heading }) => heading));
  const byName = new Map<string, string>();
  for (const { heading, field } of targets) {
    for (const name of [heading, field.label, field.name]) {
      if (!byName.has(bare(name))) byName.set(bare(name), heading);
    }
  }
  const taken = new Set<string>();
  const first = header.map((name) => {
    const earlier = remembered.get(name);
    const found = earlier && headings.has(earlier) ? earlier : byName.get(bare(name));
    if (earlier === null || !found || taken.has(found)) return null;
    taken.add(found);
    return found;
  });
  return header.map((name, at) => {
    const guessed = first[at] ?? null;
    if (guessed !== null || !/[_ ]title$/i.test(name)) return guessed;
    const found = byName.get(bare(name.replace(/[_ ]title$/i, "")));
    if (!found || taken.has(found) || remembered.get(name) === null) return null;
    taken.add(found);
    return found;
  });
}

/**
 * Throws `invalid` that names each column that is mapped to what cannot be written or to what another
 * one fills, and says what is missing: a required field, or what records are found by.
 */
export function refuseWrongMapping(
  { fields, key, numberField }: ResourceDescription,
  targets: readonly DataColumn[],
  {
    header,
    columns,
    writeMode,
  }: {
    header: readonly string[];
    columns: readonly (string | null)[];
    writeMode: WriteMode;
  },
): void {
  const byHeading = new Map(targets.map((target) => [target.heading, target]));
  const wrong: Record<string, string> = {};
  const taken = new Set<string>();
  for (const [at, heading] of columns.entries()) {
    if (heading === null) continue;
    const path = `columns.${at}`;
    const target = byHeading.get(heading);
    if (at >= header.length) wrong[path] = `The file has ${header.length} columns.`;
    else if (!target) wrong[path] = `${heading} is no field that you can write here.`;
    else if (taken.has(heading)) wrong[path] = `Two columns are to fill ${target.field.label}.`;
    taken.add(heading);
  }
  const isFilled = (name: string) =>
    targets.some(({ field, heading }) => field.name === name && taken.has(heading));
  const missing =
    writeMode === "update"
      ? []
      : fields.filter(
          ({ name, isRequired, isReadOnly }) =>
            isRequired && !isReadOnly && name !== numberField && !isFilled(name),
        );
  const isFound = isFilled("id") || (key.length > 0 && key.every(isFilled));
  const labels = key.map((name) => fields.find((field) => field.name === name)?.label ?? name);
  if (taken.size === 0) wrong.columns = "Say for at least one column what it holds.";
  else if (missing.length > 0) {
    wrong.columns = `No column holds ${missing.map(({ label }) => label).join(", ")}.`;
  } else if (writeMode !== "insert" && !isFound) {
    const names = ["the id", ...(labels.length > 0 ? [labels.join(" and ")] : [])];
    wrong.columns = `Records are found by ${names.join(" or ")}: map a column to it.`;
  }
  if (Object.keys(wrong).length > 0) throw mappingFault(wrong);
}
