"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useStepUp } from "@/components/ui/step-up";
import type { RecordActions, RecordView, SaveAnswer } from "@/lib/web/views-record";

type Refused = Extract<SaveAnswer, { isDone: false }>;

const UNREACHED: Refused = {
  isDone: false,
  fields: {},
  message: "The server cannot be reached. Nothing was changed; try again.",
};

const words = ({ message, fields }: Refused): string =>
  [message, ...Object.values(fields)].filter(Boolean).join(" ");

/** What is done with a record outside of its form; one thing at a time, and its refusal kept. */
export function useRecordDeeds(
  { record, description, places }: RecordView,
  actions: RecordActions,
) {
  const router = useRouter();
  const askToConfirm = useStepUp();
  const [isBusy, setIsBusy] = useState(false);
  const [notice, setNotice] = useState("");
  const [refusal, setRefusal] = useState<{ message: string; requestId?: string }>();
  const seen = {
    id: record.id,
    ...(record.version !== undefined && { version: record.version }),
  };
  const { name } = description;

  /** Does it; answers why not, or nothing when it is done. */
  const attempt = async (work: () => Promise<SaveAnswer>): Promise<Refused | undefined> => {
    let answer = await work().catch(() => UNREACHED);
    if (!answer.isDone && answer.needsConfirmation && (await askToConfirm())) {
      answer = await work().catch(() => UNREACHED);
    }
    return answer.isDone ? undefined : answer;
  };
  const run = async (work: () => Promise<SaveAnswer>, done: string) => {
    if (isBusy) return;
    setIsBusy(true);
    setRefusal(undefined);
    setNotice("");
    const refused = await attempt(work);
    setIsBusy(false);
    if (!refused) return setNotice(done);
    const { requestId } = refused;
    setRefusal({ message: words(refused), ...(requestId && { requestId }) });
  };
  return {
    isBusy,
    notice,
    refusal,
    say: setNotice,
    setActive: (isActive: boolean) =>
      run(
        () => actions.save(name, { ...seen, isActive }),
        isActive ? "It is in use again." : "It is out of use.",
      ),
    command: (command: { name: string; label: string }) =>
      run(() => actions.run(command.name, seen), `${command.label}: done.`),
    /** For the dialog that asks first: answers what went wrong. */
    remove: async (): Promise<string | undefined> => {
      const refused = await attempt(() => actions.remove(name, seen));
      if (refused) return words(refused);
      router.push(places[name]?.href ?? "/");
      return undefined;
    },
  };
}
