"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { ImageInput } from "@/components/ui/image-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BrandingView } from "@/lib/web/views-settings";

const MAX_BYTES = 2 * 1024 * 1024;
const TOO_LARGE = "The picture is larger than 2 MB. Choose a smaller one.";

function LogoForm({
  branding,
  change,
  onChoose,
  isTooLarge,
}: {
  branding: BrandingView;
  change: FormAction;
  onChoose: (file: File | undefined) => void;
  isTooLarge: boolean;
}) {
  return (
    <ActionForm action={change} label="Logo" onDone={() => onChoose(undefined)}>
      {(state, isPending) => (
        <>
          <input type="hidden" name="version" value={branding.version ?? ""} />
          <Field
            id="image"
            label="Choose a picture"
            error={isTooLarge ? TOO_LARGE : state.fields.image}
            hint="PNG, JPEG, WebP or AVIF, up to 2 MB. It keeps its shape and is made 512 pixels long at most."
          >
            {(control) => <ImageInput {...control} required onChoose={onChoose} />}
          </Field>
          <div>
            <SubmitButton isPending={isPending} pendingLabel="Uploading" disabled={isTooLarge}>
              Use this logo
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** The logo in the sidebar and on the sign-in page. What was chosen is shown before it is sent. */
export function LogoCard({
  branding,
  change,
  remove,
}: {
  branding: BrandingView;
  change: FormAction;
  remove: FormAction;
}) {
  const [chosen, setChosen] = useState<{ url: string; bytes: number }>();
  const choose = (file: File | undefined) => {
    if (chosen) URL.revokeObjectURL(chosen.url);
    setChosen(file && { url: URL.createObjectURL(file), bytes: file.size });
  };
  const shown = chosen?.url ?? branding.logoUrl;
  return (
    <Card title="Logo">
      <div className="flex flex-wrap items-start gap-4 p-4">
        <div className="flex h-16 w-40 shrink-0 items-center justify-center rounded-md border bg-[#ffffff] p-2">
          {shown ? (
            // biome-ignore lint/performance/noImgElement: a small file of our own, or one not sent yet
            <img
              src={shown}
              alt={`Logo of ${branding.name}`}
              className="max-h-full max-w-full object-contain"
            />
          ) : (
            <span className="text-[#57554f] text-xs">No logo yet</span>
          )}
        </div>
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-4">
          {branding.canEdit ? (
            <LogoForm
              branding={branding}
              change={change}
              onChoose={choose}
              isTooLarge={chosen !== undefined && chosen.bytes > MAX_BYTES}
            />
          ) : (
            <p className="text-ink-muted">Your role lets you look at this, not change it.</p>
          )}
          {branding.canEdit && branding.logoUrl && (
            <ActionForm action={remove} label="Remove the logo">
              {(_state, isPending) => (
                <div>
                  <input type="hidden" name="version" value={branding.version ?? ""} />
                  <SubmitButton
                    variant="ghost"
                    size="sm"
                    isPending={isPending}
                    pendingLabel="Removing"
                  >
                    Remove the logo
                  </SubmitButton>
                </div>
              )}
            </ActionForm>
          )}
        </div>
      </div>
    </Card>
  );
}
