"use client";

import { useState } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { refuseAccent } from "@/lib/admin/branding/accent";
import type { BrandingView } from "@/lib/web/views-settings";
import { AccentPreview } from "./accent-preview";
import { RecordForm } from "./record-form";

/** The product's own accent, to start from. */
const OWN = "#2b4fd8";

/** The colour of buttons and links. Says while one chooses whether text on it can be read. */
export function AccentForm({ branding, action }: { branding: BrandingView; action: FormAction }) {
  const [typed, setTyped] = useState(branding.accent ?? "");
  const accent = typed.trim().toLowerCase();
  const refusal = accent === "" ? undefined : refuseAccent(accent);
  const isGood = accent !== "" && !refusal;
  return (
    <Card title="Accent colour">
      <RecordForm
        action={action}
        label="Accent colour"
        record={{ version: branding.version }}
        canEdit={branding.canEdit}
      >
        {(state) => (
          <>
            <Field
              id="accent"
              label="Colour"
              isOptional
              error={refusal ?? (typed === state.values.accent ? state.fields.accent : undefined)}
              hint="As # and six digits or letters a to f. Left empty, the colour is our blue."
            >
              {(control) => (
                <div className="flex gap-2">
                  <input
                    type="color"
                    aria-label="Pick a colour"
                    value={isGood ? accent : OWN}
                    onChange={(event) => setTyped(event.target.value)}
                    className="h-8 w-12 shrink-0 rounded-md border border-line-field bg-surface p-1"
                  />
                  <Input
                    {...control}
                    name="accent"
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                    placeholder={OWN}
                    maxLength={7}
                    spellCheck={false}
                    autoComplete="off"
                    className="max-w-32 font-mono"
                  />
                  {typed !== "" && (
                    <Button variant="ghost" onClick={() => setTyped("")}>
                      Use ours
                    </Button>
                  )}
                </div>
              )}
            </Field>
            <AccentPreview accent={isGood ? accent : OWN} />
          </>
        )}
      </RecordForm>
    </Card>
  );
}
