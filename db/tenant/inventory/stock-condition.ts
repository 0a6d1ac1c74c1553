/** Condition a unit of stock is kept, reserved and valued in. */
export const STOCK_CONDITIONS = [
  "good",
  "open_box",
  "damaged",
  "defective",
  "quarantine",
  "demo",
] as const;
