import { Path, Rect, Svg, Text, View } from "@react-pdf/renderer";
import { ACCENT, LINE, style } from "./pdf-style";
import {
  CREDIT_REASONS,
  printCountry,
  printDay,
  printPlaceOfSupply,
  printState,
  titleOf,
} from "./print-words";
import type { DocumentSnapshot } from "./snapshot";

function Mark() {
  return (
    <Svg viewBox="0 0 32 32" style={{ width: 22, height: 22, marginRight: 8 }}>
      <Rect x="0" y="0" width="32" height="32" rx="7" fill={ACCENT} />
      <Path
        fill="#ffffff"
        d="M8 7h4.5v18H8zM14.5 20.5H25V25H14.5zM14.5 13.75H19v4.5h-4.5zM20.5 7H25v4.5h-4.5z"
      />
    </Svg>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View style={{ width: "25%", paddingRight: 10, marginBottom: 7 }}>
      <Text style={style.label}>{label}</Text>
      <Text style={{ fontWeight: 500 }}>{value}</Text>
    </View>
  );
}

function factsOf(snapshot: DocumentSnapshot): [string, string][] {
  const own: [string, string][] =
    snapshot.kind === "invoice"
      ? [
          ["Invoice number", snapshot.number],
          ["Invoice date", printDay(snapshot.issuedOn)],
          ["Due date", printDay(snapshot.dueOn)],
        ]
      : [
          ["Credit note number", snapshot.number],
          ["Credit note date", printDay(snapshot.issuedOn)],
          ["Against invoice", snapshot.invoiceNumber],
          ["Invoice date", printDay(snapshot.invoiceIssuedOn)],
          ["Reason", CREDIT_REASONS[snapshot.reason]],
        ];
  return [
    ...own,
    ["Place of supply", printPlaceOfSupply(snapshot.placeOfSupply)],
    ["Tax payable on reverse charge", "No"],
    ["Currency", snapshot.currency === "INR" ? "Indian rupee (INR)" : "US dollar (USD)"],
  ];
}

function Party({ label, party }: { label: string; party: DocumentSnapshot["recipient"] }) {
  const lines = [...party.address, printCountry(party.country)];
  return (
    <View style={{ width: "50%", paddingRight: 18 }}>
      <Text style={style.label}>{label}</Text>
      <Text style={{ ...style.strong, fontSize: 9.5, marginBottom: 2 }}>{party.name}</Text>
      <Text style={style.muted}>{lines.join("\n")}</Text>
      {party.country === "IN" && (
        <Text style={{ marginTop: 3 }}>
          <Text style={style.muted}>GSTIN </Text>
          {party.gstin ?? "Unregistered"}
        </Text>
      )}
      {party.stateCode && (
        <Text>
          <Text style={style.muted}>State </Text>
          {printState(party.stateCode)}
        </Text>
      )}
      {party.email && <Text style={style.muted}>{party.email}</Text>}
    </View>
  );
}

/** What the document is, its particulars, and the two parties. */
export function PdfHead({ snapshot }: { snapshot: DocumentSnapshot }) {
  return (
    <>
      <View style={{ ...style.between, alignItems: "flex-start", marginBottom: 18 }}>
        <View style={{ ...style.row, flexShrink: 1, paddingRight: 24, paddingTop: 2 }}>
          <Mark />
          <Text style={{ ...style.strong, fontSize: 11.5, flexShrink: 1, paddingTop: 3 }}>
            {snapshot.supplier.name}
          </Text>
        </View>
        <View style={{ flexShrink: 0, alignItems: "flex-end" }}>
          <Text style={style.title}>{titleOf(snapshot)}</Text>
          <Text style={style.muted}>Original for recipient</Text>
        </View>
      </View>
      <View
        style={{
          ...style.row,
          flexWrap: "wrap",
          borderColor: LINE,
          borderTopWidth: 0.75,
          borderBottomWidth: 0.75,
          paddingTop: 9,
          paddingBottom: 2,
          marginBottom: 14,
        }}
      >
        {factsOf(snapshot).map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </View>
      <View style={{ ...style.row, marginBottom: 18 }}>
        <Party label="Supplier" party={snapshot.supplier} />
        <Party
          label={snapshot.kind === "invoice" ? "Billed to" : "Credited to"}
          party={snapshot.recipient}
        />
      </View>
    </>
  );
}
