import type { ReactNode } from "react";
import type { Typed } from "@/components/fields/typed";
import type { LinesDescription } from "@/lib/resource/description";
import type { LineRows } from "../line-rows";
import type { Cell } from "./grid-moves";
import type { LineDeed } from "./line-menu";

/** What rows ask of their grid; the same functions for as long as it stands, so that rows are kept. */
export type GridActions = {
  enter: (cell: Cell) => void;
  change: (cell: Cell, value: Typed) => void;
  changeInner: (key: string, name: string, change: (rows: LineRows) => LineRows) => void;
  act: (key: string, deed: LineDeed) => void;
  toggle: (key: string) => void;
};

export type GridProps = {
  lines: LinesDescription;
  rows: LineRows;
  label: string;
  /** In front of the ids of its cells. */
  prefix: string;
  edit: (change: (rows: LineRows) => LineRows) => void;
};

/** Draws the grid of a line's own lines; handed down, since a grid cannot be part of itself. */
export type DrawGrid = (props: GridProps) => ReactNode;
