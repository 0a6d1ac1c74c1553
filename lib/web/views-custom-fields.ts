export type FieldOption = { value: string; label: string };

export type CustomFieldRow = {
  id: string;
  label: string;
  key: string;
  /** What is filled in, in words. */
  kind: string;
  isRequired: boolean;
  position: number;
  isActive: boolean;
};

export type CustomFieldsView = {
  /** Fields by what they belong to, in the order of the labels. */
  groups: readonly { resource: string; label: string; rows: readonly CustomFieldRow[] }[];
  mayCreate: boolean;
};

export type ResourceChoice = { value: string; label: string };

export type CustomFieldFormView = {
  field:
    | {
        id: string;
        version: number;
        resource: string;
        resourceLabel: string;
        key: string;
        label: string;
        dataType: string;
        options: readonly FieldOption[];
        referenceLabel: string | null;
        isRequired: boolean;
        position: number;
        isActive: boolean;
      }
    | undefined;
  resources: readonly ResourceChoice[];
  targets: readonly ResourceChoice[];
  /** What can be filled in. */
  kinds: readonly ResourceChoice[];
  /** What the address asked for. */
  resource: string | undefined;
  mayChange: boolean;
};
