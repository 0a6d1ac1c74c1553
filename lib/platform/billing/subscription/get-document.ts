import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { defineRead } from "@/lib/core/read";
import { billingTime } from "../clock";
import { getDocumentPdf } from "../document/find-document";
import { documentNumber } from "./document-number";
import type { DocumentDetail } from "./document-view";
import { BILLING_ENTRY } from "./entry";
import { findCreditNote } from "./find-credit-note";
import { findInvoice } from "./find-invoice";

/** `number` is taken with slashes or with dashes. */
export const documentInput = z.strictObject({ number: documentNumber });
type Input = z.output<typeof documentInput>;

/** An invoice or credit note with its lines and what settled it. Throws `not_found`. */
export const getDocument = defineRead({
  name: "billing.document",
  ...BILLING_ENTRY,
  async run({ tenant }, { number }: Input): Promise<DocumentDetail> {
    const found =
      (await findInvoice(tenant.id, number)) ?? (await findCreditNote(tenant.id, number));
    if (!found) {
      throw new AppError("not_found", "billing.document-not-found", "There is no such document.");
    }
    return found;
  },
});

/** The printed document. Throws `not_found`. */
export const getDocumentFile = defineRead({
  name: "billing.document",
  ...BILLING_ENTRY,
  run: async ({ tenant, now }, { number }: Input) =>
    getDocumentPdf(tenant.id, number, await billingTime(now)),
});
