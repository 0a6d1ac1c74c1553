import { z } from "zod";
import {
  auditSearch,
  readAudit,
  readAuditStatus,
  timelineInput,
  verifyAudit,
} from "@/lib/admin/audit/queries";
import { parse } from "@/lib/core/parse";
import { read } from "@/lib/core/read";
import { readTimeline } from "@/lib/operations";
import { auditFile } from "./audit-export";
import { authenticateApi } from "./authenticate-api";
import { readRoute } from "./operation-routes";
import type { ApiRoute } from "./rest";
import { fromWire, toWire } from "./wire-names";

const nothing = z.strictObject({});

/** The audit log over HTTP. */
export const auditRoutes: ApiRoute[] = [
  readRoute("audit", readAudit, (raw) => parse(auditSearch, raw)),
  readRoute("audit/timeline", readTimeline, (raw) => parse(timelineInput, raw)),
  readRoute("audit/status", readAuditStatus, (raw) => {
    parse(nothing, raw);
  }),
  {
    // A POST though it changes nothing: it reads every row, and must not run because a link was followed.
    method: "POST",
    path: "audit/verify",
    realm: "tenant",
    permission: verifyAudit.name,
    handle: async (call) =>
      Response.json(toWire(await read(verifyAudit, await authenticateApi(call), undefined))),
  },
  {
    method: "GET",
    path: "audit/export",
    realm: "tenant",
    permission: "audit.export",
    handle: async (call) => {
      const query = Object.fromEntries(new URL(call.request.url).searchParams);
      return auditFile(await authenticateApi(call), fromWire(query));
    },
  },
];
