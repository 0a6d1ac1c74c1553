/**
 * A block of cells as spreadsheets and files put it on the clipboard: columns parted by tabs, else by
 * commas (or semicolons); quotes around what contains them. Undefined for a single plain cell, which
 * the control itself takes.
 */
export function pastedTable(text: string): readonly (readonly string[])[] | undefined {
  const body = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const isBlock = body.includes("\t") || body.includes("\n");
  if (!isBlock) return undefined;
  const firstLine = body.slice(0, body.indexOf("\n") >>> 0);
  const mark = body.includes("\t") ? "\t" : firstLine.includes(";") ? ";" : ",";
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? "";
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === "") isQuoted = true;
    else if (sign === mark) endCell();
    else if (sign === "\n") endRow();
    else cell += sign;
  }
  endRow();
  return rows.filter((cells) => cells.some((one) => one !== ""));
}
