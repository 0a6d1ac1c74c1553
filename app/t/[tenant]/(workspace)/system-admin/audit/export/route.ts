import { downloadAudit } from "@/lib/web/audit-export";

export const GET = downloadAudit;
