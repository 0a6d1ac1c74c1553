import type { StoredEmail } from "./server";

const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 14px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 880px; padding: 24px; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-bottom: 1px solid color-mix(in srgb, currentcolor 20%, transparent); padding: 8px; text-align: left; }
  iframe { background: #fff; border: 1px solid color-mix(in srgb, currentcolor 20%, transparent); border-radius: 8px; height: 640px; width: 100%; }
  pre { white-space: pre-wrap; }
</style>
</head>
<body>${body}</body>
</html>`;

/** All mails, newest first. */
export function mailboxPage(emails: readonly StoredEmail[]): string {
  const rows = emails
    .map(
      (email) => `<tr>
        <td>${escapeHtml(email.created_at.replace("T", " ").slice(0, 19))}</td>
        <td>${escapeHtml(email.to.join(", "))}</td>
        <td><a href="/messages/${email.id}">${escapeHtml(email.subject)}</a></td></tr>`,
    )
    .join("");
  return page(
    "Local mailbox",
    `<h1>Local mailbox</h1><p>Mails that would have been sent. Nothing leaves this machine.</p>${
      rows
        ? `<table><thead><tr><th>Sent (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows}</tbody></table>`
        : "<p>No mail yet. Sign a company up and its ready mail arrives here.</p>"
    }`,
  );
}

/** One mail: head, rendered body and plain text. */
export function messagePage(email: StoredEmail): string {
  return page(
    email.subject,
    `<p><a href="/">All mails</a></p><h1>${escapeHtml(email.subject)}</h1>
    <p>From ${escapeHtml(email.from)}<br>To ${escapeHtml(email.to.join(", "))}</p>
    <iframe title="The mail as its reader sees it" sandbox src="/messages/${email.id}/body"></iframe>
    <h2>Plain text</h2><pre>${escapeHtml(email.text)}</pre>`,
  );
}
