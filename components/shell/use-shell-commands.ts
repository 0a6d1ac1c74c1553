"use client";

import { Keyboard, LogOut, type LucideIcon, PanelLeft } from "lucide-react";
import { THEME_CHOICES } from "@/components/ui/theme-choices";

export type ShellCommand = {
  label: string;
  icon: LucideIcon;
  keys?: readonly string[];
  run: () => void;
};

/** What the palette can do besides going somewhere. */
export function useShellCommands(actions: {
  toggleSidebar: () => void;
  showShortcuts: () => void;
  signOut: () => void;
  chooseTheme: (theme: string) => void;
}): ShellCommand[] {
  return [
    {
      label: "Fold or unfold the sidebar",
      icon: PanelLeft,
      keys: ["["],
      run: actions.toggleSidebar,
    },
    { label: "Keyboard shortcuts", icon: Keyboard, keys: ["?"], run: actions.showShortcuts },
    ...THEME_CHOICES.map(({ value, label, icon }) => ({
      label: `${label} theme`,
      icon,
      run: () => actions.chooseTheme(value),
    })),
    { label: "Sign out", icon: LogOut, run: actions.signOut },
  ];
}
