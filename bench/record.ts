import { PostgresJsPreparedQuery } from "drizzle-orm/postgres-js";
import type { TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { operationsFor, REGISTER } from "@/lib/resources";
import { resourceListView } from "@/lib/web/resource-pages";
import { newRecordView, recordView } from "@/lib/web/resource-screen";
import type { SignedInRequest } from "@/lib/web/session";
import { demoWorkspace } from "./demo-workspace";
import { median, percentile, timed } from "./percentiles";
import type { Row } from "./table";

const ROUNDS = 100;
const WARM_UP = 5;
const LINES = 200;
const MOST_STATEMENTS = 5;
const ORDERS = { module: "oms-wms", resource: "sales-orders" };

/** An order like one of the sample company's, with so many lines. */
async function makeOrder(request: TenantRequest, lines: number): Promise<string> {
  const { list, get, create } = operationsFor("sales-orders") ?? {};
  const known = REGISTER.find("sales-orders");
  if (!known || !list || !get || !create) throw new Error("There are no sales orders");
  const { rows } = await read(list, request, { filters: [], sort: [], limit: 1 });
  const sample = await read(get, request, { id: rows[0]?.id ?? "" });
  const [line] = sample.lines as Record<string, unknown>[];
  if (!line) throw new Error("The sample company's last order has no lines");
  const taken = (from: Record<string, unknown>, names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (from[name] == null ? [] : [[name, from[name]]])));
  const writable = (fields: readonly { name: string; isReadOnly: boolean }[]) =>
    fields.filter(({ isReadOnly }) => !isReadOnly).map(({ name }) => name);
  const { fields, lines: kinds, numberField } = known.description;
  const own = writable(fields).filter((name) => name !== numberField);
  const ofLine = writable(kinds.find(({ name }) => name === "lines")?.fields ?? []);
  const { id } = await execute(create, request, {
    ...taken(sample, own),
    lines: Array.from({ length: lines }, () => taken(line, ofLine)),
  });
  return id;
}

/** Statements sent through Drizzle while a screen is read; transactions open and close beside them. */
async function statementsOf(show: () => Promise<unknown>): Promise<number> {
  const original = PostgresJsPreparedQuery.prototype.execute;
  let sent = 0;
  PostgresJsPreparedQuery.prototype.execute = function counted(...values) {
    sent += 1;
    return original.apply(this, values);
  };
  try {
    await show();
    return sent;
  } finally {
    PostgresJsPreparedQuery.prototype.execute = original;
  }
}

/** The page of an order with 200 lines beside one with two, and how many statements the screens need. */
export async function measureRecord(report: (line: string) => void): Promise<Row[]> {
  const session = (await demoWorkspace(report)).request as SignedInRequest;
  const long = await makeOrder(session, LINES);
  const short = await makeOrder(session, 2);
  const times: Record<"long" | "short", number[]> = { long: [], short: [] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const one = await timed(() => recordView(session, ORDERS, long));
    const other = await timed(() => recordView(session, ORDERS, short));
    if (round < 0) continue;
    times.long.push(one.ms);
    times.short.push(other.ms);
  }
  const screens = {
    list: () => resourceListView(session, ORDERS, {}),
    [`record with ${LINES} lines`]: () => recordView(session, ORDERS, long),
    form: () => newRecordView(session, ORDERS, {}),
  };
  const rows: Row[] = [
    {
      ...{ what: `record page of a ${LINES}-line order, p50`, ours: median(times.long) },
      ...{ unit: "ms", baseline: { what: "of a 2-line order", value: median(times.short) } },
    },
    {
      ...{ what: `record page of a ${LINES}-line order, p95`, ours: percentile(times.long, 95) },
      ...{
        unit: "ms",
        baseline: { what: "of a 2-line order", value: percentile(times.short, 95) },
      },
    },
  ];
  for (const [name, show] of Object.entries(screens)) {
    rows.push({
      ...{ what: `statements of a screen: ${name}`, ours: await statementsOf(show), unit: "" },
      goal: { most: MOST_STATEMENTS, of: "ours" },
    });
  }
  return rows;
}
