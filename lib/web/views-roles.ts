/** Plain descriptions of roles for components. */

type OperationView = { name: string; label: string; isDangerous: boolean };

/** Operations on one kind of thing. */
export type ResourceView = { name: string; label: string; operations: OperationView[] };

/** All that can be given in one module of the plan. */
export type ModuleOperations = { module: string; name: string; resources: ResourceView[] };

export type RoleRow = {
  id: string;
  name: string;
  description: string;
  isSystem: boolean;
  requiresSecondFactor: boolean;
  holders: number;
};

export type RoleGroup = { title: string; roles: RoleRow[] };

export type RolesView = {
  groups: RoleGroup[];
  /** `plan`: the plan that has roles of one's own. */
  create: { kind: "offered" } | { kind: "plan"; plan: string } | { kind: "role" };
};

/** Why a role permits an operation; null where it does not. */
export type MatrixReason = "everything" | "level" | "named" | null;

export type MatrixView = {
  roles: { id: string; name: string; group: string }[];
  modules: (Omit<ModuleOperations, "resources"> & {
    resources: (Omit<ResourceView, "operations"> & {
      /** `cells` in the order of the roles. */
      operations: (OperationView & { cells: MatrixReason[] })[];
    })[];
  })[];
};

/** What a new role can start from: positions in the list of operations. */
type RoleSource = { id: string; name: string; operations: number[] };

export type RoleFormView = {
  modules: ModuleOperations[];
  /** The operations in the order that the sources count by. */
  names: string[];
  sources: RoleSource[];
  copyOf: string;
};

export type HolderView = {
  key: string;
  id: string;
  name: string;
  email: string;
  isIntegration: boolean;
  /** Where it was given for; empty for the whole company. */
  scope: string;
  validTo: string | null;
};

type RuleView = { id: string; version: number; type: "row" | "field"; sentence: string };

export type RoleView = {
  id: string;
  version: number;
  name: string;
  description: string;
  group: string;
  isSystem: boolean;
  isEverything: boolean;
  requiresSecondFactor: boolean;
  /** Names of the operations it permits, of those the plan has. */
  permissions: string[];
  /** What it permits in modules the plan does not have at present; kept as it is. */
  elsewhere: string[];
  modules: ModuleOperations[];
  holders: HolderView[];
  holderCount: number;
  /** Undefined where the reader may not see them. */
  rules: RuleView[] | undefined;
  /** Names of the operations the reader may use. */
  can: string[];
  /** Whether the plan has roles of one's own; otherwise the plan that does. */
  plan: string | undefined;
};

export type ColumnView = {
  name: string;
  label: string;
  kind: "text" | "number" | "yes_no" | "day" | "moment" | "id" | "other";
  words: string[];
};

export type TableChoice = { group: string; tables: { name: string; label: string }[] };

/** A comparison as an editor holds it: everything typed is text. */
export type ComparisonDraft = {
  key: string;
  field: string;
  is: "equal" | "not_equal" | "one_of" | "less" | "greater" | "empty" | "not_empty";
  value: string;
  isReader: boolean;
};

export type ConditionDraft = {
  key: string;
  joint: "all" | "any";
  parts: (ComparisonDraft | ConditionDraft)[];
};

export type RuleEditorView = {
  role: { id: string; name: string };
  tables: TableChoice[];
  /** Undefined until a table is chosen. */
  table: { name: string; label: string; columns: ColumnView[] } | undefined;
  /** The rule that is edited; undefined for a new one. */
  rule:
    | {
        id: string;
        version: number;
        type: "row" | "field";
        access: "read" | "write" | "mask" | "none";
        field: string | null;
        condition: ConditionDraft | undefined;
        sentence: string;
      }
    | undefined;
};
