import { ConfirmDialog } from "@/components/roles/confirm-dialog";
import type { FormAction } from "@/components/ui/action-form";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { sentenceCase } from "@/components/ui/sentence-case";
import { type Column, Table } from "@/components/ui/table";
import type { ApiKeyRow } from "@/lib/web/views-api-keys";

const TONES: Record<ApiKeyRow["state"], Tone> = {
  active: "success",
  expired: "warning",
  revoked: "neutral",
};

const COLUMNS: readonly Column<ApiKeyRow>[] = [
  {
    key: "name",
    title: "Key",
    cell: (row) => (
      <span className="flex items-baseline gap-2">
        <span className="font-medium">{row.name}</span>
        <code className="font-mono text-ink-muted text-xs">{row.prefix}…</code>
      </span>
    ),
  },
  {
    key: "state",
    title: "State",
    cell: (row) => <Badge tone={TONES[row.state]}>{sentenceCase(row.state)}</Badge>,
  },
  {
    key: "owner",
    title: "Belongs to",
    cell: (row) => (row.isIntegration ? "An integration" : row.owner),
  },
  { key: "role", title: "Role", cell: (row) => row.role },
  {
    key: "scopes",
    title: "May",
    className: "text-ink-muted",
    cell: (row) =>
      row.scopes ? (
        <span title={row.scopes.join(", ")}>
          {row.scopes.length === 1 ? row.scopes[0] : `${row.scopes.length} operations`}
        </span>
      ) : (
        "All its role permits"
      ),
  },
  {
    key: "from",
    title: "From",
    className: "text-ink-muted tabular-nums",
    cell: (row) => (
      <span title={row.allowedIps.join(", ")}>
        {row.allowedIps.length > 1
          ? `${row.allowedIps[0]} and ${row.allowedIps.length - 1} more`
          : (row.allowedIps[0] ?? "Anywhere")}
      </span>
    ),
  },
  {
    key: "expires",
    title: "Good until",
    cell: (row) =>
      row.expiresAt ? (
        <DateTime at={row.expiresAt} />
      ) : (
        <span className="text-ink-muted">No end</span>
      ),
  },
  {
    key: "used",
    title: "Last used",
    cell: (row) =>
      row.lastUsedAt ? (
        <DateTime at={row.lastUsedAt} />
      ) : (
        <span className="text-ink-muted">Never</span>
      ),
  },
];

/** The keys of the workspace, with what each may and when it last did something. */
export function ApiKeysTable({
  keys,
  revoke,
}: {
  keys: readonly ApiKeyRow[];
  /** Undefined where the reader may not. */
  revoke: FormAction | undefined;
}) {
  const action: Column<ApiKeyRow> = {
    key: "revoke",
    title: "Action",
    align: "right",
    cell: (row) =>
      revoke &&
      row.state !== "revoked" && (
        <ConfirmDialog
          trigger={{ label: "Revoke", name: `Revoke ${row.name}` }}
          title={`Revoke ${row.name}`}
          confirm="Revoke key"
          pending="Revoking"
          size="sm"
          fields={{ id: row.id }}
          action={revoke}
        >
          Whatever uses {row.prefix}… stops working with its next call. This cannot be undone.
        </ConfirmDialog>
      ),
  };
  return (
    <Card>
      <Table
        label="API keys, table"
        columns={revoke ? [...COLUMNS, action] : COLUMNS}
        rows={keys}
      />
    </Card>
  );
}
