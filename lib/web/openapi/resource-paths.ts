import type { ResourceOperations } from "@/lib/record/operations";
import type { ResourceDescription } from "@/lib/resource/description";
import { type Part, ref } from "./json-schema";
import { type ProblemName, problemsOf } from "./problems";
import { namesInCode } from "./resource-names";

const json = (schema: Part): Part => ({ content: { "application/json": { schema } } });

const query = (name: string, description: string, schema: Part, how: Part = {}): Part => ({
  name,
  in: "query",
  description,
  schema,
  ...how,
});

const JOINED = { style: "form", explode: false };

type Known = {
  description: ResourceDescription;
  operations: ResourceOperations;
  /** What the operations are filed under. */
  tag: string;
};

type Described = {
  id: string;
  summary: string;
  permission: string;
  parameters?: readonly Part[];
  body?: Part;
  problems: readonly ProblemName[];
  answers: Part;
};

function operation(tag: string, described: Described): Part {
  const { id, summary, permission, parameters, body, problems, answers } = described;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: `Needs the permission \`${permission}\`.`,
    ...(parameters && { parameters }),
    ...(body && { requestBody: { required: true, ...json(body) } }),
    responses: { ...answers, ...problemsOf(problems) },
  };
}

function shownParameters({ description }: Known): Part[] {
  const { one } = namesInCode(description);
  const references = description.fields.flatMap(({ kind, target, column }) =>
    kind === "reference" && target ? [column] : [],
  );
  return [
    query(
      "fields",
      "Only these parts of a record, joined by commas.",
      { type: "array", items: ref(`schemas/${one}Field`) },
      JOINED,
    ),
    ...(references.length > 0
      ? [
          query(
            "expand",
            "References whose records are sent along, as far as the caller may see them.",
            { type: "array", items: { type: "string", enum: references } },
            JOINED,
          ),
        ]
      : []),
  ];
}

function listOperation(known: Known): Part {
  const { description, operations, tag } = known;
  const { one, many } = namesInCode(description);
  return operation(tag, {
    id: `list${many}`,
    summary: `List ${description.label.many.toLowerCase()}`,
    permission: operations.list.name,
    parameters: [
      query(
        "filter",
        "Conditions, each a parameter of its own: `status=draft`, `order_date.gte=2026-01-01`.",
        ref(`schemas/${one}Filter`),
        // Empty: forms that fill in a sample of every column would find nothing.
        { style: "form", explode: true, example: {} },
      ),
      ...(description.search.length > 0 ? [ref("parameters/Q")] : []),
      ref("parameters/Sort"),
      ref("parameters/Limit"),
      ref("parameters/Cursor"),
      ref("parameters/Totals"),
      query("group", "Also count by each value of this column.", ref(`schemas/${one}Field`)),
      ...shownParameters(known),
    ],
    problems: ["InvalidQuery"],
    answers: {
      200: {
        description: "A page of records.",
        ...json({
          type: "object",
          properties: {
            data: { type: "array", items: ref(`schemas/${one}`) },
            next_cursor: ref("schemas/NextCursor"),
            totals: ref("schemas/Totals"),
            groups: ref("schemas/Groups"),
          },
          required: ["data", "next_cursor"],
        }),
      },
    },
  });
}

const recordAnswer = (one: string, what: string, more: Part = {}): Part => ({
  description: what,
  headers: { ETag: ref("headers/ETag"), ...more },
  ...json(ref(`schemas/${one}`)),
});

function getOperation(known: Known): Part {
  const { description, operations, tag } = known;
  const { one } = namesInCode(description);
  return operation(tag, {
    id: `get${one}`,
    summary: `Read ${description.label.one.toLowerCase()}`,
    permission: operations.get.name,
    parameters: [...shownParameters(known), ref("parameters/IfNoneMatch")],
    problems: ["InvalidQuery", "NotFound"],
    answers: {
      200: recordAnswer(one, "The record with its lines."),
      304: { description: "The caller has it already." },
    },
  });
}

