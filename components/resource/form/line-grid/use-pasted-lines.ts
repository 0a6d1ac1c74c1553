"use client";

import { type ClipboardEvent, useState } from "react";
import { type Match, matchAll } from "@/components/fields/choices";
import { useReferences } from "@/components/fields/references";
import { useReader } from "@/components/ui/reader";
import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import type { LineRows } from "../line-rows";
import { closeReferences, openReferences, pasteLines } from "../paste-lines";
import { pastedTable } from "../pasted-table";
import type { Cell } from "./grid-moves";

type Edit = (change: (rows: LineRows) => LineRows) => void;

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString("en-IN")} ${number === 1 ? one : many}`;

/** Lays a block from a spreadsheet over the grid and looks up what its words mean. */
export function usePastedLines(
  lines: LinesDescription,
  columns: readonly FieldDescription[],
  edit: Edit,
) {
  const reader = useReader();
  const { remember } = useReferences();
  const [notice, setNotice] = useState("");

  const lookUp = async (open: ReadonlyMap<string, readonly string[]>): Promise<number> => {
    const answers = await Promise.all(
      [...open].map(async ([target, texts]) => {
        const found = await matchAll(target, texts).catch(() => undefined);
        return [target, found] as const;
      }),
    );
    const found = new Map(answers);
    const lost = { reason: "This could not be looked up; the connection broke. Choose it again." };
    const find = (target: string, text: string) => {
      const match: Match | undefined = found.get(target) ? found.get(target)?.get(text) : lost;
      return match && "row" in match ? match.row : match;
    };
    const matches = [...found.values()].flatMap((matched) =>
      matched ? [...matched.values()] : [],
    );
    for (const match of matches) if ("row" in match) remember(match.row);
    edit((rows) => closeReferences(lines, rows, find));
    return matches.filter((match) => "reason" in match).length;
  };

  const paste = async (event: ClipboardEvent, at: Cell): Promise<void> => {
    const table = pastedTable(event.clipboardData.getData("text/plain"));
    if (!table) return;
    event.preventDefault();
    event.stopPropagation();
    let open: ReadonlyMap<string, readonly string[]> = new Map();
    edit((rows) => {
      const pasted = pasteLines(lines, columns, rows, at, table, reader ?? {});
      open = openReferences(lines, pasted);
      return pasted;
    });
    const pasted = `${count(table.length, "row", "rows")} pasted`;
    if (open.size === 0) return setNotice(`${pasted}.`);
    setNotice(`${pasted}; looking up what they name…`);
    const unmatched = await lookUp(open);
    setNotice(
      unmatched === 0
        ? `${pasted}.`
        : `${pasted}; ${count(unmatched, "name was", "names were")} not found and stand in red.`,
    );
  };
  return { paste, notice };
}
