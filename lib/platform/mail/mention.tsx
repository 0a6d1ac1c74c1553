import { MailLayout, MailText } from "./layout";

export type MentionProps = {
  name: string;
  companyName: string;
  /** Who wrote. */
  author: string;
  /** Such as "Sales order SO-0012". */
  record: string;
  /** Page of the record. */
  link: string;
  /** The beginning of what was written, as plain text on one line. */
  excerpt: string;
};

export function MentionMail({ name, companyName, author, record, link, excerpt }: MentionProps) {
  return (
    <MailLayout
      preview={`${author}: ${excerpt}`}
      title={`${author} mentioned you`}
      companyName={companyName}
      action={{ label: "Open the record", href: link }}
      footer="You get this mail because somebody named you in a comment. What you follow is told to you in the workspace only."
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        {author} wrote about {record}:
      </MailText>
      <MailText>&ldquo;{excerpt}&rdquo;</MailText>
    </MailLayout>
  );
}
