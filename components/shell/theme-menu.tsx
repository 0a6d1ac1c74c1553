"use client";

import { Check } from "lucide-react";
import { useTheme } from "next-themes";
import { DropdownMenu } from "radix-ui";
import { THEME_CHOICES } from "@/components/ui/theme-choices";
import { MENU_ITEM } from "./menu-item-style";

/** The choice of theme as part of a menu; without `onChoose` it holds for this browser alone. */
export function ThemeMenu({ onChoose }: { onChoose?: ((theme: string) => void) | undefined }) {
  const { theme, setTheme } = useTheme();
  return (
    <DropdownMenu.RadioGroup
      value={theme ?? "system"}
      onValueChange={onChoose ?? setTheme}
      aria-label="Theme"
    >
      {THEME_CHOICES.map(({ value, label, icon: Icon }) => (
        <DropdownMenu.RadioItem
          key={value}
          value={value}
          className={MENU_ITEM}
          onSelect={(event) => event.preventDefault()}
        >
          <Icon aria-hidden className="size-4" />
          <span className="flex-1">{label} theme</span>
          <DropdownMenu.ItemIndicator>
            <Check aria-hidden className="size-4 text-accent-ink" />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
