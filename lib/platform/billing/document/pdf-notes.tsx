import { Text, View } from "@react-pdf/renderer";
import { formatMoney } from "@/lib/core/money";
import { LINE, style } from "./pdf-style";
import { printDay, printEndorsement } from "./print-words";
import type { DocumentSnapshot } from "./snapshot";

/** What the law wants said about this document. */
function notesOf(snapshot: DocumentSnapshot): string[] {
  const endorsement = printEndorsement(snapshot);
  const notes = endorsement ? [endorsement] : [];
  if (snapshot.kind === "invoice") return notes;
  if (snapshot.gst === "time_barred") {
    return [
      ...notes,
      `No GST: time-barred. 30 November after the financial year of invoice ${snapshot.invoiceNumber} has passed (section 34(2) of the CGST Act, 2017), so the tax on that invoice stays as it is.`,
    ];
  }
  const tax = snapshot.cgst + snapshot.sgst + snapshot.igst;
  if (snapshot.recipient.gstin && tax > 0n) {
    notes.push(
      `You must reverse the input tax credit of ${formatMoney(tax, snapshot.currency)} that you took on invoice ${snapshot.invoiceNumber} of ${printDay(snapshot.invoiceIssuedOn)} (section 34 of the CGST Act, 2017).`,
    );
  }
  return notes;
}

function BankTransfer({ snapshot }: { snapshot: DocumentSnapshot }) {
  return (
    <View>
      <Text style={style.label}>By bank transfer, with {snapshot.number} as the reference</Text>
      <Text>{snapshot.supplier.bank.join("\n")}</Text>
    </View>
  );
}

function Signature({ snapshot }: { snapshot: DocumentSnapshot }) {
  return (
    <View style={{ width: 222, marginLeft: "auto" }}>
      <Text>For {snapshot.supplier.name}</Text>
      <View style={{ height: 30, borderBottomWidth: 0.75, borderColor: LINE }} />
      <Text style={{ ...style.muted, marginTop: 3 }}>Authorised signatory</Text>
    </View>
  );
}

type PdfNotesProps = { snapshot: DocumentSnapshot; isDue: boolean };

/** How to pay, what the law wants said, and who signs. Stays together on one page. */
export function PdfNotes({ snapshot, isDue }: PdfNotesProps) {
  const notes = notesOf(snapshot);
  return (
    <View wrap={false}>
      {notes.map((note) => (
        <Text key={note} style={{ ...style.strong, marginBottom: 6 }}>
          {note}
        </Text>
      ))}
      <View style={{ ...style.row, marginTop: 8 }}>
        <View style={{ flexGrow: 1, flexBasis: 0, paddingRight: 28 }}>
          {isDue && snapshot.supplier.bank.length > 0 && <BankTransfer snapshot={snapshot} />}
        </View>
        <Signature snapshot={snapshot} />
      </View>
      <Text style={{ ...style.muted, fontSize: 7.5, marginTop: 14 }}>
        This is a computer-generated document issued in accordance with the Information Technology
        Act, 2000. It is valid without a signature.
      </Text>
    </View>
  );
}
