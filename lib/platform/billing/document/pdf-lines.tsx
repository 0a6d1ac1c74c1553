import { Text, View } from "@react-pdf/renderer";
import type { Minor } from "@/lib/core/money";
import { formatMoney } from "@/lib/core/money";
import { INK, LINE, style } from "./pdf-style";
import { type PrintedTax, printAmount, printedTaxes, printPeriod } from "./print-words";
import type { DocumentSnapshot } from "./snapshot";

type Line = DocumentSnapshot["lines"][number];
type Cell = { head: string; text: string };
type Row = { line: Line; serial: string; cells: Cell[]; share: string | null };

/** Points that a digit and its share of commas take at the size of the table, rounded up. */
const DIGIT_WIDTH = 4.6;

/** Code and quantity stand close; amounts get air. */
const NARROW_COLUMNS = 2;

/** The right-hand columns of a line. */
function cellsOf(snapshot: DocumentSnapshot, taxes: PrintedTax[], line: Line): Cell[] {
  const print = (amount: Minor) => printAmount(amount, snapshot.currency);
  const symbol = snapshot.currency === "INR" ? "₹" : "$";
  const cells: Cell[] = [
    { head: "SAC", text: line.sac },
    { head: "Qty", text: String(line.quantity) },
    { head: `Taxable value ${symbol}`, text: print(line.amount) },
    ...taxes.map(({ name, rate, of }) => ({
      head: `${name} ${rate} ${symbol}`,
      text: print(line[of]),
    })),
  ];
  if (taxes.length === 0) return cells;
  const total = line.amount + line.cgst + line.sgst + line.igst;
  return [...cells, { head: `Amount ${symbol}`, text: print(total) }];
}

/**
 * How a part of a period comes to its amount; nothing for whole periods. A credit below the worth of
 * its days stands where part of the line had been credited before.
 */
function shareOf(snapshot: DocumentSnapshot, line: Line): string | null {
  if (snapshot.kind === "credit_note" && snapshot.reason === "goodwill") return null;
  const worth = line.fullPrice * BigInt(line.days);
  const periodDays = BigInt(line.periodDays);
  const isLess = snapshot.kind === "credit_note" && (line.amount + 1n) * periodDays < worth;
  if (line.days === line.periodDays && !isLess) return null;
  const price = formatMoney(line.fullPrice, snapshot.currency);
  const share = `${line.days} of ${line.periodDays} days of ${price}`;
  return isLess ? `${share}, less earlier credits` : share;
}

/** Each column as wide as its longest text; the description takes what they leave. */
function widthsOf(rows: readonly Row[]): number[] {
  const heads = rows[0]?.cells.map(({ head }) => head) ?? [];
  return heads.map((head, column) => {
    const longest = Math.max(...rows.map(({ cells }) => cells[column]?.text.length ?? 0));
    return Math.max(longest * DIGIT_WIDTH, head.length * 4.1) + (column < NARROW_COLUMNS ? 10 : 14);
  });
}

type CellsProps = { cells: Cell[]; widths: number[]; isHead?: boolean };

function Cells({ cells, widths, isHead = false }: CellsProps) {
  return cells.map(({ head, text }, column) => (
    <Text
      key={head}
      style={{ ...style.amount, width: widths[column] ?? 0, paddingLeft: 6, flexShrink: 0 }}
    >
      {isHead ? head : text}
    </Text>
  ));
}

/** The lines, with a head that each page repeats. */
export function PdfLines({ snapshot }: { snapshot: DocumentSnapshot }) {
  const taxes = printedTaxes(snapshot);
  const rows: Row[] = snapshot.lines.map((line, position) => ({
    line,
    serial: String(position + 1),
    cells: cellsOf(snapshot, taxes, line),
    share: shareOf(snapshot, line),
  }));
  const widths = widthsOf(rows);
  const isGoodwill = snapshot.kind === "credit_note" && snapshot.reason === "goodwill";
  return (
    <View>
      <View
        fixed
        style={{
          ...style.row,
          ...style.muted,
          fontSize: 7.5,
          fontWeight: 500,
          alignItems: "flex-end",
          borderBottomWidth: 0.75,
          borderColor: INK,
          paddingBottom: 4,
        }}
      >
        <Text style={{ width: 18 }}>No.</Text>
        <Text style={{ flexGrow: 1, flexBasis: 0 }}>Description of service</Text>
        <Cells cells={rows[0]?.cells ?? []} widths={widths} isHead />
      </View>
      {rows.map(({ line, serial, cells, share }) => (
        <View
          key={serial}
          wrap={false}
          style={{ ...style.row, borderBottomWidth: 0.5, borderColor: LINE, paddingVertical: 6 }}
        >
          <Text style={{ ...style.muted, width: 18 }}>{serial}</Text>
          <View style={{ flexGrow: 1, flexBasis: 0 }}>
            <Text style={{ fontWeight: 500 }}>{line.description}</Text>
            <Text style={{ ...style.muted, fontSize: 7.5 }}>
              {isGoodwill ? "Goodwill on " : ""}
              {printPeriod(line.from, line.to)}
            </Text>
            {share && <Text style={{ ...style.muted, fontSize: 7.5 }}>{share}</Text>}
          </View>
          <Cells cells={cells} widths={widths} />
        </View>
      ))}
    </View>
  );
}
