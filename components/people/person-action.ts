import type { FormAction } from "@/components/ui/action-form";
import type { PersonView } from "@/lib/web/views-people";

export type PersonFormActions = Record<
  "deactivate" | "reactivate" | "resend" | "revoke" | "resetFactor" | "signOut" | "update",
  FormAction
>;

/** Something that can be done to a person, with the words that ask whether it is meant. */
export type PersonAction = {
  kind: keyof PersonFormActions;
  label: string;
  question: string;
  confirm: string;
  pending: string;
  isDestructive?: boolean;
};

const possible: readonly (PersonAction & {
  permission: string;
  fits: (person: PersonView) => boolean;
})[] = [
  {
    kind: "resend",
    permission: "invitations.resend",
    label: "Send again",
    question: "A new link goes out and holds for seven days. The one before it stops working.",
    confirm: "Send again",
    pending: "Sending",
    fits: ({ status }) => status === "invited",
  },
  {
    kind: "reactivate",
    permission: "people.reactivate",
    label: "Reactivate",
    question: "Signing in works again, with the password and the roles there were. Takes a seat.",
    confirm: "Reactivate",
    pending: "Reactivating",
    fits: ({ status, hasJoined, userType }) =>
      status === "deactivated" && (hasJoined || userType === "service_account"),
  },
  {
    kind: "deactivate",
    permission: "people.deactivate",
    label: "Deactivate",
    question:
      "Every sign-in ends at once and API keys stop working. What was done stays on record; the seat becomes free.",
    confirm: "Deactivate",
    pending: "Deactivating",
    isDestructive: true,
    fits: ({ status, isYourself }) =>
      !isYourself && status !== "invited" && status !== "deactivated",
  },
  {
    kind: "update",
    permission: "people.update",
    label: "Edit name and phone",
    question: "",
    confirm: "Save",
    pending: "Saving",
    fits: () => true,
  },
  {
    kind: "revoke",
    permission: "invitations.revoke",
    label: "Revoke invitation",
    question: "The link stops working and the seat becomes free. The address can be invited again.",
    confirm: "Revoke",
    pending: "Revoking",
    isDestructive: true,
    fits: ({ status }) => status === "invited",
  },
  {
    kind: "signOut",
    permission: "people.sign-out",
    label: "Sign out everywhere",
    question: "Every browser and program is signed out. Signing in again works.",
    confirm: "Sign out everywhere",
    pending: "Signing out",
    isDestructive: true,
    fits: ({ sessions }) => sessions.length > 0,
  },
  {
    kind: "resetFactor",
    permission: "people.reset-second-factor",
    label: "Reset second factor",
    question:
      "The authenticator app, the recovery codes and all passkeys are removed, and every sign-in ends. Do this only when you are sure who asks.",
    confirm: "Reset",
    pending: "Resetting",
    isDestructive: true,
    fits: ({ isYourself, hasAuthenticator, passkeys }) =>
      !isYourself && (hasAuthenticator || passkeys > 0),
  },
];

/** What the reader may do to a person in the state they are in; the first is the one that is due. */
export function actionsFor(person: PersonView): PersonAction[] {
  return possible.filter(({ permission, fits }) => person.can.includes(permission) && fits(person));
}
