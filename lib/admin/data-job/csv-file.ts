import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { fused } from "@/lib/core/csv";
import { fileFault } from "./rules";

const ENCODINGS = ["utf-8", "utf-16le"] as const;
const DELIMITERS = [",", ";", "\t"] as const;

/** How a file is written. */
export type CsvFormat = {
  encoding: (typeof ENCODINGS)[number];
  delimiter: (typeof DELIMITERS)[number];
};

export type CsvFacts = {
  format: CsvFormat;
  header: string[];
  /** The first rows, for whoever maps the columns. */
  sample: string[][];
  /** Rows below the header; empty ones are none. */
  rows: number;
};

/** Opens the file at its beginning. */
type Open = () => Readable;

const MOST_COLUMNS = 300;
const SAMPLE = 5;
const LONGEST_ROW = 2_000_000;
const HEADER_BYTES = 64_000;

function encodingOf(start: Uint8Array): CsvFormat["encoding"] {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || first === 0) {
    throw fileFault("The file is in UTF-16 big endian. Save it as CSV UTF-8 and upload it again.");
  }
  if (start.length > 3 && first === 0x50 && second === 0x4b) {
    throw fileFault("This is a workbook, not CSV. Save its sheet as CSV UTF-8 and upload that.");
  }
  // Latin text in UTF-16 has a nought behind every letter.
  return second === 0 ? "utf-16le" : "utf-8";
}

/** The sign that parts the header's columns most often; quoted ones do not count. */
function delimiterOf(text: string): CsvFormat["delimiter"] {
  const [line = ""] = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r\n|\n|\r/, 1);
  const count = (sign: string) => line.split(sign).length;
  const [best = ","] = DELIMITERS.toSorted((one, other) => count(other) - count(one));
  return best;
}

async function startOf(open: Open): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of open()) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size >= HEADER_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, HEADER_BYTES);
}

const NOT_TEXT = "The file is not in UTF-8 or UTF-16. Save it as CSV UTF-8 and upload it again.";

async function* decoded(open: Open, encoding: CsvFormat["encoding"]): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of open()) yield decoder.decode(part as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? fileFault(NOT_TEXT) : error;
  }
}

const WRONG: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: "A quotation mark is opened and never closed",
  INVALID_OPENING_QUOTE: "A quotation mark stands in the middle of a value",
  CSV_INVALID_CLOSING_QUOTE: "Something follows a closing quotation mark",
  CSV_MAX_RECORD_SIZE: "A row is longer than 2 MB",
};

function asFault(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = "lines" in error ? ` near line ${error.lines}` : "";
  return fileFault(`${WRONG[error.code] ?? "The file is not proper CSV"}${line}.`);
}

/**
 * The rows of a CSV file with its header as the first, cells as their writer meant them: what was
 * defused for spreadsheets is given back. Read as a stream; blank rows are left out. Throws `invalid`
 * naming `file` where it cannot be read.
 */
export async function* csvRows(open: Open, format: CsvFormat): AsyncGenerator<string[]> {
  const { delimiter, encoding } = format;
  const source = Readable.from(decoded(open, encoding));
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: LONGEST_ROW,
  });
  // A pipe does not carry errors on.
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const row of source.pipe(parser)) yield (row as string[]).map(fused);
  } catch (error) {
    throw asFault(error);
  } finally {
    source.destroy();
  }
}

/** Reads a whole file once, to learn what is in it. Throws `invalid` naming `file`. */
export async function inspectCsv(open: Open): Promise<CsvFacts> {
  const start = await startOf(open);
  if (start.length === 0) throw fileFault("The file is empty.");
  const encoding = encodingOf(start);
  const text = new TextDecoder(encoding).decode(start);
  const format: CsvFormat = { encoding, delimiter: delimiterOf(text) };
  let header: string[] | undefined;
  const sample: string[][] = [];
  let rows = 0;
  for await (const row of csvRows(open, format)) {
    if (!header) {
      header = row.map((cell) => cell.trim());
      continue;
    }
    rows += 1;
    if (sample.length < SAMPLE) sample.push(row.map((cell) => cell.slice(0, 200)));
  }
  if (!header) throw fileFault("The file is empty.");
  if (header.length > MOST_COLUMNS)
    throw fileFault(`The file has ${header.length} columns; ${MOST_COLUMNS} are taken.`);
  if (rows === 0) throw fileFault("There is a header, and no row below it.");
  return { format, header, sample, rows };
}
