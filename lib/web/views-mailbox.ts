/** What the local mailbox shows. */

export type MailRow = { id: string; to: string; subject: string; at: string; lastEvent: string };

export type MailView = MailRow & {
  from: string;
  html: string;
  text: string;
  /** Every address in it, once. */
  links: string[];
  attachments: { name: string; href: string; bytes: number }[];
};

export type MailboxView = {
  /** What was searched for. */
  to: string;
  rows: MailRow[];
  /** How many there are, beyond those shown. */
  total: number;
  mail: MailView | undefined;
};
