"use client";

import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import { isWritable } from "../form-fields";
import { problemOf } from "../line-problems";
import {
  addRow,
  duplicateRow,
  type LineRows,
  moveRow,
  removeRow,
  setCell,
  setInner,
  setProblem,
} from "../line-rows";
import type { GridActions } from "./grid-actions";
import { type Cell, isAtEdge, type Move, moved } from "./grid-moves";
import type { LineDeed } from "./line-menu";

type Edit = (change: (rows: LineRows) => LineRows) => void;

/** Whether the key means something to the control itself: a list walks, a day counts. */
const keepsArrows = (target: EventTarget) =>
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && /^(date|time|datetime-local)$/.test(target.type));

function moveOf(event: KeyboardEvent): Move | undefined {
  const { key, target, shiftKey } = event;
  if (key === "Tab") return shiftKey ? "previous" : "next";
  if (key === "Enter" && !shiftKey) return "down";
  if (keepsArrows(target) || shiftKey || event.altKey) return undefined;
  if (key === "ArrowDown") return "down";
  if (key === "ArrowUp") return "up";
  if (key === "ArrowLeft" && isAtEdge(target, "left")) return "left";
  if (key === "ArrowRight" && isAtEdge(target, "right")) return "right";
  return undefined;
}

function deedOf({ key, shiftKey }: KeyboardEvent): LineDeed | undefined {
  if (key.toLowerCase() === "d" && !shiftKey) return "duplicate";
  if (key === "Backspace" || key === "Delete") return shiftKey ? undefined : "remove";
  if (!shiftKey) return undefined;
  return { ArrowUp: "up" as const, ArrowDown: "down" as const }[key];
}

/** Which cell is typed in, and what the keys do. `leave` takes the focus when a key leads out. */
export function useLineGrid(
  lines: LinesDescription,
  columns: readonly FieldDescription[],
  rows: LineRows,
  edit: Edit,
) {
  const fields = useMemo(() => columns.filter(isWritable), [columns]);
  const [active, setActive] = useState<Cell>();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef({ rows, active, edit });
  latest.current = { rows, active, edit };

  const tools = useMemo(() => {
    const names = fields.map(({ name }) => name);
    /** What was typed is looked at when its cell is left, not while it is half typed. */
    const check = (cell: Cell | undefined) => {
      const field = fields.find(({ name }) => name === cell?.field);
      if (!cell || !field || field.kind === "reference") return;
      const row = latest.current.rows.find(({ key }) => key === cell.key);
      const problem = row && problemOf(field, row.values[field.name]);
      if (problem) latest.current.edit((now) => setProblem(now, cell.key, field.name, problem));
    };
    const enter = (cell: Cell | undefined) => {
      check(latest.current.active);
      setActive(cell);
    };
    const add = () => {
      let key = "";
      latest.current.edit((now) => {
        const more = addRow(lines, now);
        key = more.at(-1)?.key ?? "";
        return more;
      });
      const [field] = names;
      if (field) enter({ key, field });
      return key;
    };
    /** The row that stands where the removed one was goes on being typed. */
    const remove = (key: string) => {
      const { rows: now, active: at } = latest.current;
      const index = now.findIndex((row) => row.key === key);
      const next = now[index + 1] ?? now[index - 1];
      latest.current.edit((all) => removeRow(all, key));
      if (at?.key === key) setActive(next && { key: next.key, field: at.field });
    };
    const act = (key: string, deed: LineDeed) => {
      if (deed === "remove") return remove(key);
      latest.current.edit((now) => {
        if (deed === "duplicate") return duplicateRow(now, key);
        return moveRow(now, key, deed === "up" ? -1 : 1);
      });
    };
    const actions: GridActions = {
      enter,
      act,
      change: (cell, value) =>
        latest.current.edit((now) => setCell(now, cell.key, cell.field, value)),
      changeInner: (key, name, change) =>
        latest.current.edit((now) => {
          const row = now.find((one) => one.key === key);
          const inner = row?.inner[name] ?? [];
          const after = change(inner);
          return after === inner ? now : setInner(now, key, name, after);
        }),
      toggle: (key) =>
        setExpanded(
          (now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]),
        ),
    };
    return { names, enter, add, actions };
  }, [lines, fields]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, leave: () => void) => {
    const { target } = event;
    const isCell = target instanceof Element && target.closest("[data-cell]");
    const isOwn = target instanceof Element && target.closest("table") === event.currentTarget;
    if (!active || !isCell || !isOwn || event.defaultPrevented) return;
    if (event.metaKey || event.ctrlKey) {
      const deed = deedOf(event);
      const isText = target instanceof HTMLInputElement && target.value !== "";
      // With text in it the key deletes words, as everywhere.
      if (!deed || (deed === "remove" && isText && event.key === "Backspace")) return;
      event.preventDefault();
      return tools.actions.act(active.key, deed);
    }
    if (event.key === "Escape") {
      event.preventDefault();
      tools.enter(undefined);
      return leave();
    }
    const move = moveOf(event);
    if (!move) return;
    const keys = rows.map(({ key }) => key);
    const to = moved({ keys, fields: tools.names }, active, move);
    if (to === "out") return tools.enter(undefined);
    event.preventDefault();
    if (to !== "new-row") return tools.enter(to);
    // An arrow at the end stays; only Enter asks for more.
    if (event.key === "Enter") tools.add();
  };
  return {
    active,
    expanded,
    onKeyDown,
    add: tools.add,
    enter: tools.enter,
    actions: tools.actions,
  };
}
