"use client";

import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from "react";

/** A place in the grid; column 0 holds the ticks, 1 the record's title. */
export type Cell = { row: number; column: number };

const FIRST: Cell = { row: 0, column: 1 };
const PAGE = 10;

const MOVES: Record<string, (cell: Cell, last: Cell) => Cell> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
  PageUp: ({ row, column }) => ({ row: row - PAGE, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
};

const within = (value: number, last: number) => Math.max(0, Math.min(value, last));

/** What takes the focus in a cell: the link or tick in it, else the cell itself. */
const focusableIn = (cell: HTMLElement) =>
  cell.querySelector<HTMLElement>("a,input,select,button") ?? cell;

/**
 * The one cell of the grid that Tab leads to, moved by arrows, `j` and `k`. Its row stays in the
 * document while it is scrolled out of sight, so that the focus is not lost.
 */
export function useActiveCell(
  frame: React.RefObject<HTMLElement | null>,
  last: Cell,
  scrollTo: (row: number) => void,
) {
  const [active, setActive] = useState<Cell>(FIRST);
  const isMoved = useRef(false);
  const isStarted = useRef(false);
  const move = useCallback(
    (to: Cell) => {
      const cell = { row: within(to.row, last.row), column: within(to.column, last.column) };
      isMoved.current = true;
      isStarted.current = true;
      setActive(cell);
      scrollTo(cell.row);
    },
    [last.row, last.column, scrollTo],
  );
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    const cell = frame.current?.querySelector<HTMLElement>(
      `[data-cell="${active.row}:${active.column}"]`,
    );
    if (cell) focusableIn(cell).focus({ preventScroll: true });
  }, [active, frame]);
  return {
    active,
    move,
    /** One row on or back; the first step of all comes to the first row. */
    step(by: 1 | -1) {
      move(isStarted.current ? { ...active, row: active.row + by } : { ...active });
    },
    /** Follows the focus wherever the mouse or a screen reader puts it. */
    follow(row: number, column: number) {
      isStarted.current = true;
      if (row !== active.row || column !== active.column) setActive({ row, column });
    },
    onKeyDown(event: KeyboardEvent): boolean {
      const to = MOVES[event.key];
      if (!to || event.altKey || event.metaKey || event.ctrlKey || event.shiftKey) return false;
      event.preventDefault();
      move(to(active, last));
      return true;
    },
  };
}
