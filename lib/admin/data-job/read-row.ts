import type { z } from "zod";
import type { FieldDescription } from "@/lib/resource/description";
import { fieldSchema } from "@/lib/resource/input";
import { valueOfCell } from "./cell-value";
import type { DataColumn } from "./columns";
import { isId, type References, type WrittenReference } from "./resolve-references";

type Values = Record<string, unknown>;

export type RawRow = {
  /** 1 is the first row below the header. */
  rowNo: number;
  cells: readonly string[];
};

/** A row as it was understood. */
export type ReadRow = {
  rowNo: number;
  id?: string;
  /** By property, only what is given; null empties a field. */
  values: Values;
  /** Of the tenant's own fields, by their keys. */
  custom: Values;
  problems: string[];
};

/** A column of the file with what it fills. */
type Filled = { at: number; heading: string; field: FieldDescription; schema: z.ZodType };

const MOST_TAGS = 50;
const LONGEST_TAG = 60;

/** Reads the rows of one file, whose columns were mapped. */
export class RowReader {
  readonly #filled: readonly Filled[];

  constructor(
    private readonly width: number,
    columns: readonly (string | null)[],
    targets: readonly DataColumn[],
    private readonly days: { isMonthFirst: boolean },
  ) {
    const byHeading = new Map(targets.map((target) => [target.heading, target.field]));
    this.#filled = columns.flatMap((heading, at) => {
      const field = heading === null ? undefined : byHeading.get(heading);
      return heading !== null && field ? [{ at, heading, field, schema: fieldSchema(field) }] : [];
    });
  }

  #written({ field, at }: Filled, { cells }: RawRow): WrittenReference | undefined {
    const text = cells[at]?.trim() ?? "";
    if (field.kind !== "reference" || text === "" || isId(text)) return undefined;
    return { field, text };
  }

  /** The references of some rows that are given by code or title. */
  writtenIn(rows: readonly RawRow[]): WrittenReference[] {
    return rows.flatMap((row) =>
      this.#filled.flatMap((filled) => this.#written(filled, row) ?? []),
    );
  }

  #put(filled: Filled, row: RawRow, references: References, into: ReadRow): void {
    const { field, schema, heading, at } = filled;
    const cell = row.cells[at] ?? "";
    const written = this.#written(filled, row);
    const found = written && references.find(written);
    if (found && "problem" in found) {
      into.problems.push(`${field.label} “${cell.trim().slice(0, 60)}”: ${found.problem}.`);
      return;
    }
    const value = found ? found.id : valueOfCell(field, cell, this.days);
    if (value === undefined) {
      into.problems.push(`${field.label} is not JSON.`);
      return;
    }
    if (value === null && heading === "id") return;
    // Nothing for a field that needs something: what stands there, or its default.
    if (value === null && !field.isNullable) return;
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      into.problems.push(parsed.error.issues[0]?.message ?? `${field.label} is not right.`);
      return;
    }
    if (heading === "id") into.id = String(parsed.data);
    else if (field.isCustom) into.custom[field.column] = parsed.data;
    else into.values[field.name] = parsed.data;
  }

  /** Understands one row; everything that is wrong with its cells is in `problems`. */
  read(row: RawRow, references: References): ReadRow {
    const into: ReadRow = { rowNo: row.rowNo, values: {}, custom: {}, problems: [] };
    if (row.cells.slice(this.width).some((cell) => cell.trim() !== "")) {
      into.problems.push("The row has more cells than the header.");
      return into;
    }
    for (const filled of this.#filled) this.#put(filled, row, references, into);
    const { tags } = into.values;
    if (Array.isArray(tags)) {
      if (tags.length > MOST_TAGS) into.problems.push("There are at most 50 tags.");
      if (tags.some((tag) => String(tag).length > LONGEST_TAG))
        into.problems.push("A tag has at most 60 characters.");
    }
    return into;
  }
}
