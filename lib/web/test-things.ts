import type postgres from "postgres";
import { COMPANY, type CompanyWorkspace, REGISTRATION } from "@/lib/admin/company/test-company";
import { addPerson } from "@/lib/admin/person/test-people";
import { inTenant } from "@/lib/core/database";
import { OPERATIONS } from "@/lib/operations";
import { issueAccessToken } from "@/lib/platform/identity/api-token/access-token";
import { openSession } from "@/lib/platform/identity/session/open";
import { originAt, PASSWORD } from "@/lib/platform/identity/test-workspace";
import { mustCall, type TestCall } from "./test-api";
import { completeBillingDetails } from "./test-subscriptions";

/** Every operation that a role can permit. */
const GRANTABLE = [
  ...new Set(OPERATIONS.filter(({ level }) => level !== "self").map(({ name }) => name)),
];

type Created = { id: string };

/** A passkey as a person's row keeps it; the key in it opens nothing. */
const passkey = (id: string) => ({
  id,
  publicKey: "AA",
  counter: 0,
  transports: [],
  name: "Telephone",
  createdAt: "2026-03-01T09:00:00Z",
  lastUsedAt: null,
});

/** The administrator signs in over the API, with the password. */
async function signIn(slug: string, email: string): Promise<string> {
  const { access_token: token } = await mustCall<{ access_token: string }>({
    method: "POST",
    path: "auth/login",
    slug,
    body: { email, password: PASSWORD },
  });
  return token;
}

/** The others' sessions are opened as a sign-in does, without the 200 ms for the password. */
async function openFor({ tenant, place }: CompanyWorkspace, userId: string) {
  const now = new Date();
  const opened = await inTenant(place, (tx) => openSession(tx, { userId }, "api", originAt(now)));
  if (!opened) throw new Error(`${userId} could not sign in`);
  const { sessionId } = opened;
  return {
    sessionId,
    token: await issueAccessToken({ tenantId: tenant.id, userId, sessionId }, now),
  };
}

/**
 * A row of every kind that the API speaks of, made through the API by the tenant's administrator. What
 * belongs to one person belongs to `worker`. Takes about a second.
 */
