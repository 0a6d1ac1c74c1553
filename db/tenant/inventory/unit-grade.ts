/** Grade given to a returned or refurbished unit. */
export const UNIT_GRADES = ["a", "b", "c", "d", "scrap"] as const;
