"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type References, ReferencesContext } from "@/components/fields/references";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import type { CellAnswer, ListActions, ResourceListView } from "@/lib/web/views-list";
import { fieldNamed } from "@/lib/web/views-list-address";
import { isFinal } from "../record/record-fields";
import { BulkWork } from "./bulk-work";
import { refreshedRow } from "./changed-row";
import { GroupStrip } from "./group-strip";
import { ListEmpty, NothingFits } from "./list-empty";
import { ListFooter } from "./list-footer";
import { ListGrid } from "./list-grid";
import { ListHeader } from "./list-header";
import { ListProblemPanel } from "./list-problem-panel";
import type { RowActions } from "./list-row";
import { ListToolbar } from "./list-toolbar";
import { ListViews } from "./list-views";
import { Notice } from "./notice";
import { type Cell, useActiveCell } from "./use-active-cell";
import { useBulk } from "./use-bulk";
import { useFigures } from "./use-figures";
import { useListColumns } from "./use-list-columns";
import { useListRows } from "./use-list-rows";
import { useListState } from "./use-list-state";
import { useSelection } from "./use-selection";
import { isForMany } from "./writable-fields";

/** A list with everything around it, and what joins the parts. */
export function ListScreen({ view, actions }: { view: ResourceListView; actions: ListActions }) {
  const { description, path } = view;
  const router = useRouter();
  const [state, change] = useListState(view);
  const list = useListRows(view, state);
  const [isTotalling, setIsTotalling] = useState(false);
  const figures = useFigures(description, state, { totals: isTotalling, group: state.group });
  const columns = useListColumns(view, state);
  const ids = useMemo(() => list.rows.map(({ id }) => id), [list.rows]);
  const ticks = useSelection(ids);
  const [notice, setNotice] = useState("");
  const [editing, setEditing] = useState<{ id: string; field: string }>();
  const [isAdding, setIsAdding] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scrollToRow = useRef<(row: number) => void>(() => undefined);
  const cell = useActiveCell(
    frame,
    { row: ids.length - 1, column: columns.length },
    useCallback((row: number) => scrollToRow.current(row), []),
  );
  const titles = useRef(new Map<string, string>());
  const references = useMemo<References>(
    () => ({
      titleOf: (id) => titles.current.get(id),
      remember: ({ id, title }) => void titles.current.set(id, title),
      createFor: () => undefined,
    }),
    [],
  );
  const bulk = useBulk({
    ...{ description, actions, list, ticks },
    titleOf: references.titleOf,
    say: setNotice,
  });
  const canSelect =
    description.can.delete || description.fields.some((field) => isForMany(description, field));

  const { changeRows } = list;
  const { toggle } = ticks;
  const latest = useRef({ cell, changeRows });
  latest.current = { cell, changeRows };
  const rowActions = useMemo<RowActions>(
    () => ({
      toggle,
      follow: (row, column) => latest.current.cell.follow(row, column),
      edit: (id, field) => setEditing({ id, field }),
      endEdit: () => {
        setEditing(undefined);
        // Back on the cell, where the arrows go on.
        const { cell: now } = latest.current;
        now.move(now.active);
      },
      saveCell: async (row, field, value) => {
        const { id, version } = row;
        const answer = await actions
          .saveCell(description.name, { id, version }, { field, value })
          .catch(
            (): CellAnswer => ({
              isDone: false,
              message: "The connection broke. Nothing was saved.",
            }),
          );
        const fresh = answer.isDone ? answer.row : answer.current;
        if (fresh) {
          latest.current.changeRows((one) => (one.id === id ? refreshedRow(one, fresh) : one));
        }
        if (answer.isDone) setNotice(`${row.recordTitle} is saved.`);
        return answer;
      },
    }),
    [actions, description.name, toggle],
  );
  const active = list.rows[cell.active.row];
  const beginEdit = (column: number) => {
    const chosen = columns[column - 1];
    if (!active || !chosen?.isEditable || isFinal(description, active)) return false;
    setEditing({ id: active.id, field: chosen.field.name });
    return true;
  };
  const tick = () => {
    if (canSelect && active) ticks.toggle(active.id);
  };
  useShortcuts(
    {
      // A list without a search leaves the key to the palette.
      ...(description.search.length > 0 && { "/": () => search.current?.focus() }),
      j: () => cell.step(1),
      k: () => cell.step(-1),
      x: tick,
      f: () => setIsAdding(true),
      ...(ticks.selection.size > 0 && { escape: ticks.clear }),
      ...(description.can.create && { c: () => router.push(`${path}/new`) }),
      ...(description.can.update &&
        active && { e: () => router.push(`${path}/${active.id}?edit=1`) }),
    },
    { isFirst: true, repeated: ["j", "k"] },
  );
  const silence = useCallback(() => setNotice(""), []);
  const onGridKey = (event: KeyboardEvent, at: Cell) => {
    const isEdit = event.key === "F2" || (event.key === "Enter" && at.column > 1);
    if (isEdit && beginEdit(at.column)) event.preventDefault();
    // A tick turns over by itself.
    if (event.key !== " " || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    tick();
  };
  // Another question: what was ticked may not be in the answer, which is read from its beginning.
  const { query } = list;
  const asked = useRef(query);
  const { clear } = ticks;
  useEffect(() => {
    if (asked.current === query) return;
    asked.current = query;
    frame.current?.scrollTo(0, 0);
    setEditing(undefined);
    clear();
  }, [query, clear]);
  const clearFilters = () => change({ filters: [], q: "" });
  const isNarrowed = state.filters.length > 0 || state.q !== "";
  const isEmpty = !list.isLoading && !list.problem && list.rows.length === 0;
  const group = state.group ? fieldNamed(description, state.group) : undefined;
  return (
    <ReferencesContext.Provider value={references}>
      <div data-fills className="flex min-h-0 flex-1 flex-col gap-3">
        <ListHeader description={description} path={path} exportQuery={list.query}>
          <ListViews {...{ view, state, change, actions }} say={setNotice} />
        </ListHeader>
        <ListToolbar {...{ description, state, change, search, isAdding, setIsAdding }} />
        {group && <GroupStrip field={group} {...{ figures, state, change }} />}
        <div className="relative flex min-h-0 flex-1 flex-col overflow-hidden rounded-lg border bg-surface max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0">
          {list.problem ? (
            <ListProblemPanel
              problem={list.problem}
              canClear={isNarrowed}
              onRetry={() => list.retry()}
              onClear={clearFilters}
            />
          ) : list.isLoading ? (
            <TableSkeleton columns={columns.length} rows={18} />
          ) : isEmpty && isNarrowed ? (
            <NothingFits many={description.label.many} onClear={clearFilters} />
          ) : isEmpty ? (
            <ListEmpty description={description} path={path} />
          ) : (
            <>
              <ListGrid
                label={description.label.many}
                {...{ path, columns, list, frame, scrollToRow, canSelect, ticks, cell, editing }}
                count={isTotalling ? figures.totals?.count : undefined}
                sort={state.sort}
                isFinal={(row) => isFinal(description, row)}
                onSort={(sort) => change({ sort })}
                actions={rowActions}
                onKeyDown={onGridKey}
              />
              <ListFooter
                loaded={list.rows.length}
                hasMore={list.hasMore}
                isTotalling={isTotalling}
                onTotal={() => setIsTotalling(true)}
                figures={figures}
                columns={columns.map(({ field }) => field)}
                problem={list.nextProblem && "The next rows could not be read."}
                onRetry={() => list.loadMore()}
              />
            </>
          )}
          <BulkWork {...{ description, bulk }} onClear={ticks.clear} say={setNotice} />
        </div>
        <Notice text={notice} onGone={silence} />
      </div>
    </ReferencesContext.Provider>
  );
}
