import { hash } from "@node-rs/bcrypt";
import type postgres from "postgres";
import { v7 as uuidv7 } from "uuid";
import { connectOwner } from "@/db/bootstrap";
import { config } from "@/lib/core/config";
import { fillWarmPool } from "@/lib/platform/provisioning/warm-pool";
import { median, percentile, timed } from "./percentiles";
import type { Row } from "./table";
import { BCRYPT_COST, registerHashed } from "./tenant-rows";
import { OWNER, type WorkspaceClient, workspaceClient } from "./workspace-client";

const IN_A_ROW = 10;
const WARM_UP = 2;
/** Rounds of sign-ups at once; more samples for the tail. */
const ROUNDS = 2;
const LOOK_EVERY_MS = 5;
const GIVE_UP_AFTER_MS = 120_000;
const GOAL = { most: 1_000, of: "ours" } as const;

/** The processes under test, started with a pool of the given size to keep filled. */
export type Processes = {
  port: number;
  startWorker(warmPoolSize: number): Promise<unknown>;
  stopWorker(): Promise<void>;
};

type SignUpTimes = { accepted: number; answered: number };

/** Schemas that the sign-ups below will claim. */
export const schemasNeeded = (atOnce: number) => WARM_UP + IN_A_ROW + 1 + (ROUNDS + 2) * atOnce;

let number = 0;
function newSlug(): string {
  number += 1;
  return `bench-works-${number}`;
}

/** A private address for each request: the limit counts sign-ups per address. */
const addressOf = (position: number) => `10.1.${position >> 8}.${position & 255}`;

