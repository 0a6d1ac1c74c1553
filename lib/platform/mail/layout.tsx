import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";

const INK = "#16181d";
const QUIET = "#5b6270";
const ACCENT = "#2b4fd8";
const LINE = "#e2e5ea";
const FONT = "Inter, 'Segoe UI', Helvetica, Arial, sans-serif";

export type MailLayoutProps = {
  preview: string;
  title: string;
  /** Whose workspace it is about. */
  companyName?: string;
  action?: { label: string; href: string };
  /** Why the reader gets this mail and what to do when it is none of theirs; below a line. */
  footer?: ReactNode;
  children: ReactNode;
};

function MailAction({ label, href }: { label: string; href: string }) {
  return (
    <>
      <Section style={{ margin: "24px 0" }}>
        <Button
          href={href}
          style={{
            backgroundColor: ACCENT,
            borderRadius: 6,
            color: "#ffffff",
            fontSize: 14,
            fontWeight: 600,
            padding: "12px 20px",
          }}
        >
          {label}
        </Button>
      </Section>
      <Text style={{ color: QUIET, fontSize: 13, margin: 0, wordBreak: "break-all" }}>
        Or copy this address: {href}
      </Text>
    </>
  );
}

/** One calm card with at most one action; the address of its button is also written out. */
export function MailLayout(props: MailLayoutProps) {
  const { preview, title, companyName, action, footer, children } = props;
  return (
    <Html lang="en">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: "#f4f5f7", fontFamily: FONT, margin: 0, padding: "32px 0" }}>
        <Container
          style={{
            backgroundColor: "#ffffff",
            border: `1px solid ${LINE}`,
            borderRadius: 8,
            maxWidth: 520,
            padding: 32,
          }}
        >
          <Text style={{ color: QUIET, fontSize: 13, margin: 0 }}>
            <strong style={{ color: INK }}>ILMS</strong>
            {companyName && ` · ${companyName}`}
          </Text>
          <Heading style={{ color: INK, fontSize: 22, lineHeight: "28px", margin: "20px 0 12px" }}>
            {title}
          </Heading>
          {children}
          {action && <MailAction {...action} />}
          {footer && (
            <>
              <Hr style={{ borderColor: LINE, margin: "24px 0 16px" }} />
              <Text style={{ color: QUIET, fontSize: 13, lineHeight: "20px", margin: 0 }}>
                {footer}
              </Text>
            </>
          )}
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
