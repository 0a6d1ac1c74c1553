import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { entryOf, type Lines, type Resource } from "@/lib/resource/define";
import { describeResource, parentField, permissionFor } from "@/lib/resource/describe";
import type { ResourceDescription } from "@/lib/resource/description";

/** A resource as the engine knows it: a root, or the lines of one, which are only listed by themselves. */
export type Known = {
  resource: Resource;
  description: ResourceDescription;
  /** Of lines: the record they hang on, and the property that says which. */
  parent?: { known: Known; field: string };
};

export type Register = {
  all: readonly Known[];
  /** By its name, such as `sales-orders`. */
  find(name: string): Known | undefined;
  /** Throws for a table that no resource declares: a fault of ours. */
  of(table: PgTable): Known;
};

function linesAsResource(lines: Lines, root: Resource, hangsOn: string): Resource {
  const { table, label, columns, labels, example, resource: name } = lines;
  const { name: tableName, module, kind, isShared } = entryOf(table);
  return {
    ...{ table, label, name, tableName, module, kind, isShared, labels, example },
    // A picker must tell which document a line is of.
    title: [hangsOn, ...columns.slice(0, 2)],
    list: columns,
    form: [],
    lines: [],
    readOnly: "all",
    access: { read: permissionFor(root, "read").level },
  };
}

function knownLines(parent: Known, root: Resource, lines: readonly Lines[]): Known[] {
  return lines.flatMap((own) => {
    const field = parentField(own.table, parent.resource.table);
    const resource = linesAsResource(own, root, field);
    const known: Known = {
      resource,
      description: {
        ...describeResource(resource),
        parent: { resource: parent.resource.name, field },
      },
      parent: { known: parent, field },
    };
    return [known, ...knownLines(known, root, own.lines)];
  });
}

/** Everything there is, lines included. Throws when a table is declared twice. */
export function createRegister(resources: readonly Resource[]): Register {
  const all = resources.flatMap((resource) => {
    const known: Known = { resource, description: describeResource(resource) };
    return [known, ...knownLines(known, resource, resource.lines)];
  });
  const byName = new Map(all.map((known) => [known.resource.name, known]));
  if (byName.size !== all.length) throw new Error("A table is declared as a resource twice");
  const byTable = new Map(all.map((known) => [known.resource.tableName, known]));
  return {
    all,
    find: (name) => byName.get(name),
    of(table) {
      const known = byTable.get(getTableName(table));
      if (!known) throw new Error(`No resource declares ${getTableName(table)}`);
      return known;
    },
  };
}
