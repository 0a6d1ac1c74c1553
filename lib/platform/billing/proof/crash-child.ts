import net from "node:net";
import { closeDatabase } from "@/lib/core/database";
import { ensureCurrent } from "../ensure-current";
import { applyCapture } from "../payment/capture";

/** What a process has to do: take note of payments, then renew. Amounts travel as strings. */
export type CrashWork = {
  captures: { id: string; orderId: string; amount: string }[];
  capturedOn: string;
  renewals: string[];
  renewedOn: string;
};

/** Dies at the n-th write to the database: before it, or right after it, with its answer under way. */
function dieAtWrite(count: number): void {
  let left = count;
  const write = net.Socket.prototype.write;
  net.Socket.prototype.write = function (this: net.Socket, ...given: unknown[]) {
    left -= 1;
    if (left === 0 && count % 2 === 0) process.kill(process.pid, "SIGKILL");
    const isWritten = Reflect.apply(write, this, given);
    if (left === 0) setImmediate(() => process.kill(process.pid, "SIGKILL"));
    return isWritten;
  } as typeof write;
}

const work: CrashWork = JSON.parse(process.env.CRASH_WORK ?? "{}");
const dieAt = Number(process.env.CRASH_AT_WRITE ?? 0);
if (dieAt > 0) dieAtWrite(dieAt);

const capturedAt = new Date(work.capturedOn);
for (const { id, orderId, amount } of work.captures) {
  const money = { amount: BigInt(amount), currency: "INR", fee: null, tax: null };
  await applyCapture({ id, orderId, ...money, method: "card", capturedAt }, capturedAt);
}
for (const tenantId of work.renewals) await ensureCurrent(tenantId, new Date(work.renewedOn));
await closeDatabase();