/** Resolves when a workspace is open. One cheap look for all, so that watching costs the others little. */
function watcher(owner: postgres.Sql) {
  const waiting = new Map<string, () => void>();
  let isStopped = false;
  const turning = (async () => {
    while (!isStopped) {
      if (waiting.size > 0) {
        const open = await owner<{ slug: string }[]>`
          select slug from tenants where lifecycle = 'ready' and slug in ${owner([...waiting.keys()])}`;
        for (const { slug } of open) {
          waiting.get(slug)?.();
          waiting.delete(slug);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  return {
    opened: (slug: string) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`The workspace ${slug} did not open`)),
          GIVE_UP_AFTER_MS,
        );
        waiting.set(slug, () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    async stop() {
      isStopped = true;
      await turning;
    },
  };
}

/** From the first byte sent until the workspace's own address answers. */
async function follow(
  client: WorkspaceClient,
  watch: ReturnType<typeof watcher>,
  begin: (slug: string) => Promise<void>,
): Promise<SignUpTimes> {
  const slug = newSlug();
  const started = performance.now();
  const opened = watch.opened(slug);
  await begin(slug);
  const accepted = performance.now() - started;
  await opened;
  if (!(await client.answers(slug))) throw new Error(`The workspace ${slug} does not answer`);
  return { accepted, answered: performance.now() - started };
}

const hashPassword = () => hash(OWNER.password, { cost: BCRYPT_COST });

async function hashesAtOnce(count: number): Promise<number[]> {
  const hashes = Array.from({ length: count }, () => timed(hashPassword));
  return (await Promise.all(hashes)).map(({ ms }) => ms);
}

async function readySchemas(owner: postgres.Sql): Promise<number> {
  const [pool] = await owner<{ count: number }[]>`
    select count(*)::int as count from tenant_schemas where state = 'ready'`;
  return pool?.count ?? 0;
}

/** Where the time of the sign-ups so far went, as the worker itself wrote it down. */
async function stepMedians(owner: postgres.Sql): Promise<Row[]> {
  const steps = await owner<{ step: string; ms: number }[]>`
    select step, percentile_cont(0.5) within group (order by duration_ms)::float8 as ms
    from provisioning_steps where state = 'done' group by step, position order by position`;
  return steps.map(({ step, ms }) => ({
    what: `sign-up, one at a time, of it ${step}, p50`,
    ours: ms,
    unit: "ms",
  }));
}

/**
 * Sign-ups over HTTP against the production build and a worker. A bcrypt hash is most of a sign-up,
 * so hashing alone is measured beside it, and once more the whole with the hash made beforehand.
 */
export async function measureSignUp(processes: Processes, atOnce: number): Promise<Row[]> {
  const owner = connectOwner(config().DATABASE_URL, 1);
  const client = workspaceClient(processes.port);
  const watch = watcher(owner);
  const overHttp = (slug: string) => client.register(slug, addressOf(number));
  const together = (begin: (slug: string) => Promise<void>) =>
    Promise.all(Array.from({ length: atOnce }, () => follow(client, watch, begin)));
  try {
    while ((await readySchemas(owner)) < schemasNeeded(atOnce)) {
      await fillWarmPool(schemasNeeded(atOnce));
    }
    // The pool is larger than wanted: nothing is built while we measure.
    await processes.startWorker(0);
    for (let turn = 0; turn < WARM_UP; turn += 1) await follow(client, watch, overHttp);

    const alone: SignUpTimes[] = [];
    const hashAlone: number[] = [];
    for (let turn = 0; turn < IN_A_ROW; turn += 1) {
      hashAlone.push((await timed(hashPassword)).ms);
      alone.push(await follow(client, watch, overHttp));
    }
    const steps = await stepMedians(owner);

    const crowd: SignUpTimes[] = [];
    const hashCrowd: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      hashCrowd.push(...(await hashesAtOnce(atOnce)));
      crowd.push(...(await together(overHttp)));
    }

    const passwordHash = await hashPassword();
    const hashed = await together((slug) =>
      registerHashed(slug, {
        id: uuidv7(),
        name: OWNER.name,
        email: `owner@${slug}.test`,
        passwordHash,
      }),
    );

    // And with the worker building replacements meanwhile, as it does when the pool has its size;
    // the first sign-up makes it begin.
    await processes.stopWorker();
    await processes.startWorker(await readySchemas(owner));
    await follow(client, watch, overHttp);
    const refilling = await together(overHttp);

    const answered = (times: readonly SignUpTimes[]) => times.map((time) => time.answered);
    const ours = (what: string, percent: number, times: readonly SignUpTimes[]): Row => ({
      what: `sign-up, ${what}, p${percent}`,
      ours: percentile(answered(times), percent),
      unit: "ms",
      ...(percent === 95 ? { goal: GOAL } : {}),
    });
    const besideHash = (row: Row, what: string, percent: number, samples: readonly number[]) => ({
      ...row,
      baseline: { what, value: percentile(samples, percent) },
    });
    const many = `${atOnce} at once`;
    const crowdRow = (percent: number) =>
      besideHash(ours(many, percent, crowd), `${atOnce} hashes alone`, percent, hashCrowd);
    const beforehand = `${many}, hashed beforehand`;
    return [
      besideHash(ours("one at a time", 50, alone), "one hash alone", 50, hashAlone),
      besideHash(ours("one at a time", 95, alone), "one hash alone", 95, hashAlone),
      {
        what: "sign-up, one at a time, of it until the 202, p50",
        ours: median(alone.map(({ accepted }) => accepted)),
        unit: "ms",
        baseline: { what: "one hash alone", value: median(hashAlone) },
      },
      ...steps,
      crowdRow(50),
      crowdRow(95),
      crowdRow(99),
      {
        what: `sign-up, ${many}, of it until the 202, p95`,
        ours: percentile(
          crowd.map(({ accepted }) => accepted),
          95,
        ),
        unit: "ms",
        baseline: { what: `${atOnce} hashes alone`, value: percentile(hashCrowd, 95) },
      },
      ours(beforehand, 50, hashed),
      ours(beforehand, 95, hashed),
      ours(beforehand, 99, hashed),
      ours(`${many}, pool refilling`, 50, refilling),
      ours(`${many}, pool refilling`, 95, refilling),
    ];
  } finally {
    client.close();
    await watch.stop();
    await owner.end();
  }
}
