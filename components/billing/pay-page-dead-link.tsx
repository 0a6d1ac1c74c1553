import { PageHeader } from "@/components/ui/page-header";
import type { PayPageView } from "@/lib/web/views-billing-page";

type Dead = Exclude<PayPageView["state"], "invoice">;

const WORDS: Record<Dead, { title: string; text: string }> = {
  expired: {
    title: "This link has expired",
    text: "Payment links hold for 60 days. The invoice can still be paid: a newer reminder has a newer link, and an administrator finds it in the workspace under Billing.",
  },
  unknown: {
    title: "This is not a payment link",
    text: "The address is incomplete or was changed. Open it again from the mail, as a whole: mail programs sometimes break long addresses in two.",
  },
  busy: {
    title: "Too many tries",
    text: "This page was opened very often from your network. Wait ten minutes, then open the link again.",
  },
};

/** What stands in place of an invoice when a link does nothing. */
export function PayDeadLink({ state }: { state: Dead }) {
  const { title, text } = WORDS[state];
  return <PageHeader title={title} description={text} />;
}
