import { controlDb } from "@/lib/core/database";
import { RazorpayError } from "@/lib/integrations/razorpay";
import { type Difference, noteDifference } from "./difference";

/** One comparison under way: counts what it looked at and keeps what differs. */
export class Comparison {
  compared = 0;
  healed = 0;

  constructor(
    readonly runId: string,
    readonly now: Date,
    /** Everything from here to `now` is compared. */
    readonly since: Date,
  ) {}

  /**
   * Compares one thing. A fault that lies in it is kept for a person and does not hold up the others; a
   * gateway that cannot be asked ends the comparison. Throws RazorpayError.
   */
  async compare(entityId: string, work: () => Promise<unknown>): Promise<void> {
    this.compared += 1;
    try {
      await work();
    } catch (error) {
      if (error instanceof RazorpayError && error.status !== 400) throw error;
      const why = error instanceof Error ? error.message : String(error);
      await this.differs({ kind: "status", entityId, details: { why } });
    }
  }

  /** Keeps a difference for a person. */
  async differs(difference: Omit<Difference, "isHealed">): Promise<void> {
    await controlDb().transaction((tx) => noteDifference(tx, difference, this.now, this.runId));
  }

  /** Keeps for the record what was put right at once. */
  async heals(difference: Omit<Difference, "isHealed">): Promise<void> {
    this.healed += 1;
    await controlDb().transaction((tx) =>
      noteDifference(tx, { ...difference, isHealed: true }, this.now, this.runId),
    );
  }
}
