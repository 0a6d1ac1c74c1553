"use client";

import { useState } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { LocaleView } from "@/lib/web/views-settings";
import { FieldGrid } from "./field-grid";
import { LocaleSample } from "./locale-sample";
import { RecordForm } from "./record-form";
import { SelectField, ZoneField } from "./select-field";

/** How the workspace writes dates and numbers where no person's own choice counts. */
export function LocaleForm({ view, action }: { view: LocaleView; action: FormAction }) {
  const [locale, setLocale] = useState(view.locale);
  const [timeZone, setTimeZone] = useState(view.timeZone);
  const values = {
    locale: view.locale,
    timeZone: view.timeZone,
  };
  return (
    <Card title="Dates and numbers">
      <RecordForm
        action={action}
        label="Dates and numbers"
        record={{ version: view.version }}
        canEdit={view.canEdit}
      >
        {(state) => {
          const context = { state, values };
          return (
            <>
              <FieldGrid>
                <ZoneField
                  name="timeZone"
                  label="Time zone of the company"
                  context={context}
                  zones={view.timeZones}
                  onChange={(event) => setTimeZone(event.target.value)}
                  hint="Decides which day a document is of, and when a day ends."
                />
                <SelectField
                  name="locale"
                  label="Numbers and dates as in"
                  context={context}
                  choices={view.locales}
                  onChange={(event) => setLocale(event.target.value)}
                  hint="For people who are invited from now on; each may choose another in their profile."
                />
              </FieldGrid>
              <LocaleSample
                locale={locale}
                timeZone={timeZone}
                currency={view.currency}
                now={view.now}
              />
            </>
          );
        }}
      </RecordForm>
    </Card>
  );
}
