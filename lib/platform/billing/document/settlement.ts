import type { Minor } from "@/lib/core/money";

/** What has happened to an invoice since it was issued; the only thing printed beside the snapshot. */
export type Settlement = {
  status: "open" | "paid" | "uncollectible";
  openAmount: Minor;
  paidOn: string | null;
  /** The day this was read, as the supplier's clock has it. */
  asOn: string;
};
