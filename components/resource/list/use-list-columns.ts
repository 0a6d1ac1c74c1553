"use client";

import { useMemo } from "react";
import type { ResourceListView } from "@/lib/web/views-list";
import { columnsOf, type ListState } from "@/lib/web/views-list-address";
import { columnWidth, phonePlaces } from "./column-layout";
import type { ListColumn } from "./list-row";
import { isInline } from "./writable-fields";

/** The columns as rows draw them; the same ones until the state or the description changes. */
export function useListColumns(
  { description, targetPaths }: ResourceListView,
  { columns }: Pick<ListState, "columns">,
): readonly ListColumn[] {
  return useMemo(() => {
    const fields = columnsOf(description, { columns });
    const places = phonePlaces(fields);
    return fields.map((field, position) => ({
      field,
      place: places[position] ?? "hidden",
      width: columnWidth(field, position),
      isEditable: position > 0 && isInline(description, field),
      targetPath: field.target && targetPaths[field.target],
    }));
  }, [description, targetPaths, columns]);
}
