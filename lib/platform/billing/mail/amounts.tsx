import { Column, Row, Section, Text } from "@react-email/components";
import { type Currency, formatMoney, type Minor } from "@/lib/core/money";
import { rangeText } from "./wording";

const INK = "#16181d";
const QUIET = "#5b6270";
const LINE = "#e2e5ea";

export type Fact = { label: string; value: string; isStrong?: boolean };

/** What counts, one fact a line. Each is a table of its own, so that it is a line in plain text too. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Section style={{ borderTop: `1px solid ${LINE}`, margin: "4px 0 16px" }}>
      {facts.map(({ label, value, isStrong }) => (
        <Row key={`${label} ${value}`} style={{ borderBottom: `1px solid ${LINE}` }}>
          <Column style={{ padding: "8px 12px 8px 0", verticalAlign: "top" }}>
            <Text style={{ color: QUIET, fontSize: 14, lineHeight: "20px", margin: 0 }}>
              {label}
            </Text>
          </Column>
          <Column align="right" style={{ padding: "8px 0", verticalAlign: "top" }}>
            <Text
              style={{
                color: INK,
                fontSize: 14,
                fontVariantNumeric: "tabular-nums",
                fontWeight: isStrong ? 600 : 400,
                lineHeight: "20px",
                margin: 0,
              }}
            >
              {value}
            </Text>
          </Column>
        </Row>
      ))}
    </Section>
  );
}

export type DocumentLine = {
  id: string;
  description: string;
  quantity: number;
  from: string;
  to: string;
  amount: Minor;
};

/** Lines of a document: what, for which days, how much before tax. */
export function DocumentLines({
  lines,
  currency,
}: {
  lines: readonly DocumentLine[];
  currency: Currency;
}) {
  return (
    <Section style={{ margin: "4px 0 0" }}>
      {lines.map(({ id, description, quantity, from, to, amount }) => (
        <Row key={id} style={{ borderTop: `1px solid ${LINE}` }}>
          <Column style={{ padding: "8px 12px 8px 0", verticalAlign: "top" }}>
            <Text style={{ color: INK, fontSize: 14, lineHeight: "20px", margin: 0 }}>
              {quantity > 1 ? `${description} × ${quantity}` : description}
              <br />
              <span style={{ color: QUIET, fontSize: 13 }}>{rangeText(from, to)}</span>
            </Text>
          </Column>
          <Column align="right" style={{ padding: "8px 0", verticalAlign: "top" }}>
            <Text
              style={{
                color: INK,
                fontSize: 14,
                fontVariantNumeric: "tabular-nums",
                lineHeight: "20px",
                margin: 0,
              }}
            >
              {formatMoney(amount, currency)}
            </Text>
          </Column>
        </Row>
      ))}
    </Section>
  );
}

export type Totals = {
  currency: Currency;
  subtotal: Minor;
  cgst: Minor;
  sgst: Minor;
  igst: Minor;
  total: Minor;
};

/** Subtotal, each tax there is, total. */
export function totalFacts(document: Totals): Fact[] {
  const { currency, subtotal, cgst, sgst, igst, total } = document;
  const taxes = [
    ["CGST", cgst],
    ["SGST", sgst],
    ["IGST", igst],
  ] as const;
  const charged = taxes.filter(([, amount]) => amount > 0n);
  return [
    ...(charged.length > 0
      ? [
          { label: "Subtotal", value: formatMoney(subtotal, currency) },
          ...charged.map(([label, amount]) => ({ label, value: formatMoney(amount, currency) })),
        ]
      : []),
    { label: "Total", value: formatMoney(total, currency), isStrong: true },
  ];
}
