import { FieldValue } from "@/components/fields/field-value";
import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import type { RecordRow } from "@/lib/resource/answers";
import type {
  FieldDescription,
  LinesDescription,
  ResourceDescription,
} from "@/lib/resource/description";
import type { ResourceScreen } from "@/lib/web/views-record";
import { columnsOf, isNumeric } from "../form/line-grid/line-columns";
import { LineTotals, totalFields } from "../form/line-grid/line-totals";
import { LineList } from "./line-list";
import { currencyIn } from "./record-fields";
import { hrefOf } from "./record-sections";

type Lines = readonly RecordRow[];
const isFilled = (line: RecordRow, { name }: FieldDescription): boolean =>
  line[name] !== null && line[name] !== undefined && line[name] !== "";

type Row = { id: string; number: string; line: RecordRow };

const linesIn = (record: Readonly<Record<string, unknown>>, name: string): Lines =>
  Array.isArray(record[name]) ? (record[name] as Lines) : [];

/** Lines of lines in the order of their rows, each told which row it belongs to. */
const numbered = (lines: Lines, before = ""): readonly Row[] =>
  lines.map((line, index) => ({ id: line.id, number: `${before}${index + 1}`, line }));

function LinesTable({
  lines,
  rows,
  places,
  currency,
}: {
  lines: LinesDescription;
  rows: readonly Row[];
  places: ResourceScreen["places"];
  currency: string | undefined;
}) {
  const column = (field: FieldDescription, index: number): Column<Row> => ({
    key: field.name,
    title: field.label,
    ...(isNumeric(field) && { align: "right" as const }),
    className: index === 0 ? "min-w-44 whitespace-normal" : "max-w-40 truncate",
    cell: ({ line }) => (
      <FieldValue
        field={field}
        value={line[field.name]}
        title={line.referenceTitles[field.name]}
        href={hrefOf(places, field.target, line[field.name])}
        currency={currency}
      />
    ),
  });
  // A column that says nothing takes no room.
  const shown = columnsOf(lines).filter((field) => rows.some(({ line }) => isFilled(line, field)));
  const columns: readonly Column<Row>[] = [
    { key: "number", title: "#", cell: ({ number }) => number, className: "text-ink-muted" },
    ...shown.map(column),
  ];
  return (
    <>
      <div className="max-sm:hidden">
        <Table label={`Table of ${lines.label.many.toLowerCase()}`} columns={columns} rows={rows} />
      </div>
      <LineList label={lines.label.many} columns={shown} {...{ rows, currency }} />
    </>
  );
}

/** The lines of a record as tables, and what they come to. Kinds of lines without any are left out. */
export function RecordLines({
  description,
  record,
  places,
}: {
  description: ResourceDescription;
  record: RecordRow;
  places: ResourceScreen["places"];
}) {
  const currency = currencyIn(record);
  const { amounts } = description;
  return (
    <>
      {description.lines.map((lines) => {
        const rows = linesIn(record, lines.name);
        if (rows.length === 0) return null;
        return (
          <Card
            key={lines.name}
            title={lines.label.many}
            aside={
              <span className="text-ink-muted text-xs">
                {rows.length}{" "}
                {(rows.length === 1 ? lines.label.one : lines.label.many).toLowerCase()}
              </span>
            }
          >
            <LinesTable {...{ lines, places, currency }} rows={numbered(rows)} />
            {amounts?.lines === lines.name && (
              <div className="border-t bg-canvas">
                <LineTotals
                  fields={totalFields(description)}
                  values={record}
                  total={amounts.total?.field}
                  currency={currency}
                />
              </div>
            )}
            {lines.lines.map((inner) => {
              const below = rows.flatMap((row, index) =>
                numbered(linesIn(row, inner.name), `${index + 1}.`),
              );
              if (below.length === 0) return null;
              return (
                <div key={inner.name} className="border-t">
                  <h3 className="bg-canvas px-4 py-1.5 font-medium text-xs">{inner.label.many}</h3>
                  <LinesTable lines={inner} rows={below} places={places} currency={currency} />
                </div>
              );
            })}
          </Card>
        );
      })}
    </>
  );
}
