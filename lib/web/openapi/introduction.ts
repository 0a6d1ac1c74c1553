/** What the reference begins with. */
export const INTRODUCTION = `Every table of a workspace is a resource with the same grammar: list, read,
make, change, delete, many at once. Whoever calls has the rights of a person or of an API key, and is
refused with a stable \`reason\`.

**Signing in.** Send \`Authorization: Bearer …\` with an API key (Settings, API keys) or with an access
token of \`POST /auth/login\`. Pages of the workspace itself are signed in by their cookie.

**Lists** answer a page with \`next_cursor\`. Conditions are parameters: \`status=draft\`,
\`order_date.gte=2026-01-01\`, \`customer_id.in=…,…\`, \`custom.colour=red\`. \`sort=-order_date,order_no\`,
\`fields=order_no,total_amount\`, \`expand=customer_id\`, \`totals=true\`, \`group=status\`.

**Changes** name the version that was read: in \`If-Match\`, with the ETag of the record, or as \`version\` in
the body. A stale one is 409 with the difference of every field. An \`Idempotency-Key\` makes a repetition
harmless.

**Values.** Amounts and quantities are decimal text. Days are \`2026-11-23\`, moments are UTC. A field that
the caller may see masked only is \`•••\`; one that is hidden is missing.

**Limits.** An API key has a number of calls per minute; \`RateLimit-Limit\`, \`RateLimit-Remaining\` and
\`RateLimit-Reset\` tell what is left. Every answer has an \`X-Request-Id\`.`;
