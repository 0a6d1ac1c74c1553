import { z } from "zod";
import { RazorpayError } from "./error";

/** Minor units as they go over the wire. Throws RazorpayError above 2^53, where JSON loses paise. */
export function amountOut(amount: bigint): number {
  if (amount >= 0n && amount <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(amount);
  throw new RazorpayError({
    code: "BAD_REQUEST_ERROR",
    description: "The amount is outside of what can be sent",
    field: "amount",
  });
}

/** An instant as Razorpay counts: whole seconds. */
export const secondsOut = (instant: Date): number => Math.floor(instant.getTime() / 1_000);

/** Minor units; above 2^53 the number has lost paise already and is refused. */
export const amountIn = z.int().transform(BigInt);

/** Unix seconds. */
export const instantIn = z.int().transform((seconds) => new Date(seconds * 1_000));

const noteText = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** Empty notes arrive as a list, filled ones as an object. */
export const notesIn = z
  .union([z.record(z.string(), noteText), z.array(z.unknown()).max(0)])
  .nullish()
  .transform((notes): Record<string, string> => (notes && !Array.isArray(notes) ? notes : {}));

export const textIn = z
  .string()
  .nullish()
  .transform((text) => text || null);

export const collectionOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item) }).transform(({ items }) => items);

export type Page = {
  /** Created at or after. */
  from?: Date | undefined;
  /** Created at or before. */
  to?: Date | undefined;
  skip?: number | undefined;
  /** 1 to 100; 10 unless told. */
  count?: number | undefined;
};

export const pageOut = ({ from, to, skip, count }: Page) => ({
  ...(from && { from: secondsOut(from) }),
  ...(to && { to: secondsOut(to) }),
  ...(skip !== undefined && { skip }),
  ...(count !== undefined && { count }),
});
