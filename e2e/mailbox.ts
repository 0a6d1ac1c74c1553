import { expect } from "@playwright/test";
import { MAILBOX } from "./installation";

export type Mail = { to: string[]; subject: string; html: string; text: string };

/** Mails to an address, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${MAILBOX}/messages`);
  const { data } = (await response.json()) as { data: Mail[] };
  return data.filter((mail) => mail.to.includes(address));
}

/** The mail that says that a workspace is ready; the owner also gets one to confirm the address. */
export const isReadyMail = (mail: Mail): boolean => mail.subject.endsWith(" is ready");

/** The newest mail to an address whose subject fits, once it has arrived. */
export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  const find = async () => (await mailsTo(address)).find((mail) => subject.test(mail.subject));
  await expect.poll(find, { message: `mail to ${address}: ${subject}` }).toBeDefined();
  const mail = await find();
  if (!mail) throw new Error(`The mail to ${address} went away`);
  return mail;
}

/** The first link in a mail whose address contains a text. */
export function linkIn(mail: Mail, part: string): string {
  const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  const link = links.find((address) => address.includes(part));
  if (!link) throw new Error(`"${mail.subject}" has no link with ${part}: ${links.join(", ")}`);
  return link;
}
