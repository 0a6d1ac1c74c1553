"use client";

import { SlidersHorizontal } from "lucide-react";
import { type RefObject, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ResourceDescription } from "@/lib/resource/description";
import type { ListState } from "@/lib/web/views-list-address";
import { ColumnChooser } from "./column-chooser";
import { FilterBar } from "./filter-bar";
import { GroupMenu } from "./group-menu";
import { SearchBox } from "./search-box";
import { SortChoice } from "./sort-choice";
import type { ChangeList } from "./use-list-state";

/** What narrows and orders the list. On a phone everything but the search waits in a window. */
export function ListToolbar({
  description,
  state,
  change,
  search,
  isAdding,
  setIsAdding,
}: {
  description: ResourceDescription;
  state: ListState;
  change: ChangeList;
  search: RefObject<HTMLInputElement | null>;
  isAdding: boolean;
  setIsAdding: (isAdding: boolean) => void;
}) {
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const [isAddingThere, setIsAddingThere] = useState(false);
  const parts = { description, state, change };
  const inForce = state.filters.length;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-1.5">
      {description.search.length > 0 && (
        <div className="min-w-0 max-sm:flex-1">
          <SearchBox
            label={`Search ${description.label.many.toLowerCase()}`}
            value={state.q}
            onChange={(q) => change({ q }, "replace")}
            input={search}
          />
        </div>
      )}
      <Button
        size="sm"
        className="sm:hidden"
        onClick={() => setIsSheetOpen(true)}
        aria-label={inForce > 0 ? `Filter and sort, ${inForce} in force` : "Filter and sort"}
      >
        <SlidersHorizontal aria-hidden className="size-3.5" />
        {inForce > 0 && inForce}
      </Button>
      <div className="contents max-sm:hidden">
        <FilterBar {...parts} isAdding={isAdding} setIsAdding={setIsAdding} />
        <div className="flex-1" />
        <GroupMenu {...parts} />
        <ColumnChooser {...parts} />
      </div>
      <Dialog title="Filter and sort" isOpen={isSheetOpen} onOpenChange={setIsSheetOpen}>
        <div className="flex flex-col gap-4 p-4">
          <div className="flex flex-wrap items-center gap-1.5">
            <FilterBar {...parts} isAdding={isAddingThere} setIsAdding={setIsAddingThere} />
          </div>
          <SortChoice {...parts} />
          <div className="flex flex-wrap gap-1.5 border-t pt-3">
            <GroupMenu {...parts} />
            <ColumnChooser {...parts} />
          </div>
          <Button variant="primary" onClick={() => setIsSheetOpen(false)}>
            Show the list
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
