import { type ExportOperation, exportOperation } from "./admin/data-job/export";
import { type ImportOperations, importOperations } from "./admin/data-job/import-operations";
import { RECORD_ENGINE, REGISTER } from "./resources";

/** What can be done with the records of a resource by the file. */
export type DataOperations = {
  export: ExportOperation;
  /** Missing where people write nothing by hand, and of lines, which belong to their records. */
  imports?: ImportOperations;
};

const OPERATIONS_OF = new Map(
  REGISTER.all.map((known): [string, DataOperations] => [
    known.resource.name,
    {
      export: exportOperation(RECORD_ENGINE, known),
      ...(known.resource.readOnly !== "all" && {
        imports: importOperations(RECORD_ENGINE, known),
      }),
    },
  ]),
);

/** CSV in and out of a resource; undefined for an unknown name. */
export function dataOperationsFor(name: string): DataOperations | undefined {
  return OPERATIONS_OF.get(name);
}

/** What can be done with every root; lines are given out by the right to their record. */
export const dataOperations = (): readonly DataOperations[] =>
  REGISTER.all.flatMap(({ resource, parent }) =>
    parent ? [] : (OPERATIONS_OF.get(resource.name) ?? []),
  );
