"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedChoice } from "@/components/ui/segmented-choice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { THEME_CHOICES } from "@/components/ui/theme-choices";
import type { ProfileView } from "@/lib/web/views-account";
import { ProfileFormatSample } from "./profile-format-sample";

/** Name, telephone, and how numbers, dates and colours are shown to the reader. */
export function ProfileForm({ profile, action }: { profile: ProfileView; action: FormAction }) {
  const [name, setName] = useState(profile.name);
  const [phone, setPhone] = useState(profile.phone ?? "");
  const [locale, setLocale] = useState(profile.locale);
  const [timeZone, setTimeZone] = useState(profile.timeZone);
  const [theme, setTheme] = useState(profile.theme);
  return (
    <Card title="About you">
      <ActionForm action={action} label="About you" className="p-4" isEdit>
        {(state, isPending) => (
          <>
            <input type="hidden" name="version" value={profile.version} />
            <div className="grid gap-4 sm:grid-cols-2">
              <Field id="name" label="Name" error={state.fields.name}>
                {(control) => (
                  <Input
                    {...control}
                    name="name"
                    autoComplete="name"
                    required
                    value={name}
                    onChange={(event) => setName(event.target.value)}
                  />
                )}
              </Field>
              <Field id="phone" label="Telephone" isOptional error={state.fields.phone}>
                {(control) => (
                  <Input
                    {...control}
                    name="phone"
                    type="tel"
                    autoComplete="tel"
                    value={phone}
                    onChange={(event) => setPhone(event.target.value)}
                  />
                )}
              </Field>
              <Field
                id="locale"
                label="Numbers and dates as in"
                error={state.fields.locale}
                hint="Only how numbers, amounts and dates are written changes. The words stay English."
              >
                {(control) => (
                  <Select
                    {...control}
                    name="locale"
                    value={locale}
                    onChange={(event) => setLocale(event.target.value)}
                  >
                    {profile.locales.map((choice) => (
                      <option key={choice.value} value={choice.value}>
                        {choice.label}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <Field
                id="timeZone"
                label="Time zone"
                error={state.fields.timeZone}
                hint={<ProfileFormatSample locale={locale} timeZone={timeZone} />}
              >
                {(control) => (
                  <Select
                    {...control}
                    name="timeZone"
                    value={timeZone}
                    onChange={(event) => setTimeZone(event.target.value)}
                  >
                    {profile.timeZones.map(({ region, zones }) => (
                      <optgroup key={region} label={region}>
                        {zones.map((choice) => (
                          <option key={choice.value} value={choice.value}>
                            {choice.label}
                          </option>
                        ))}
                      </optgroup>
                    ))}
                  </Select>
                )}
              </Field>
            </div>
            <div className="flex flex-col items-start gap-1.5">
              <p className="font-medium text-sm">Theme</p>
              <SegmentedChoice
                legend="Theme"
                name="theme"
                value={theme}
                choices={THEME_CHOICES}
                onChange={setTheme}
              />
            </div>
            <div>
              <SubmitButton isPending={isPending} pendingLabel="Saving">
                Save
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
