import { Resend } from "resend";
import { config } from "@/lib/core/config";

const TIMEOUT_MS = 10_000;

export type MailAttachment = { fileName: string; contentType: string; bytes: Uint8Array };

export type Mail = {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Letters, digits, _ and - only. */
  template: string;
  attachments?: readonly MailAttachment[];
  /** The service answers a repetition within 24 hours with the first result. */
  idempotencyKey: string;
};

/** The mail service did not take a mail; `isFinal` when another try cannot help. */
export class MailError extends Error {
  override name = "MailError";
  constructor(
    message: string,
    readonly isFinal: boolean,
  ) {
    super(message);
  }
}

/** Refusals of the mail itself. A wrong key or an unverified domain can be mended, so those wait. */
const FINAL_STATUS = new Set([400, 404, 405, 422, 451]);

let client: Resend | undefined;

/** Hands a mail to Resend and returns its id there. Throws MailError. */
export async function sendMail(mail: Mail): Promise<string> {
  const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM } = config();
  client ??= new Resend(RESEND_API_KEY ?? "re_simulator", { baseUrl: RESEND_BASE_URL });
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new MailError("The mail service did not answer", false)),
      TIMEOUT_MS,
    );
  });
  const { to, subject, html, text, template, attachments = [], idempotencyKey } = mail;
  const sending = client.emails.send(
    {
      from: MAIL_FROM,
      to,
      subject,
      html,
      text,
      tags: [{ name: "template", value: template }],
      ...(attachments.length > 0 && {
        attachments: attachments.map(({ fileName, contentType, bytes }) => ({
          filename: fileName,
          contentType,
          content: Buffer.from(bytes),
        })),
      }),
    },
    { idempotencyKey },
  );
  try {
    const { data, error } = await Promise.race([sending, timeout]);
    if (error) {
      throw new MailError(
        `${error.name}: ${error.message}`,
        FINAL_STATUS.has(error.statusCode ?? 0) ||
          // The same key with another body: sending again would only be refused again.
          error.name === "invalid_idempotent_request",
      );
    }
    return data.id;
  } finally {
    clearTimeout(timer);
  }
}
