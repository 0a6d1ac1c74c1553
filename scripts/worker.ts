import postgres from "postgres";
import { config } from "@/lib/core/config";
import { closeDatabase } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { runWorker, WakeUp } from "@/lib/core/worker";
import { JOBS } from "@/lib/jobs";
import { WORK_CHANNEL } from "@/lib/platform/provisioning/enqueue";

process.env.ILMS_PROCESS = "worker";
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

const wakeUp = new WakeUp();
const listener = postgres(config().DATABASE_URL, { max: 1, onnotice: () => {} });
// Only a hint, and re-established by itself after a lost connection: the lanes also look on their own.
await listener.listen(WORK_CHANNEL, () => wakeUp.all());

log().info("worker ready");
await runWorker(JOBS, wakeUp, stop.signal, log());
await listener.end({ timeout: 1 });
await closeDatabase();
log().info("worker stopped");
