export type RefusalBody = {
  code: string;
  description: string;
  source?: string;
  step?: string;
  reason?: string;
  field?: string;
};

/** A failure in the service's own words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: RefusalBody,
  ) {
    super(body.description);
  }
}

/** 400 with the parameter at fault. */
export const badRequest = (description: string, field?: string): Refusal =>
  new Refusal(400, {
    code: "BAD_REQUEST_ERROR",
    description,
    source: "business",
    step: "payment_initiation",
    reason: "input_validation_failed",
    ...(field && { field }),
  });

export const unknownId = (): Refusal => badRequest("The id provided does not exist");
