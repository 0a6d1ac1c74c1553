import type { z } from "zod";
import type {
  convertInput,
  quoteInput,
  scheduleInput,
  trialInput,
} from "@/lib/platform/billing/subscription/input";
import type { SubscriptionView } from "@/lib/platform/billing/subscription/queries";
import type { QuoteView } from "@/lib/platform/billing/subscription/quote";

/** What the pages about modules, plan and billing show. Amounts are integers in minor units. */

export type { DescribedDocument } from "@/lib/platform/billing/quote/describe-documents";
export type { ModuleStanding, SubscriptionView } from "@/lib/platform/billing/subscription/queries";
export type { QuoteView } from "@/lib/platform/billing/subscription/quote";

/** What a server action answers that is not the action of a form. */
export type Answer<Value> =
  | { isDone: true; value: Value }
  | {
      isDone: false;
      message: string;
      /** The stable reason of a refusal. */
      reason?: string;
      /** Set when something unexpected happened, so that support can find it in the logs. */
      requestId?: string;
    };

/** What the payment window is opened with. */
export type CheckoutView = {
  checkoutUrl: string;
  keyId: string;
  orderId: string;
  amount: number;
  currency: string;
  name: string;
  description: string;
  prefill: { name: string; email: string };
  /** No money moves: a stand-in takes the gateway's place. */
  isSimulated: boolean;
};

/** What the payment window reports when somebody has paid. */
export type PaidOrder = { orderId: string; paymentId: string; signature: string };

/** What became of a payment; `message` says it in words. */
export type PaymentResult = {
  outcome: "applied" | "refunded" | "quarantined" | "pending";
  invoiceNumber?: string;
  message: string;
};

export type PlanPageView = { subscription: SubscriptionView; salesEmail: string };

/** What can be asked a price for, and what can be asked for the end of the period. */
export type QuoteRequest = z.input<typeof quoteInput>;
export type ScheduleRequest = z.input<typeof scheduleInput>;

/** What the pages about modules and plan do; nothing of it trusts what the browser computed. */
export type PlanActions = {
  quote: (request: QuoteRequest) => Promise<Answer<QuoteView>>;
  startPayment: (quoteId: string) => Promise<Answer<CheckoutView>>;
  verify: (paid: PaidOrder) => Promise<Answer<PaymentResult>>;
  applyFree: (quoteId: string) => Promise<Answer<null>>;
  schedule: (request: ScheduleRequest) => Promise<Answer<null>>;
  unschedule: (operation: { id: string; version: number }) => Promise<Answer<null>>;
  uncancel: (seen: { version: number }) => Promise<Answer<null>>;
  startTrial: (request: z.input<typeof trialInput>) => Promise<Answer<null>>;
  convert: (request: z.input<typeof convertInput>) => Promise<Answer<null>>;
  withdraw: (seen: { version: number }) => Promise<Answer<null>>;
};
