import { strToU8, Zip, ZipDeflate } from "fflate";
import type { TenantPlace } from "@/lib/core/database";
import { EXPORTED_TABLES } from "./exported-tables";
import { tableRows } from "./table-rows";

/** What the archive says about itself. */
export type Manifest = { workspace: string; exportedAt: string };

/** Drained after every batch, so that the archive is never in memory as a whole. */
class Archive {
  #pieces: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error) throw error;
    this.#pieces.push(piece);
  });

  add(name: string): ZipDeflate {
    const file = new ZipDeflate(name, { level: 6 });
    this.#zip.add(file);
    return file;
  }

  end(): void {
    this.#zip.end();
  }

  *drain(): Generator<Uint8Array> {
    const pieces = this.#pieces;
    this.#pieces = [];
    yield* pieces;
  }
}

/**
 * A ZIP archive with one CSV file for each table that has rows, and a manifest at the end, in pieces.
 * Memory holds one batch of rows whatever the size of the workspace. A single table may have 4 GB.
 */
export async function* zipPieces(
  place: TenantPlace,
  { workspace, exportedAt }: Manifest,
): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  const counts: Record<string, number> = {};
  for (const table of EXPORTED_TABLES) {
    let file: ZipDeflate | undefined;
    for await (const { text, rows } of tableRows(place, table)) {
      file ??= archive.add(`${table.name}.csv`);
      file.push(strToU8(text));
      counts[table.name] = (counts[table.name] ?? 0) + rows;
      yield* archive.drain();
    }
    file?.push(new Uint8Array(0), true);
    yield* archive.drain();
  }
  const manifest = { workspace, exported_at: exportedAt, rows: counts };
  archive.add("manifest.json").push(strToU8(JSON.stringify(manifest, null, 2)), true);
  archive.end();
  yield* archive.drain();
}
