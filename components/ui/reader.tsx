"use client";

import { createContext, useContext } from "react";

/** How whoever is signed in wants dates and numbers written. */
type Reader = { locale: string; timeZone: string };

const ReaderContext = createContext<Reader | undefined>(undefined);

export const ReaderProvider = ReaderContext.Provider;

/** The reader's choices; undefined where nobody is signed in, and the browser's own count. */
export const useReader = (): Reader | undefined => useContext(ReaderContext);
