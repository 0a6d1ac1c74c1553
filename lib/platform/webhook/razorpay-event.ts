import { z } from "zod";
import { noteToken } from "@/lib/platform/billing/mandate/note-token";
import { applyPayment } from "@/lib/platform/billing/payment/apply-payment";
import { applyRefund } from "@/lib/platform/billing/payment/apply-refund";
import { noteDispute } from "@/lib/platform/billing/payment/note-dispute";

const about = z.object({ entity: z.looseObject({ id: z.string() }) });
/** Of an event only ids, and what can be read nowhere else, are used; amounts and states never. */
const event = z.object({
  event: z.string(),
  created_at: z.int().default(0),
  payload: z.record(z.string(), z.unknown()).default({}),
});
type Event = z.output<typeof event>;

const tokenAbout = z.object({
  entity: z.object({ id: z.string(), customer_id: z.string().nullish() }),
});

type RazorpayEventOutcome =
  | { kind: "noted" }
  /** Kept, and nothing is made of it: subscriptions, settlements and the like. */
  | { kind: "ignored" }
  /** About something that we do not know, perhaps not yet. */
  | { kind: "orphan" };

const idOf = ({ payload }: Event, name: string): string => about.parse(payload[name]).entity.id;
const known = (isKnown: boolean): RazorpayEventOutcome => ({ kind: isKnown ? "noted" : "orphan" });

type Handler = (told: Event, now: Date) => Promise<RazorpayEventOutcome>;

const payment: Handler = async (told, now) => {
  const outcome = await applyPayment(idOf(told, "payment"), now);
  return known(outcome.kind !== "unknown_order");
};

const refund: Handler = async (told, now) => {
  const outcome = await applyRefund(idOf(told, "refund"), now);
  return known(outcome.kind !== "unknown_order");
};

const dispute =
  (what: "created" | "won" | "lost"): Handler =>
  async (told, now) => {
    const report = { disputeId: idOf(told, "dispute"), providerPaymentId: idOf(told, "payment") };
    return known(await noteDispute({ ...report, what }, now));
  };

const token =
  (status: "confirmed" | "rejected" | "paused" | "cancelled"): Handler =>
  async (told, now) => {
    const { id: tokenId, customer_id } = tokenAbout.parse(told.payload.token).entity;
    const report = { tokenId, customerId: customer_id ?? null, status, at: told.created_at };
    return known(await noteToken(report, now));
  };

/** Everything we subscribe to (specification, section 14), and the links that staff may send. */
const HANDLERS = new Map<string, Handler>(
  Object.entries({
    "payment.authorized": payment,
    "payment.captured": payment,
    "payment.failed": payment,
    "order.paid": payment,
    "payment_link.paid": payment,
    "refund.created": refund,
    "refund.processed": refund,
    "refund.failed": refund,
    "payment.dispute.created": dispute("created"),
    "payment.dispute.won": dispute("won"),
    "payment.dispute.lost": dispute("lost"),
    "token.confirmed": token("confirmed"),
    "token.rejected": token("rejected"),
    "token.paused": token("paused"),
    "token.cancelled": token("cancelled"),
  }),
);

/**
 * Makes of a stored webhook of the payment gateway what it says, by asking the gateway how things stand
 * now: the event itself is a snapshot of its moment. Harmless when repeated, in any order. `now` is
 * billing's time. Throws SyntaxError and ZodError for what is no event, RazorpayError when the gateway
 * cannot be asked.
 */
export async function noteRazorpayEvent(body: Buffer, now: Date): Promise<RazorpayEventOutcome> {
  const told = event.parse(JSON.parse(body.toString("utf8")));
  const handle = HANDLERS.get(told.event);
  return handle ? handle(told, now) : { kind: "ignored" };
}
