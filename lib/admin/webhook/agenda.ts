import type { TenantPlace } from "@/lib/core/database";
import type { Engagements } from "./claim";

/** Messages under way to one receiver at a time; a slow one holds up others' no longer than that. */
const MOST_PER_WEBHOOK = 4;
/** Messages under way for one tenant at a time. */
const MOST_PER_TENANT = 8;

export type Visit = { tenantId: string; place: TenantPlace };

type UnderWay = { tenantId: string; webhookId: string };

/**
 * Which tenants this process has to look at and when, and what it is sending at the moment. Only a memory
 * of what stands in the tenants' tables: the worker's round over all tenants fills it after a start.
 */
export class DeliveryAgenda {
  #due = new Map<string, Visit & { at: number }>();
  #underWay: UnderWay[] = [];

  /** Remembers to look at a tenant at a moment, or earlier where that is planned already. */
  note(visit: Visit, at: Date): void {
    const planned = this.#due.get(visit.tenantId);
    if (planned && planned.at <= at.getTime()) return;
    this.#due.set(visit.tenantId, { ...visit, at: at.getTime() });
  }

  /** Takes the tenant that has waited for longest, of those that may send more. */
  take(now: Date): Visit | undefined {
    const [next] = [...this.#due.values()]
      .filter(({ at, tenantId }) => at <= now.getTime() && !this.#isFull(tenantId))
      .sort((one, other) => one.at - other.at);
    if (next) this.#due.delete(next.tenantId);
    return next;
  }

  engagements(tenantId: string): Engagements {
    const counts = new Map<string, number>();
    for (const { webhookId, ...message } of this.#underWay) {
      if (message.tenantId === tenantId) counts.set(webhookId, (counts.get(webhookId) ?? 0) + 1);
    }
    const engaged = [...counts.keys()];
    return { engaged, busy: engaged.filter((id) => (counts.get(id) ?? 0) >= MOST_PER_WEBHOOK) };
  }

  /** Counts a message as under way while `work` lasts. */
  async during<T>(message: UnderWay, work: () => Promise<T>): Promise<T> {
    this.#underWay.push(message);
    try {
      return await work();
    } finally {
      this.#underWay.splice(this.#underWay.indexOf(message), 1);
    }
  }

  #isFull(tenantId: string): boolean {
    return this.#underWay.filter((one) => one.tenantId === tenantId).length >= MOST_PER_TENANT;
  }
}
