import type { Actor, TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { log } from "@/lib/core/log";
import { read } from "@/lib/core/read";
import { dataOperationsFor } from "@/lib/data-operations";
import { RECORD_ENGINE } from "@/lib/resources";
import type { WriteMode } from "./job";
import { rejectedPieces } from "./rejected-file";
import { runJob } from "./run-job";
import { uploadImport } from "./upload-file";

/** CSV in and out of resources as tests want it; `now` is the time of every transaction. */
export function testImports(request: TenantRequest<Actor>) {
  const of = (name: string) => {
    const operations = dataOperationsFor(name);
    if (!operations?.imports) throw new Error(`${name} cannot be imported`);
    return { ...operations, imports: operations.imports };
  };
  async function* pieces(text: string | Uint8Array) {
    yield typeof text === "string" ? Buffer.from(text) : text;
  }
  const work = {
    engine: RECORD_ENGINE,
    findTenant: async () => request.tenant,
    now: () => request.now,
    log: log(),
  };
  const upload = (name: string, text: string | Uint8Array) =>
    uploadImport(of(name).imports, request, { name: `${name}.csv`, pieces: pieces(text) });
  const run = (jobId: string) => runJob(work, request.tenant.id, jobId);
  const get = (name: string, id: string) => read(of(name).imports.get, request, { id });

  async function all(text: AsyncGenerator<string>): Promise<string> {
    let whole = "";
    for await (const piece of text) whole += piece;
    return whole;
  }

  return {
    ...{ of, upload, run, get, work },
    /** Uploads, starts and works on a file until it is over. */
    async importText(
      name: string,
      text: string | Uint8Array,
      how: { writeMode?: WriteMode; isDryRun?: boolean; columns?: (string | null)[] } = {},
    ) {
      const { id } = await upload(name, text);
      await execute(of(name).imports.start, request, { id, ...how });
      await run(id);
      return get(name, id);
    },
    async rollBack(name: string, id: string) {
      await execute(of(name).imports.rollBack, request, { id });
      await run(id);
      return get(name, id);
    },
    async exportText(name: string, query: object = {}): Promise<string> {
      const operation = dataOperationsFor(name)?.export;
      if (!operation) throw new Error(`There is no resource ${name}`);
      const asked = { filters: [], sort: [], ...query };
      const { pieces: text } = await execute(operation, request, asked);
      return all(text(request));
    },
    async rejectedText(name: string, id: string): Promise<string> {
      const { job, reasons } = await read(of(name).imports.rejected, request, { id });
      return all(rejectedPieces(request.tenant.id, job, reasons));
    },
  };
}
