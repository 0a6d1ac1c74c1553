import { and, eq } from "drizzle-orm";
import { users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import { mailAddresses } from "./send-template";

/** Somebody a mail is written to, and where their company works. */
type Recipient = {
  companyName: string;
  /** Address of the workspace, such as https://acme.example.com */
  address: string;
  person: Pick<
    typeof users.$inferSelect,
    | "id"
    | "name"
    | "email"
    | "locale"
    | "timezone"
    | "emailVerifiedAt"
    | "verifyTokenHash"
    | "pendingEmail"
    | "emailChangeOldHash"
    | "emailChangeNewHash"
  >;
};

/** An active person of a ready workspace; undefined where nobody is to be written to any more. */
export async function findRecipient(
  tenantId: string,
  userId: string,
): Promise<Recipient | undefined> {
  const tenant = await findTenantById(tenantId);
  if (!tenant?.place || tenant.lifecycle !== "ready") return undefined;
  const [person] = await inTenant(
    tenant.place,
    (tx) =>
      tx
        .select({
          id: users.id,
          name: users.name,
          email: users.email,
          locale: users.locale,
          timezone: users.timezone,
          emailVerifiedAt: users.emailVerifiedAt,
          verifyTokenHash: users.verifyTokenHash,
          pendingEmail: users.pendingEmail,
          emailChangeOldHash: users.emailChangeOldHash,
          emailChangeNewHash: users.emailChangeNewHash,
        })
        .from(users)
        .where(and(eq(users.id, userId), eq(users.status, "active"))),
    { readOnly: true },
  );
  if (!person) return undefined;
  return { companyName: tenant.name, address: mailAddresses(tenant.slug).workspace, person };
}
