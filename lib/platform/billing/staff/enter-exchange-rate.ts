import { z } from "zod";
import { exchangeRates } from "@/db/control";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";

/** "86.1234" rupees as millionths. */
const rate = z
  .string()
  .trim()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, "Enter rupees for one dollar, such as 86.1234.")
  .transform((typed) => {
    const [whole = "0", decimals = ""] = typed.split(".");
    return BigInt(whole) * 1_000_000n + BigInt(decimals.padEnd(6, "0"));
  })
  .refine((ppm) => ppm >= 10_000_000n && ppm <= 500_000_000n, {
    error: "This is no plausible rate: it should be between 10 and 500 rupees.",
  });

const input = z.strictObject({ rate, validFrom: z.iso.date("Enter the first day of the rate.") });

/**
 * Enters what a dollar is worth in rupees from a day on, for the return (specification, section 3).
 * Invoices that are issued keep theirs. Throws `forbidden`, `invalid`.
 */
export async function enterExchangeRate(request: StaffRequest, given: unknown): Promise<void> {
  const command = {
    name: "catalog.enter-exchange-rate",
    permission: "catalog.write",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async ({ tx, now, record }) => {
    const { rate: inrPpm, validFrom } = parse(input, given);
    const [entered] = await tx
      .insert(exchangeRates)
      .values({ currency: "USD", inrPpm, validFrom, enteredAt: now })
      .onConflictDoNothing()
      .returning({ id: exchangeRates.id });
    if (!entered) {
      const message = "There is a rate from this day on already.";
      throw new AppError("invalid", "exchange-rate.known", message, {
        fields: { validFrom: message },
      });
    }
    record({ after: { currency: "USD", inrPpm: Number(inrPpm), validFrom } });
  });
}
