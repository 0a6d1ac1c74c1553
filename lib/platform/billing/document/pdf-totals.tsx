import { Text, View } from "@react-pdf/renderer";
import { formatMoney, type Minor } from "@/lib/core/money";
import { amountInWords } from "./amount-in-words";
import { INK, style } from "./pdf-style";
import { printDay, printedTaxes, printRupeeRate } from "./print-words";
import type { Settlement } from "./settlement";
import type { CreditNoteSnapshot, DocumentSnapshot, InvoiceSnapshot } from "./snapshot";

type Row = { label: string; amount: Minor; isStrong?: boolean };

function taxRows(snapshot: DocumentSnapshot): Row[] {
  if (snapshot.kind === "credit_note" && snapshot.gst === "time_barred") {
    return [{ label: "GST (time-barred, not adjusted)", amount: 0n }];
  }
  const taxes = printedTaxes(snapshot);
  if (taxes.length === 0) return [{ label: "IGST 0% (zero-rated)", amount: 0n }];
  return taxes.map(({ name, rate, of }) => ({ label: `${name} ${rate}`, amount: snapshot[of] }));
}

function settledRows(invoice: InvoiceSnapshot, settlement: Settlement | null): Row[] {
  const due = { label: "Amount due", amount: invoice.amountDue, isStrong: true };
  if (!settlement || settlement.openAmount === invoice.amountDue) return [due];
  const { status, openAmount, paidOn, asOn } = settlement;
  const since =
    status === "paid" && paidOn ? `Settled by ${printDay(paidOn)}` : `Settled by ${printDay(asOn)}`;
  return [
    { ...due, isStrong: false, label: "Amount due when issued" },
    { label: since, amount: openAmount - invoice.amountDue },
    { label: "Balance due", amount: openAmount, isStrong: true },
  ];
}

function invoiceRows(invoice: InvoiceSnapshot, settlement: Settlement | null): Row[] {
  const { creditApplied, writeoff } = invoice;
  return [
    ...(creditApplied > 0n ? [{ label: "Credit applied", amount: -creditApplied }] : []),
    ...(writeoff > 0n ? [{ label: "Written off (below 1.00)", amount: -writeoff }] : []),
    ...settledRows(invoice, settlement),
  ];
}

function creditRows(note: CreditNoteSnapshot): Row[] {
  const { invoiceNumber, appliedToInvoice, toBalance } = note;
  return [
    ...(appliedToInvoice > 0n
      ? [{ label: `Taken off ${invoiceNumber}`, amount: appliedToInvoice }]
      : []),
    ...(toBalance > 0n ? [{ label: "Added to your credit balance", amount: toBalance }] : []),
  ];
}

function SumRow({ row, snapshot }: { row: Row; snapshot: DocumentSnapshot }) {
  return (
    <View
      style={{
        ...style.between,
        paddingVertical: 2.5,
        ...(row.isStrong && {
          ...style.strong,
          fontSize: 10,
          borderTopWidth: 0.75,
          borderColor: INK,
          marginTop: 3,
          paddingTop: 5,
        }),
      }}
    >
      <Text style={{ flexShrink: 1, paddingRight: 8 }}>{row.label}</Text>
      <Text style={{ ...style.amount, flexShrink: 0 }}>
        {formatMoney(row.amount, snapshot.currency)}
      </Text>
    </View>
  );
}

/** Total in words, and the value in rupees where the document is in another currency. */
function Words({ snapshot }: { snapshot: DocumentSnapshot }) {
  return (
    <View style={{ flexGrow: 1, flexBasis: 0, paddingRight: 28 }}>
      <Text style={style.label}>Total in words</Text>
      <Text>{amountInWords(snapshot.total, snapshot.currency)}</Text>
      {snapshot.kind === "invoice" && snapshot.inrEquivalent !== null && (
        <View style={{ marginTop: 8 }}>
          <Text style={style.label}>Value in Indian rupees</Text>
          <Text>
            {formatMoney(snapshot.inrEquivalent, "INR")}
            {snapshot.fxPpm !== null && ` at ${printRupeeRate(snapshot.fxPpm)} for 1 US dollar`}
          </Text>
        </View>
      )}
    </View>
  );
}

type PdfTotalsProps = { snapshot: DocumentSnapshot; settlement: Settlement | null };

/** From the taxable value to what is due. */
export function PdfTotals({ snapshot, settlement }: PdfTotalsProps) {
  const total = {
    label: snapshot.kind === "invoice" ? "Invoice total" : "Total credited",
    amount: snapshot.total,
    isStrong: true,
  };
  const after =
    snapshot.kind === "invoice" ? invoiceRows(snapshot, settlement) : creditRows(snapshot);
  const rows = [
    { label: "Total taxable value", amount: snapshot.subtotal },
    ...taxRows(snapshot),
    total,
    ...after,
  ];
  return (
    <View wrap={false} style={{ ...style.row, marginTop: 10, marginBottom: 16 }}>
      <Words snapshot={snapshot} />
      <View style={{ width: 222 }}>
        {rows.map((row) => (
          <SumRow key={row.label} row={row} snapshot={snapshot} />
        ))}
      </View>
    </View>
  );
}
