import { notFound } from "next/navigation";
import { z } from "zod";
import {
  auditSearch,
  readAudit,
  readAuditStatus,
  timelineInput,
  verifyAudit,
} from "@/lib/admin/audit/queries";
import { auditActions, auditFilters } from "@/lib/admin/audit/search";
import { readTimeline } from "@/lib/operations";
import type { Verification } from "@/lib/platform/audit/verify-chain";
import { TIERS } from "@/lib/platform/catalog/tiers";
import { entryView } from "./audit-entry";
import { permittedNames } from "./permitted";
import { readPage } from "./read-page";
import type { SignedInRequest } from "./session";
import type {
  AuditFilterView,
  AuditPageView,
  AuditVerificationView,
  TimelineView,
} from "./views-audit";
import { signedIn } from "./workspace";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** A wrong or empty filter in an address is left out, so that the page shows something. */
function filtersIn(search: Search): AuditFilterView {
  return Object.fromEntries(
    Object.entries(auditFilters).flatMap(([name, schema]) => {
      const value = search[name];
      return typeof value === "string" && value !== "" && schema.safeParse(value).success
        ? [[name, value]]
        : [];
    }),
  );
}

const cursor = z.uuid().optional().catch(undefined);

function exportOffer({ tenant }: SignedInRequest, can: readonly string[]): AuditPageView["export"] {
  if (!tenant.features.includes("audit_export")) {
    const tier = TIERS.find(({ features }) => features.includes("audit_export"));
    return { kind: "plan", plan: tier?.name ?? "next" };
  }
  return { kind: can.includes("audit.export") ? "offered" : "role" };
}

function verificationView({ faults, end: _, ...found }: Verification): AuditVerificationView {
  return {
    ...found,
    faults: faults.map(({ sequenceNo, kind, rowId }) => ({
      key: `${kind} ${rowId ?? sequenceNo}`,
      sequenceNo,
      kind,
    })),
  };
}

/**
 * The audit page for what its address asks for. `verify=now` recomputes the whole chain, for those who
 * may; without JavaScript it is a form like the filters.
 */
export async function loadAudit(slug: string, search: Search): Promise<AuditPageView> {
  const session = await signedIn(slug);
  const can = permittedNames(session.actor, session.tenant);
  const canVerify = can.includes("audit.verify");
  const filters = filtersIn(search);
  const after = cursor.parse(search.after);
  const [page, status, verification] = await Promise.all([
    readPage(readAudit, session, auditSearch.parse({ ...filters, after })),
    readPage(readAuditStatus, session, undefined),
    canVerify && search.verify === "now" ? readPage(verifyAudit, session, undefined) : undefined,
  ]);
  return {
    filters,
    isFirst: after === undefined,
    rows: page.rows.map(entryView),
    next: page.next,
    status: {
      sealed: status.sealed,
      sealedAt: status.sealedAt?.toISOString() ?? null,
      waiting: status.waiting,
    },
    actions: [...auditActions],
    tables: status.tables,
    canVerify,
    verification: verification && verificationView(verification),
    export: exportOffer(session, can),
  };
}

const TIMELINE_ENTRIES = 50;

/**
 * What happened to one record, for the rail of its page. `table` is the name of the tenant's table. The
 * page answers 404 where the reader may not see the record.
 */
export async function loadTimeline(
  slug: string,
  table: string,
  recordId: string,
): Promise<TimelineView> {
  const session = await signedIn(slug);
  const asked = timelineInput.safeParse({ table, recordId, limit: TIMELINE_ENTRIES });
  if (!asked.success) notFound();
  const { rows, next } = await readPage(readTimeline, session, asked.data);
  return { entries: rows.map(entryView), hasMore: next !== null };
}