export async function createThings(workspace: CompanyWorkspace, owner: postgres.Sql) {
  const { slug } = workspace.tenant;
  const schema = workspace.place.schema;
  const admin = await signIn(slug, workspace.owner.email);
  const asAdmin = (call: Omit<TestCall, "slug" | "token">) => ({
    ...call,
    slug,
    token: admin,
  });
  const post = async (path: string, body: unknown) =>
    (await mustCall<Created>(asAdmin({ method: "POST", path, body }))).id;
  const person = (name: string, roles: string[] = []) =>
    addPerson(workspace, `${name}@${slug}.test`, roles, {
      passwordHash: workspace.owner.passwordHash,
      emailVerifiedAt: name === "worker" ? null : new Date(),
    });

  await completeBillingDetails(workspace.tenant.id);
  const company = await mustCall<Created>(
    asAdmin({ method: "PUT", path: "company", body: wire(COMPANY) }),
  );
  const registration = await post("gst-registrations", wire(REGISTRATION));
  const branch = (code: string) =>
    post("branches", branchBody({ code, company: company.id, registration }));
  const branchId = await branch("HQ");
  const otherBranch = await branch("PNQ");
  const emptyBranch = await branch("OLD");
  const series = await post("number-series", seriesBody(branchId));

  const role = await post("roles", { name: "Counter", permissions: ["branches.read"] });
  const unusedRole = await post("roles", { name: "Nobody's", permissions: ["branches.read"] });
  const heldRole = await post("roles", { name: "Reader", permissions: ["branches.read"] });
  // Everything an administrator may, but for the other branch only.
  const everything = await post("roles", { name: "Deputy", permissions: GRANTABLE });
  const rule = await post("access-rules", {
    role_id: role,
    type: "row",
    table: "branches",
    access: "read",
    condition: { field: "code", is: "equal", value: "HQ" },
  });
  const newKey = (name: string) =>
    mustCall<{ id: string; key: string }>(
      asAdmin({
        method: "POST",
        path: "api-keys",
        body: { name, owner: "integration", role_id: heldRole, scopes: ["branches.read"] },
      }),
    );
  const apiKey = await newKey("Till");
  const revokedKey = await newKey("Old till");
  await mustCall(asAdmin({ method: "POST", path: `api-keys/${revokedKey.id}/revoke`, body: {} }));

  // Nobody has this name, so that a test answers at once.
  const webhook = await post("webhooks", {
    url: "https://webhooks.invalid/",
    event_types: ["branches.*"],
  });
  const unwantedWebhook = await post("webhooks", {
    url: "https://webhooks.invalid/old",
    event_types: null,
  });
  const { delivery_id: delivery } = await mustCall<{ delivery_id: string }>(
    asAdmin({ method: "POST", path: `webhooks/${webhook}/test`, body: {} }),
  );

  const worker = await person("worker", ["clerk"]);
  const secured = await person("secured", ["clerk"]);
  const leaver = await person("leaver", ["clerk"]);
  const returner = await person("returner", ["clerk"]);
  const viewer = await person("viewer", ["viewer"]);
  const deputy = await person("deputy");
  await mustCall(
    asAdmin({
      method: "PUT",
      path: `people/${deputy}/roles`,
      body: { version: 1, roles: [{ role_id: everything, scope: { branch_id: otherBranch } }] },
    }),
  );
  await mustCall(asAdmin({ method: "POST", path: `people/${returner}/deactivate`, body: {} }));
  const invite = (name: string) =>
    post("people", { name, email: `${name}@${slug}.test`, roles: [{ role_id: role }] });
  const invited = await invite("invited");
  const unwanted = await invite("unwanted");

  const workerSession = await openFor(workspace, worker);
  const spareSession = await openFor(workspace, worker);
  await openFor(workspace, worker);
  const leaverSession = await openFor(workspace, leaver);
  const viewerSession = await openFor(workspace, viewer);
  const deputySession = await openFor(workspace, deputy);
  const view = await mustCall<Created>({
    method: "POST",
    path: "me/views",
    slug,
    token: workerSession.token,
    body: viewBody("Mine"),
  });
  await hideFromViewers(owner, schema, emptyBranch);
  const activity = await createActivity({
    slug,
    admin,
    worker,
    branch: emptyBranch,
    workerToken: workerSession.token,
  });
  const over = await openFor(workspace, viewer);
  await mustCall({ method: "POST", path: "auth/logout", slug, token: over.token });
  // A passkey is made in a browser; from now on these two sign in with it.
  const passkeyId = `passkey-of-${slug}`;
  const secondPasskeyId = `second-passkey-of-${slug}`;
  await setPasskeys(owner, schema, worker, [passkey(passkeyId), passkey(secondPasskeyId)]);
  await setPasskeys(owner, schema, secured, [passkey(`other-passkey-of-${slug}`)]);

  return {
    slug,
    schema,
    tenantId: workspace.tenant.id,
    ids: {
      administrator: workspace.owner.id,
      worker,
      secured,
      leaver,
      returner,
      invited,
      unwanted,
      company: company.id,
      registration,
      branch: branchId,
      otherBranch,
      emptyBranch,
      series,
      role,
      unusedRole,
      heldRole,
      rule,
      apiKey: apiKey.id,
      webhook,
      unwantedWebhook,
      delivery,
      spareSession: spareSession.sessionId,
      leaverSession: leaverSession.sessionId,
      view: view.id,
      ...activity,
      passkey: passkeyId,
      secondPasskey: secondPasskeyId,
    },
    tokens: {
      admin,
      worker: workerSession.token,
      viewer: viewerSession.token,
      deputy: deputySession.token,
      apiKey: apiKey.key,
      revokedApiKey: revokedKey.key,
      signedOut: over.token,
    },
    /** The version that a row has at this moment. */
    async version(table: string, id: string): Promise<number> {
      const [row] = await owner.unsafe<{ version: number }[]>(
        `select version from "${schema}"."${table}" where id = $1`,
        [id],
      );
      if (!row) throw new Error(`${slug} has no ${id} in ${table}`);
      return Number(row.version);
    },
  };
}

