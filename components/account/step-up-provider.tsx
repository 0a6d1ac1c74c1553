"use client";

import { type ReactNode, useCallback, useRef, useState } from "react";
import { type AskToConfirm, StepUpContext } from "@/components/ui/step-up";
import { type StepUpActions, StepUpDialog } from "./step-up-dialog";

/**
 * Lets every form below ask the person to confirm who sits there. The form waits meanwhile and is
 * then sent again as it was.
 */
export function StepUpProvider({
  actions,
  children,
}: {
  actions: StepUpActions;
  children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const waiting = useRef<((isConfirmed: boolean) => void)[]>([]);
  const ask = useCallback<AskToConfirm>(
    () =>
      new Promise((resolve) => {
        waiting.current.push(resolve);
        setIsOpen(true);
      }),
    [],
  );
  const settle = (isConfirmed: boolean) => {
    setIsOpen(false);
    for (const resolve of waiting.current.splice(0)) resolve(isConfirmed);
  };
  return (
    <StepUpContext value={ask}>
      {children}
      <StepUpDialog
        isOpen={isOpen}
        actions={actions}
        onConfirmed={() => settle(true)}
        onCancelled={() => settle(false)}
      />
    </StepUpContext>
  );
}
