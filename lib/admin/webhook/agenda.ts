import type { TenantPlace } from "@/lib/core/database";
import type { Head } from "./heads";

/** Messages under way to one receiver at a time; a slow one occupies no more lanes than that. */
const MOST_PER_WEBHOOK = 4;
/** Messages under way for one tenant at a time. */
const MOST_PER_TENANT = 8;

export type Visit = { tenantId: string; place: TenantPlace };

type Planned = Visit & {
  /** When to look for what is due; undefined while nothing is planned. */
  lookAt: number | undefined;
  /** What was found due and is not yet under way. */
  heads: Head[];
  /** Ids of the webhooks that something is under way to, once for each message. */
  underWay: string[];
};

/** What a lane does next. */
export type Task = { kind: "look"; visit: Visit } | { kind: "send"; visit: Visit; head: Head };

const isFree =
  ({ underWay }: Planned) =>
  ({ webhookId, isFailing }: Head): boolean => {
    const busy = underWay.filter((id) => id === webhookId).length;
    // A receiver that fails is asked one thing at a time.
    return busy < (isFailing ? 1 : MOST_PER_WEBHOOK);
  };

/**
 * Which tenants this process has to look at and when, and what it found to send there. Only a memory of
 * what stands in the tenants' tables: the worker's round over all tenants fills it after a start.
 */
export class DeliveryAgenda {
  /** The tenant that was served last is the last. */
  #tenants = new Map<string, Planned>();

  /** Plans to look for what is due in a tenant at a moment, or earlier where that is planned already. */
  look(visit: Visit, at: Date): void {
    const planned = this.#planned(visit);
    planned.lookAt = Math.min(planned.lookAt ?? Infinity, at.getTime());
  }

  /** What was found due in a tenant, in place of what was found before. */
  found(visit: Visit, heads: readonly Head[]): void {
    this.#planned(visit).heads = [...heads];
  }

  /** Takes the next thing to do, from the tenant that was served longest ago. */
  next(now: Date): Task | undefined {
    for (const planned of this.#tenants.values()) {
      const task = this.#look(planned, now) ?? this.#send(planned);
      if (!task) continue;
      this.#tenants.delete(planned.tenantId);
      this.#tenants.set(planned.tenantId, planned);
      return task;
    }
    return undefined;
  }

  /** A message is no longer under way. Where nothing else can be sent, it is time to look again. */
  done(visit: Visit, { webhookId }: Head, now: Date): void {
    const planned = this.#planned(visit);
    planned.underWay.splice(planned.underWay.indexOf(webhookId), 1);
    if (!planned.heads.some(isFree(planned))) this.look(visit, now);
  }

  #look(planned: Planned, now: Date): Task | undefined {
    if (planned.lookAt === undefined || planned.lookAt > now.getTime()) return undefined;
    planned.lookAt = undefined;
    return { kind: "look", visit: { tenantId: planned.tenantId, place: planned.place } };
  }

  #send(planned: Planned): Task | undefined {
    if (planned.underWay.length >= MOST_PER_TENANT) return undefined;
    const position = planned.heads.findIndex(isFree(planned));
    const [head] = position < 0 ? [] : planned.heads.splice(position, 1);
    if (!head) return undefined;
    planned.underWay.push(head.webhookId);
    return { kind: "send", visit: { tenantId: planned.tenantId, place: planned.place }, head };
  }

  #planned({ tenantId, place }: Visit): Planned {
    const planned = this.#tenants.get(tenantId) ?? {
      tenantId,
      place,
      lookAt: undefined,
      heads: [],
      underWay: [],
    };
    this.#tenants.set(tenantId, planned);
    return planned;
  }
}
