import { MAILBOX } from "./installation";

export type Mail = { to: string[]; subject: string; html: string; text: string };

/** Mails to an address, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${MAILBOX}/messages`);
  const { data } = (await response.json()) as { data: Mail[] };
  return data.filter((mail) => mail.to.includes(address));
}
