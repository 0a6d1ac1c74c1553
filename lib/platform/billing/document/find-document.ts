import { and, eq, ne } from "drizzle-orm";
import { creditNotes, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { localDay } from "../engine/day";
import { SUPPLIER_TIME_ZONE } from "../in-billing";
import { payLink } from "../pay-token";
import { hashSnapshot } from "./hash-snapshot";
import { renderDocumentPdf } from "./render-pdf";
import type { Settlement } from "./settlement";
import { type DocumentSnapshot, documentSnapshot } from "./snapshot";

type Stored = { snapshot: unknown; snapshotHash: string | null };
type Found = Stored & { invoice: { id: string; settlement: Settlement } | null };

async function findStored(tenantId: string, number: string, now: Date): Promise<Found | undefined> {
  const { id, snapshot, snapshotHash, status, openAmount, paidOn } = subscriptionBilling;
  const [invoice] = await controlDb()
    .select({ id, snapshot, snapshotHash, status, openAmount, paidOn })
    .from(subscriptionBilling)
    .where(
      and(
        eq(subscriptionBilling.tenantId, tenantId),
        eq(subscriptionBilling.number, number),
        ne(status, "draft"),
      ),
    );
  if (invoice && invoice.status !== "draft") {
    const settlement = {
      ...invoice,
      status: invoice.status,
      asOn: localDay(SUPPLIER_TIME_ZONE, now),
    };
    return { ...invoice, invoice: { id: invoice.id, settlement } };
  }
  const [note] = await controlDb()
    .select({ snapshot: creditNotes.snapshot, snapshotHash: creditNotes.snapshotHash })
    .from(creditNotes)
    .where(and(eq(creditNotes.tenantId, tenantId), eq(creditNotes.number, number)));
  return note && { ...note, invoice: null };
}

/** A stored snapshot as it was sealed. Throws when a byte of it has changed since. */
function openSealed(number: string, { snapshot, snapshotHash }: Stored): DocumentSnapshot {
  const isSealed = typeof snapshot === "object" && snapshot !== null;
  if (!isSealed || hashSnapshot(snapshot) !== snapshotHash) {
    throw new Error(`The stored snapshot of ${number} is not the one that was issued`);
  }
  return documentSnapshot.parse(snapshot);
}

/**
 * A tenant's invoice or credit note by its number ("INV/26-27/000123") as a PDF file. An
 * open invoice carries the link that pays it. A number of somebody else's is `not_found`, as is one
 * that was never issued.
 */
export async function getDocumentPdf(
  tenantId: string,
  number: string,
  now: Date,
): Promise<{ fileName: string; bytes: Buffer }> {
  const found = await findStored(tenantId, number, now);
  if (!found) {
    throw new AppError("not_found", "billing.document-not-found", "There is no such document.");
  }
  const { invoice } = found;
  const isPayable = invoice?.settlement.status === "open" && invoice.settlement.openAmount > 0n;
  const bytes = await renderDocumentPdf(openSealed(number, found), {
    settlement: invoice?.settlement ?? null,
    payLink: isPayable ? payLink(invoice.id, now) : null,
  });
  return { fileName: `${number.replaceAll("/", "-")}.pdf`, bytes };
}
