import { Document, Link, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { formatMoney, type Minor } from "@/lib/core/money";
import { PdfHead } from "./pdf-head";
import { PdfLines } from "./pdf-lines";
import { PdfNotes } from "./pdf-notes";
import { INK, LINE, SUCCESS, style } from "./pdf-style";
import { PdfTotals } from "./pdf-totals";
import { drawableSnapshot } from "./print-glyphs";
import { printDay, titleOf } from "./print-words";
import type { Settlement } from "./settlement";
import type { DocumentSnapshot } from "./snapshot";

export type PdfOptions = {
  /** Where the invoice can be paid; printed while something is due. */
  payLink: string | null;
  /** How the invoice stands today; null prints it as it was issued. Means nothing to credit notes. */
  settlement: Settlement | null;
};

/** What is still to pay: today where that is known, else when it was issued. */
function openAmount(snapshot: DocumentSnapshot, settlement: Settlement | null): Minor {
  if (snapshot.kind === "credit_note") return 0n;
  return settlement?.openAmount ?? snapshot.amountDue;
}

function headline(snapshot: DocumentSnapshot, settlement: Settlement | null): string {
  const { currency } = snapshot;
  if (snapshot.kind === "credit_note") return `${formatMoney(snapshot.total, currency)} credited`;
  const open = openAmount(snapshot, settlement);
  if (open > 0n) return `${formatMoney(open, currency)} due ${printDay(snapshot.dueOn)}`;
  if (settlement?.paidOn && snapshot.amountDue > 0n)
    return `Paid on ${printDay(settlement.paidOn)}`;
  return "Nothing to pay";
}

type DocumentPdfProps = PdfOptions & { snapshot: DocumentSnapshot };

function Headline({ snapshot, payLink, settlement }: DocumentPdfProps) {
  const isDue = openAmount(snapshot, settlement) > 0n;
  return (
    <View style={{ ...style.between, alignItems: "center", minHeight: 26, marginBottom: 12 }}>
      <Text style={{ ...style.strong, fontSize: 14, color: isDue ? INK : SUCCESS }}>
        {headline(snapshot, settlement)}
      </Text>
      {isDue && payLink && (
        <Link src={payLink} style={style.button}>
          Pay online
        </Link>
      )}
    </View>
  );
}

function Footer({ snapshot }: { snapshot: DocumentSnapshot }) {
  const { supplier, number } = snapshot;
  return (
    <View
      fixed
      style={{
        ...style.between,
        ...style.muted,
        position: "absolute",
        left: 44,
        right: 44,
        bottom: 26,
        fontSize: 7.5,
        borderTopWidth: 0.5,
        borderColor: LINE,
        paddingTop: 6,
      }}
    >
      <Text style={{ flexShrink: 1, paddingRight: 12, maxLines: 1, textOverflow: "ellipsis" }}>
        {titleOf(snapshot)} {number} · {supplier.name}
      </Text>
      <Text
        style={{ flexShrink: 0 }}
        render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
      />
    </View>
  );
}

function DocumentPdf(props: DocumentPdfProps) {
  const { snapshot, settlement } = props;
  const issuedAt = new Date(`${snapshot.issuedOn}T00:00:00Z`);
  return (
    <Document
      title={`${titleOf(snapshot)} ${snapshot.number}`}
      author={snapshot.supplier.name}
      subject={`${titleOf(snapshot)} for ${snapshot.recipient.name}`}
      creator="ILMS"
      producer="ILMS"
      language="en-IN"
      pdfVersion="1.7"
      creationDate={issuedAt}
      modificationDate={issuedAt}
    >
      <Page size="A4" style={style.page}>
        <View style={style.body}>
          <PdfHead snapshot={snapshot} />
          <Headline {...props} />
          <PdfLines snapshot={snapshot} />
          <PdfTotals snapshot={snapshot} settlement={settlement} />
          <PdfNotes snapshot={snapshot} isDue={openAmount(snapshot, settlement) > 0n} />
        </View>
        <Footer snapshot={snapshot} />
      </Page>
    </Document>
  );
}

/**
 * Draws a tax invoice (rule 46) or credit note (rule 53) on A4 from its snapshot. The same input gives
 * the same bytes: the file is dated with the day the document was issued.
 */
export async function renderDocumentPdf(
  snapshot: DocumentSnapshot,
  options: PdfOptions,
): Promise<Buffer> {
  return renderToBuffer(<DocumentPdf snapshot={await drawableSnapshot(snapshot)} {...options} />);
}
