import type { FieldOption } from "@/lib/web/views-custom-fields";

/** An option in the editor. One that is stored keeps its key, under which records hold it. */
export type OptionRow = { row: number; value: string | undefined; label: string };

const slug = (label: string) =>
  label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 50) || "option";

/** Options as they are stored: blank ones left out, new ones with a key made of their label. */
export function optionsOf(rows: readonly OptionRow[]): FieldOption[] {
  const taken = new Set(rows.flatMap(({ value }) => value ?? []));
  return rows
    .filter(({ label }) => label.trim() !== "")
    .map(({ value, label }) => {
      if (value !== undefined) return { value, label: label.trim() };
      const base = slug(label);
      let key = base;
      for (let count = 2; taken.has(key); count += 1) key = `${base}_${count}`;
      taken.add(key);
      return { value: key, label: label.trim() };
    });
}
