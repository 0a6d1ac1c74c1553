"use client";

import type { FormAction } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import type { PasskeyRow } from "@/lib/web/views-security";
import { RemovePasskey, RenamePasskey } from "./passkey-dialogs";

/** The passkeys one has, with when each was used last. */
export function PasskeyList({
  passkeys,
  rename,
  remove,
}: {
  passkeys: readonly PasskeyRow[];
  rename: FormAction;
  remove: FormAction;
}) {
  return (
    <ul aria-label="Your passkeys" className="divide-y">
      {passkeys.map((passkey) => (
        <li
          key={passkey.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2"
        >
          <div className="min-w-0">
            <p className="break-words font-medium">{passkey.name}</p>
            <p className="text-ink-muted text-xs">
              Added <DateTime at={passkey.createdAt} style="day" />
              {" · "}
              {passkey.lastUsedAt ? (
                <>
                  last used <DateTime at={passkey.lastUsedAt} />
                </>
              ) : (
                "not used yet"
              )}
            </p>
          </div>
          <div className="flex gap-2">
            <RenamePasskey passkey={passkey} rename={rename} />
            <RemovePasskey passkey={passkey} remove={remove} />
          </div>
        </li>
      ))}
    </ul>
  );
}
