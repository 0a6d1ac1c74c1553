import type { Account } from "./account";
import { TIMED_OUT } from "./instrument";
import { changeToken, settleDebit } from "./mandate";
import { authorizePayment, failPayment } from "./payment";
import { giveBack } from "./refund";
import type { Task } from "./store";

function carryOut(account: Account, { kind, about }: Task): void {
  if (kind === "confirm-token") {
    const { status } = account.get("tokens", about).entity.recurring_details;
    if (status === "initiated") changeToken(account, about, "confirmed");
    return;
  }
  const payment = account.get("payments", about);
  const { status } = payment.entity;
  if (kind === "fail" && status === "created") failPayment(account, payment, TIMED_OUT);
  if (kind === "authorize" && status === "failed") authorizePayment(account, payment);
  if (kind === "settle-debit") settleDebit(account, payment);
  if (kind === "give-back") giveBack(account, about);
}

export function nextTask(account: Account): Task | undefined {
  return account.store
    .all("tasks")
    .filter((task) => !task.isDone)
    .sort((one, other) => one.at - other.at)[0];
}

/** Does what is due up to a moment, each at its own time. */
export function runTasks(account: Account, upTo: number): void {
  for (let task = nextTask(account); task && task.at <= upTo; task = nextTask(account)) {
    const unpin = account.clock.pin(task.at);
    try {
      account.store.put("tasks", { ...task, isDone: true });
      carryOut(account, task);
    } finally {
      unpin();
    }
  }
  account.store.commit();
}