/** Takes a branch out of what the system role of viewers may look at. */
async function hideFromViewers(owner: postgres.Sql, schema: string, branchId: string) {
  const condition = { field: "id", is: "equal", value: branchId };
  await owner.unsafe(
    `insert into "${schema}".data_access_rules (id, role_id, table_name, rule_type, access, condition, updated_at)
     select gen_random_uuid(), id, 'branches', 'row', 'none', $1::text::jsonb, now()
     from "${schema}".roles where code = 'viewer'`,
    [JSON.stringify(condition)],
  );
}

/**
 * What people added to records, and what the worker was told by it. All of it is about a branch that
 * neither the viewer nor the administrator of another branch may look at.
 */
async function createActivity(of: {
  slug: string;
  admin: string;
  worker: string;
  branch: string;
  workerToken: string;
}) {
  const { slug, admin, worker, branch, workerToken } = of;
  const asAdmin = { slug, token: admin };
  const comment = (body: object) =>
    mustCall<Created>({
      ...asAdmin,
      method: "POST",
      path: `records/branches/${branch}/comments`,
      body: { body: "Look at this", ...body },
    });
  const kept = await comment({ mentioned_user_ids: [worker] });
  const spareComment = await comment({});
  const attach = (name: string) =>
    mustCall<Created>({
      ...asAdmin,
      method: "POST",
      path: `records/branches/${branch}/attachments`,
      query: { file_name: name },
      body: new TextEncoder().encode(`${name} of ${slug}`),
      headers: { "content-type": "text/plain" },
    });
  const attachment = await attach("kept.txt");
  const unwantedAttachment = await attach("unwanted.txt");
  const told = await mustCall<{ notices: Created[] }>({
    slug,
    token: workerToken,
    method: "GET",
    path: "me/notifications",
  });
  const field = await mustCall<Created>({
    ...asAdmin,
    method: "POST",
    path: "custom-fields",
    body: fieldBody("colour"),
  });
  return {
    comment: kept.id,
    spareComment: spareComment.id,
    attachment: attachment.id,
    unwantedAttachment: unwantedAttachment.id,
    notice: told.notices[0]?.id ?? "",
    customField: field.id,
  };
}

/** A field of the tenant's own on brands. */
export const fieldBody = (key: string) => ({
  resource: "brands",
  key,
  label: "Colour",
  data_type: "text",
  is_required: false,
  position: 10,
});

export type Things = Awaited<ReturnType<typeof createThings>>;

async function setPasskeys(
  owner: postgres.Sql,
  schema: string,
  userId: string,
  passkeys: readonly ReturnType<typeof passkey>[],
): Promise<void> {
  await owner.unsafe(`update "${schema}".users set passkeys = $1::text::jsonb where id = $2`, [
    JSON.stringify(passkeys),
    userId,
  ]);
}

/** Fields of a command as the API names them. */
export const wire = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );

/** A branch in the state of REGISTRATION. */
export const branchBody = (of: { code: string; company: string; registration: string }) => ({
  code: of.code,
  name: `Branch ${of.code}`,
  company_id: of.company,
  gst_registration_id: of.registration,
  parent_branch_id: null,
  address_line: "12 Residency Road",
  city: "Bengaluru",
  state: "29",
  pincode: "560025",
  phone: null,
  email: null,
  manager_user_id: null,
  timezone: "Asia/Kolkata",
});

/** A saved view of the branches. */
export const viewBody = (name: string) => ({
  resource: "branches",
  name,
  filters: [{ field: "city", operator: "eq", value: "Pune" }],
  columns: ["code", "name"],
  sort: ["-name"],
  group_by: null,
  shared_role_id: null,
  is_default: false,
});

const SERIES_SHAPE = { pattern: "SO/{BRANCH}/{FY}/{SEQ}", pad_length: 5, is_gapless: true };

export const seriesBody = (branchId: string | null, documentType = "sales_order") => ({
  document_type: documentType,
  branch_id: branchId,
  gst_registration_id: null,
  fiscal_year: "2026-27",
  next_value: 1,
  ...SERIES_SHAPE,
});
