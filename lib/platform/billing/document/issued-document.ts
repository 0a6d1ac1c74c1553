import { and, eq, ne } from "drizzle-orm";
import { creditNotes, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { Minor } from "@/lib/core/money";
import { type DocumentSnapshot, documentSnapshot } from "./snapshot";

/** A document as it was issued, with what has happened to it since. */
export type IssuedDocument = {
  id: string;
  tenantId: string;
  snapshot: DocumentSnapshot;
  /** `issued` is all that a credit note ever is. */
  status: "open" | "paid" | "uncollectible" | "issued";
  openAmount: Minor;
  paidOn: string | null;
};

async function findInvoice(condition: ReturnType<typeof and>): Promise<IssuedDocument | undefined> {
  const { id, tenantId, snapshot, status, openAmount, paidOn } = subscriptionBilling;
  const [row] = await controlDb()
    .select({ id, tenantId, snapshot, status, openAmount, paidOn })
    .from(subscriptionBilling)
    .where(and(condition, ne(status, "draft")));
  if (!row || row.status === "draft") return undefined;
  return { ...row, status: row.status, snapshot: documentSnapshot.parse(row.snapshot) };
}

/** An issued invoice by its id, whoever's it is: for holders of a link that pays it. */
export function findIssuedInvoice(id: string): Promise<IssuedDocument | undefined> {
  return findInvoice(eq(subscriptionBilling.id, id));
}

/** A tenant's invoice or credit note by its number; undefined where it has none of that number. */
export async function findIssuedDocument(
  tenantId: string,
  number: string,
): Promise<IssuedDocument | undefined> {
  const invoice = await findInvoice(
    and(eq(subscriptionBilling.tenantId, tenantId), eq(subscriptionBilling.number, number)),
  );
  if (invoice) return invoice;
  const [note] = await controlDb()
    .select({ id: creditNotes.id, snapshot: creditNotes.snapshot })
    .from(creditNotes)
    .where(and(eq(creditNotes.tenantId, tenantId), eq(creditNotes.number, number)));
  if (!note) return undefined;
  const snapshot = documentSnapshot.parse(note.snapshot);
  return { id: note.id, tenantId, snapshot, status: "issued", openAmount: 0n, paidOn: null };
}
