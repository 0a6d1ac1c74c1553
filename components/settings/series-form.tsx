"use client";

import { useState } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { findDocumentType } from "@/lib/admin/number-series/document-types";
import type { SeriesView } from "@/lib/web/views-settings";
import { FieldGrid } from "./field-grid";
import { RecordForm } from "./record-form";
import { SeriesKeyFields } from "./series-key-fields";
import { SeriesPreview } from "./series-preview";

/** One number series, with the next number written while one types. */
export function SeriesForm({ series, action }: { series: SeriesView; action: FormAction }) {
  const { id, version, values } = series;
  const isNew = id === undefined;
  const [documentType, setDocumentType] = useState(values.documentType ?? "");
  const [pattern, setPattern] = useState(values.pattern ?? "");
  const [padLength, setPadLength] = useState(values.padLength ?? "5");
  const [count, setCount] = useState(isNew ? "1" : "");
  const [fiscalYear, setFiscalYear] = useState(values.fiscalYear ?? "");
  const [branchId, setBranchId] = useState(values.branchId ?? "");
  const [isGapless, setIsGapless] = useState(series.isGapless);
  const type = findDocumentType(documentType);
  const isGst = series.isIndian && type?.isGst === true;

  const chooseDocument = (code: string) => {
    // A pattern of one's own stays; a proposal makes room for the next one.
    if (pattern === type?.proposal) setPattern(findDocumentType(code)?.proposal ?? pattern);
    setDocumentType(code);
    if (findDocumentType(code)?.isGst) setIsGapless(true);
  };
  const draft = {
    pattern,
    padLength,
    nextValue: count || (values.nextValue ?? "1"),
    fiscalYear,
    branchCode: series.branches.find(({ value }) => value === branchId)?.code,
    isGst,
    day: series.day,
  };
  return (
    <Card title="Series">
      <RecordForm
        action={action}
        label="Number series"
        record={{ id, version }}
        canEdit={series.canEdit}
        submit={isNew ? "Add the series" : "Save"}
        onDone={() => setCount("")}
      >
        {(state) => (
          <>
            <SeriesKeyFields
              series={series}
              state={state}
              documentType={documentType}
              on={{ document: chooseDocument, branch: setBranchId, year: setFiscalYear }}
            />
            <FieldGrid>
              <Field
                id="pattern"
                label="Pattern"
                error={state.fields.pattern}
                hint="Letters, digits, hyphens, slashes and the words in braces below."
              >
                {(control) => (
                  <Input
                    {...control}
                    name="pattern"
                    required
                    maxLength={60}
                    spellCheck={false}
                    autoComplete="off"
                    className="font-mono"
                    value={pattern}
                    onChange={(event) => setPattern(event.target.value)}
                  />
                )}
              </Field>
              <Field
                id="padLength"
                label="Digits of the count"
                error={state.fields.padLength}
                hint="Shorter counts are filled with zeros."
              >
                {(control) => (
                  <Input
                    {...control}
                    name="padLength"
                    type="number"
                    min={1}
                    max={10}
                    required
                    value={padLength}
                    onChange={(event) => setPadLength(event.target.value)}
                  />
                )}
              </Field>
              <Field
                id="nextValue"
                label={isNew ? "Counting begins at" : "Raise the count to"}
                isOptional={!isNew}
                error={state.fields.nextValue}
                hint={
                  isNew
                    ? "More than 1 when another program has counted this year already."
                    : `Left empty, ${values.nextValue} comes next. It is never lowered.`
                }
              >
                {(control) => (
                  <Input
                    {...control}
                    name="nextValue"
                    type="number"
                    min={1}
                    required={isNew}
                    value={count}
                    onChange={(event) => setCount(event.target.value)}
                  />
                )}
              </Field>
              <Field
                id="isGapless"
                label="Without gaps"
                error={state.fields.isGapless}
                hint={
                  isGst
                    ? "GST asks for consecutive numbers, so this one stays on."
                    : "Once it has begun, such a series cannot skip numbers."
                }
              >
                {(control) => (
                  <input
                    {...control}
                    type="checkbox"
                    name="isGapless"
                    checked={isGapless}
                    onChange={(event) => setIsGapless(isGst || event.target.checked)}
                    className="size-4 accent-(--accent)"
                  />
                )}
              </Field>
            </FieldGrid>
            <SeriesPreview draft={draft} />
          </>
        )}
      </RecordForm>
    </Card>
  );
}
