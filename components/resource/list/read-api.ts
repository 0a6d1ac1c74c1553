import type { ListAnswer, RecordRow } from "@/lib/resource/answers";
import type { ResourceDescription } from "@/lib/resource/description";

/** What the API said when it could not answer. */
export class ListProblem extends Error {
  override name = "ListProblem";
  constructor(
    message: string,
    readonly requestId: string | undefined,
    /** 0 when it could not be reached at all. */
    readonly status: number,
  ) {
    super(message);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Asks the API with the session of this browser. Throws `ListProblem`. */
export async function readApi<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(`/api/v1/${path}`, { signal: signal ?? null }).catch(
    (error: unknown) => {
      if (error instanceof DOMException && error.name === "AbortError") throw error;
      throw new ListProblem("The connection broke. Nothing you saved is lost.", undefined, 0);
    },
  );
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as Answer;
  const problem = isObject(body) ? body : {};
  const fields = isObject(problem.fields) ? Object.values(problem.fields) : [];
  const told = [problem.detail, ...fields].filter((text) => typeof text === "string").join(" ");
  throw new ListProblem(
    told || "The list could not be read.",
    response.headers.get("x-request-id") ?? undefined,
    response.status,
  );
}

type Fields = Pick<ResourceDescription, "fields">;

/** A row as the API sends it, under the names the descriptions use. */
function rowOf({ fields }: Fields, wire: Record<string, unknown>): RecordRow {
  const titles = isObject(wire.reference_titles) ? wire.reference_titles : {};
  const own = fields.filter(({ isCustom }) => !isCustom);
  return {
    id: String(wire.id),
    ...(typeof wire.version === "number" && { version: wire.version }),
    recordTitle: String(wire.record_title ?? ""),
    referenceTitles: Object.fromEntries(
      own.flatMap(({ name, column }) => {
        const title = titles[column];
        return title === undefined ? [] : [[name, title === null ? null : String(title)]];
      }),
    ),
    ...Object.fromEntries(
      own.flatMap(({ name, column }) => (column in wire ? [[name, wire[column]]] : [])),
    ),
    ...(isObject(wire.custom) && { custom: wire.custom }),
  };
}

type WireList = {
  data: readonly Record<string, unknown>[];
  next_cursor: string | null;
  totals?: { count: number; sums: Readonly<Record<string, string>> };
  groups?: ListAnswer["groups"];
};

/** A page of a list. `query` is the API's. Throws `ListProblem`. */
export async function readList(
  description: Fields & { name: string },
  query: string,
  signal?: AbortSignal,
): Promise<ListAnswer> {
  const wire = await readApi<WireList>(`${description.name}?${query}`, signal);
  return {
    rows: wire.data.map((row) => rowOf(description, row)),
    nextCursor: wire.next_cursor,
    ...(wire.totals && { totals: { ...wire.totals, sums: sumsOf(description, wire.totals.sums) } }),
    ...(wire.groups && { groups: wire.groups }),
  };
}

const sumsOf = ({ fields }: Fields, sums: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    fields.flatMap(({ name, column }) => {
      const sum = sums[column];
      return sum === undefined ? [] : [[name, sum]];
    }),
  );
