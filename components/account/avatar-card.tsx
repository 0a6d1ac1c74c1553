"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { ImageInput } from "@/components/ui/image-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Avatar } from "./avatar";

const MAX_BYTES = 2 * 1024 * 1024;
const TOO_LARGE = "The picture is larger than 2 MB. Choose a smaller one.";

/** One's picture: choose another or remove it. What was chosen is shown before it is sent. */
export function AvatarCard({
  name,
  url,
  change,
  remove,
}: {
  name: string;
  url: string | null;
  change: FormAction;
  remove: FormAction;
}) {
  const [chosen, setChosen] = useState<{ url: string; bytes: number }>();
  const choose = (file: File | undefined) => {
    if (chosen) URL.revokeObjectURL(chosen.url);
    const shown = file?.type.startsWith("image/") ? file : undefined;
    setChosen(shown && { url: URL.createObjectURL(shown), bytes: shown.size });
  };
  const isTooLarge = chosen !== undefined && chosen.bytes > MAX_BYTES;
  return (
    <Card title="Picture">
      <div className="flex flex-wrap items-start gap-4 p-4">
        <Avatar name={name} url={chosen?.url ?? url} className="size-16 text-lg" />
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-4">
          <ActionForm action={change} label="Picture" onDone={() => choose(undefined)}>
            {(state, isPending) => (
              <>
                <Field
                  id="image"
                  label="Choose a picture"
                  error={isTooLarge ? TOO_LARGE : state.fields.image}
                  hint="PNG, JPEG, WebP or AVIF, up to 2 MB. It is cut to a square; where and with what it was taken is not kept."
                >
                  {(control) => <ImageInput {...control} required onChoose={choose} />}
                </Field>
                <div>
                  <SubmitButton
                    isPending={isPending}
                    pendingLabel="Uploading"
                    disabled={isTooLarge}
                  >
                    Use this picture
                  </SubmitButton>
                </div>
              </>
            )}
          </ActionForm>
          {url && (
            <ActionForm action={remove} label="Remove picture">
              {(_state, isPending) => (
                <div>
                  <SubmitButton
                    variant="ghost"
                    size="sm"
                    isPending={isPending}
                    pendingLabel="Removing"
                  >
                    Remove the picture
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
