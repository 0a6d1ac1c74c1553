import { AppError } from "@/lib/core/errors";

/** The password was right and a second factor is due. Nobody is signed in yet. */
export class SecondFactorDue extends AppError {
  constructor(
    /** Lets this browser go on to the second step for five minutes; programs send the code along. */
    readonly ticket: string | undefined,
  ) {
    super("unauthenticated", "second-factor.required", "Give a code of your second factor.");
  }
}

/** The ticket is unknown, another tenant's, used, or older than five minutes. */
export function ticketOver(): AppError {
  return new AppError(
    "unauthenticated",
    "second-factor.ticket",
    "This took too long. Sign in with your password again.",
  );
}
