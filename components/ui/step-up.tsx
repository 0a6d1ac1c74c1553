"use client";

import { createContext, useContext } from "react";

/** Asks the person to confirm who they are; resolves to whether they did. */
export type AskToConfirm = () => Promise<boolean>;

export const StepUpContext = createContext<AskToConfirm>(async () => false);

/** How a form that was refused for want of a recent confirmation asks for one. */
export const useStepUp = (): AskToConfirm => useContext(StepUpContext);
