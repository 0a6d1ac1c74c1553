import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { connectOwner } from "@/db/bootstrap";
import { customers } from "@/db/tenant/core/customers";
import { currentTime } from "@/lib/core/clock";
import { config } from "@/lib/core/config";
import type { TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { read } from "@/lib/core/read";
import { ownerRequest } from "@/lib/demo/owner-request";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { runNextJob } from "@/lib/platform/provisioning/run-job";
import { findTenantBySlug } from "@/lib/platform/tenant/find-tenant";
import { operationsFor, REGISTER } from "@/lib/resources";
import { median, percentile, timed } from "./percentiles";
import type { Row } from "./table";
import { registerHashed } from "./tenant-rows";

const SLUG = "bench-list";
const ROWS = 1_000_000;
const ROUNDS = 40;
const AT_ONCE = 10;
const GOAL_MS = 30;
const DEEP = 500_000;

/** As the API answers: every field of a row, and what each of its references is called. */
const wholeRows = {
  filters: [{ field: "status", operator: "eq" as const, value: "active" }],
  sort: ["code"],
  limit: 50,
};

/** As the screen asks: the columns that it shows. */
const page = {
  ...wholeRows,
  fields: REGISTER.find("customers")?.description.list ?? [],
};

async function millionCustomers(): Promise<TenantRequest> {
  const owner = { id: uuidv7(), name: "Asha", email: `owner@${SLUG}.test`, passwordHash: "-" };
  await registerHashed(SLUG, owner);
  while (await runNextJob(log()));
  const tenant = await findTenantBySlug(SLUG);
  if (!tenant?.place) throw new Error("The workspace to list was not built");
  const { place } = tenant;
  await inTenant(
    place,
    (tx) =>
      tx.execute(sql`
        insert into ${customers} (id, code, name, phone, customer_type, gst_treatment, status, updated_at)
        select gen_random_uuid(), 'C' || lpad(at::text, 7, '0'), 'Customer ' || at, '+91 98000 00000',
          'business', 'regular', case when at % 5 = 0 then 'inactive' else 'active' end, now()
        from generate_series(1, ${ROWS}::int) at`),
    { statementTimeoutMs: 600_000 },
  );
  const database = connectOwner(config().DATABASE_URL, 1);
  await database.unsafe(`analyze ${place.schema}.customers`);
  await database.end();
  return ownerRequest({ ...tenant, modules: [...MODULE_CODES], recordLimit: null }, currentTime());
}

/** A page of 50 from a million, filtered and sorted, ten readers at once; the first page beside a deep one. */
export async function measureList(report: (line: string) => void): Promise<Row[]> {
  const request = await millionCustomers();
  report(`${ROWS.toLocaleString("en")} customers stand`);
  const list = operationsFor("customers")?.list;
  if (!list) throw new Error("There is no list of customers");
  const first: number[] = [];
  const deep: number[] = [];
  const whole: number[] = [];
  const bare: number[] = [];
  const after = Buffer.from(
    JSON.stringify(["code,id", `C${String(DEEP).padStart(7, "0")}`, uuidv7()]),
  ).toString("base64url");
  const place = request.tenant.place;
  if (!place) throw new Error("The workspace has no place");
  for (let round = -2; round < ROUNDS; round += 1) {
    const ask = (samples: number[], work: () => Promise<unknown>) =>
      Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          const { ms } = await timed(work);
          if (round >= 0) samples.push(ms);
        }),
      );
    await ask(first, () => read(list, request, page));
    await ask(deep, () => read(list, request, { ...page, cursor: after }));
    await ask(whole, () => read(list, request, wholeRows));
    await ask(bare, () =>
      inTenant(place, (tx) =>
        tx.execute(sql`select * from ${customers} where status = 'active' order by code limit 51`),
      ),
    );
  }
  const query = { what: "the bare query", value: percentile(bare, 95) };
  const what = "50 of 1,000,000, filtered and sorted, 10 at once, p95";
  return [
    {
      ...{ what, ours: percentile(first, 95), unit: "ms", baseline: query },
      goal: { most: GOAL_MS, of: "ours" },
    },
    {
      what: `${what}, every field`,
      ...{ ours: percentile(whole, 95), unit: "ms", baseline: query },
    },
    {
      ...{ what: "the same 400,000 rows deeper, median", ours: median(deep), unit: "ms" },
      baseline: { what: "the first page", value: median(first) },
    },
  ];
}
