/** The steps of a provisioning job, in order. */
export const PROVISIONING_STEPS = [
  "reserve_subdomain",
  "schema_and_role",
  "tables",
  "roles_and_owner",
  "health_probe",
  "ready_mail",
] as const;
export type ProvisioningStep = (typeof PROVISIONING_STEPS)[number];

export const STEP_LABELS: Record<ProvisioningStep, string> = {
  reserve_subdomain: "Reserve the subdomain",
  schema_and_role: "Create the schema and its database role",
  tables: "Create the tables",
  roles_and_owner: "Set up roles and your account",
  health_probe: "Check that the workspace answers",
  ready_mail: "Send the ready mail",
};

export type StepState = "pending" | "running" | "done" | "failed";

export type ProvisioningProgress = {
  tenant_id: string;
  company_name: string;
  subdomain: string;
  /** Address of the workspace, such as https://acme.example.com */
  address: string;
  state: "queued" | "running" | "done" | "failed";
  /** Instants as ISO 8601; elapsed time counts to now while the job runs. */
  started_at: string;
  finished_at: string | null;
  elapsed_ms: number;
  tables: { done: number; total: number };
  steps: {
    step: ProvisioningStep;
    label: string;
    state: StepState;
    duration_ms: number | null;
  }[];
  failure: { step: ProvisioningStep; reason: string } | null;
};
