import { inArray } from "drizzle-orm";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { isInPlan } from "@/lib/core/permissions";
import { columnOf } from "@/lib/resource/fields";
import { operationsFor, REGISTER } from "@/lib/resources";

export type Values = Readonly<Record<string, unknown>>;

/** What the sample company is written with. */
export type Scene = {
  request: TenantRequest<Actor>;
  /** The last day of the year that is told, 'YYYY-MM-DD'. */
  today: string;
  /** How many of something there are, where a whole company has `most`; never none. */
  count(most: number): number;
  /** Whether the plan takes records of a resource. */
  may(resource: string): boolean;
  /**
   * Makes the records that are not there yet and returns the ids of all, in their order. Records are
   * known by their key: codes, or the client reference of documents. Nothing where the plan takes none.
   */
  put(resource: string, records: readonly Values[], key?: readonly string[]): Promise<string[]>;
  /** Rows that stand, by one of their fields. */
  find(resource: string, field: string, values: readonly string[]): Promise<Values[]>;
  /** How many records were made. */
  made(): number;
};

/** Small enough that a transaction is short, large enough that its costs do not count. */
const AT_ONCE = 50;
const LOOKED_UP = 500;

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

const knownOf = (resource: string) => {
  const known = REGISTER.find(resource);
  if (!known) throw new Error(`There is no resource ${resource}`);
  return known;
};

/** Codes are compared without regard to case, as the database does. */
const textOf = (row: Values, key: readonly string[]) =>
  key.map((name) => String(row[name] ?? "").toLowerCase()).join("\n");

/** A scene that writes as the one who asks, through the same commands as everybody. */
export function createScene(
  request: TenantRequest<Actor>,
  { scale, onMade }: { scale: number; onMade?: (made: number, resource: string) => void },
): Scene {
  const { place } = request.tenant;
  if (!place) throw new Error("The workspace is not built yet");
  let made = 0;

  const find: Scene["find"] = async (resource, field, values) => {
    const { table } = knownOf(resource).resource;
    const found = await Promise.all(
      chunks([...new Set(values)], LOOKED_UP).map((some) =>
        inTenant(
          place,
          (tx) =>
            tx
              .select()
              .from(table)
              .where(inArray(columnOf(table, field), some)),
          { readOnly: true },
        ),
      ),
    );
    return found.flat() as Values[];
  };

  return {
    request,
    find,
    today: request.now.toISOString().slice(0, 10),
    count: (most) => Math.max(1, Math.round(most * scale)),
    made: () => made,
    may(resource) {
      const create = operationsFor(resource)?.create;
      return create !== undefined && isInPlan(create, request.tenant.modules);
    },
    async put(resource, records, key) {
      const { description } = knownOf(resource);
      const bulk = operationsFor(resource)?.bulk;
      if (!bulk) throw new Error(`${resource} is written by commands of its own`);
      if (records.length === 0 || !isInPlan(bulk, request.tenant.modules)) return [];
      const by = key ?? (description.hasClientRef ? ["clientRef"] : description.key);
      const first = by[0] ?? "id";
      const standing = await find(
        resource,
        first,
        records.map((record) => String(record[first])),
      );
      const ids = new Map(standing.map((row) => [textOf(row, by), String(row.id)]));
      const missing = records.filter((record) => !ids.has(textOf(record, by)));
      for (const some of chunks(missing, AT_ONCE)) {
        const { created } = await execute(bulk, request, { create: some });
        for (const [at, { id }] of created.entries()) ids.set(textOf(some[at] ?? {}, by), id);
        made += some.length;
        onMade?.(made, resource);
      }
      return records.map((record) => ids.get(textOf(record, by)) ?? "");
    },
  };
}
