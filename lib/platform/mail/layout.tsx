import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";

const INK = "#16181d";
const QUIET = "#5b6270";
const ACCENT = "#2f5fd0";
const FONT = "Inter, 'Segoe UI', Helvetica, Arial, sans-serif";

export type MailLayoutProps = {
  preview: string;
  title: string;
  action: { label: string; href: string };
  children: ReactNode;
};

/** One calm card with one action; the address of the button is also written out. */
export function MailLayout({ preview, title, action, children }: MailLayoutProps) {
  return (
    <Html lang="en">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: "#f4f5f7", fontFamily: FONT, margin: 0, padding: "32px 0" }}>
        <Container
          style={{
            backgroundColor: "#ffffff",
            border: "1px solid #e2e5ea",
            borderRadius: 8,
            maxWidth: 520,
            padding: 32,
          }}
        >
          <Text style={{ color: INK, fontSize: 14, fontWeight: 700, margin: 0 }}>ILMS</Text>
          <Heading style={{ color: INK, fontSize: 22, lineHeight: "28px", margin: "20px 0 12px" }}>
            {title}
          </Heading>
          {children}
          <Section style={{ margin: "24px 0" }}>
            <Button
              href={action.href}
              style={{
                backgroundColor: ACCENT,
                borderRadius: 6,
                color: "#ffffff",
                fontSize: 14,
                fontWeight: 600,
                padding: "12px 20px",
              }}
            >
              {action.label}
            </Button>
          </Section>
          <Text style={{ color: QUIET, fontSize: 13, margin: 0 }}>
            Or copy this address: {action.href}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

export function MailText({ children }: { children: ReactNode }) {
  return (
    <Text style={{ color: INK, fontSize: 14, lineHeight: "22px", margin: "0 0 12px" }}>
      {children}
    </Text>
  );
}