function choicesOperation({ description, operations, tag }: Known): Part {
  const { many } = namesInCode(description);
  return operation(tag, {
    id: `choose${many}`,
    summary: `Offer ${description.label.many.toLowerCase()} to choose from`,
    permission: operations.choices.name,
    parameters: [ref("parameters/Q"), ref("parameters/ChoiceIds"), ref("parameters/Limit")],
    problems: ["InvalidQuery"],
    answers: { 200: { description: "Ids and titles.", ...json(ref("schemas/Choices")) } },
  });
}

function relatedOperation({ description, operations, tag }: Known): Part {
  const { one } = namesInCode(description);
  return operation(tag, {
    id: `related${one}`,
    summary: `What refers to ${description.label.one.toLowerCase()}`,
    permission: operations.related.name,
    problems: ["NotFound"],
    answers: {
      200: { description: "Records by resource and field.", ...json(ref("schemas/Related")) },
    },
  });
}

function createOperation({ description, operations, tag }: Known): Part {
  const { one } = namesInCode(description);
  return operation(tag, {
    id: `create${one}`,
    summary: `Make ${description.label.one.toLowerCase()}`,
    permission: operations.create?.name ?? "",
    parameters: [ref("parameters/IdempotencyKey")],
    body: ref(`schemas/${one}Input`),
    problems: ["InvalidRecord", "ForbiddenChange", "Conflict", "Refused"],
    answers: {
      201: recordAnswer(one, "The new record.", { Location: ref("headers/Location") }),
    },
  });
}

function updateOperation({ description, operations, tag }: Known): Part {
  const { one } = namesInCode(description);
  return operation(tag, {
    id: `update${one}`,
    summary: `Change ${description.label.one.toLowerCase()}`,
    permission: operations.update?.name ?? "",
    parameters: [ref("parameters/IfMatch"), ref("parameters/IdempotencyKey")],
    body: ref(`schemas/${one}Changes`),
    problems: ["InvalidChange", "ForbiddenChange", "NotFound", "Stale", "RefusedFinal"],
    answers: { 200: recordAnswer(one, "The record as it is now.") },
  });
}

function deleteOperation({ description, operations, tag }: Known): Part {
  const { one } = namesInCode(description);
  return operation(tag, {
    id: `delete${one}`,
    summary: `Delete ${description.label.one.toLowerCase()}`,
    permission: operations.delete?.name ?? "",
    parameters: [ref("parameters/IfMatch"), ref("parameters/IdempotencyKey")],
    problems: ["InvalidChange", "NotFound", "Stale", "RefusedInUse"],
    answers: { 204: { description: "It is gone." } },
  });
}

function bulkOperation({ description, operations, tag }: Known): Part {
  const { one, many } = namesInCode(description);
  return operation(tag, {
    id: `bulk${many}`,
    summary: `Make, change and delete many ${description.label.many.toLowerCase()} at once`,
    permission: operations.bulk?.name ?? "",
    parameters: [ref("parameters/IdempotencyKey")],
    body: ref(`schemas/${one}Bulk`),
    problems: ["InvalidRecord", "ForbiddenChange", "NotFound", "Stale", "RefusedInUse"],
    answers: { 200: { description: "What was done.", ...json(ref("schemas/BulkAnswer")) } },
  });
}

/** A path with what it answers, by `METHOD path`, for all that a resource offers. */
export function resourceOperations(known: Known): Record<string, Part> {
  const { description, operations } = known;
  const { name } = description;
  return {
    [`GET ${name}`]: listOperation(known),
    [`GET ${name}/choices`]: choicesOperation(known),
    [`GET ${name}/{id}`]: getOperation(known),
    [`GET ${name}/{id}/related`]: relatedOperation(known),
    ...(operations.create && { [`POST ${name}`]: createOperation(known) }),
    ...(operations.bulk && { [`POST ${name}/bulk`]: bulkOperation(known) }),
    ...(operations.update && { [`PATCH ${name}/{id}`]: updateOperation(known) }),
    ...(operations.delete && { [`DELETE ${name}/{id}`]: deleteOperation(known) }),
  };
}
