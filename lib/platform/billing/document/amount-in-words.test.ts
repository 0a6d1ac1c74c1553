import { expect, test } from "vitest";
import { amountInWords } from "./amount-in-words";

test.each([
  [0n, "INR", "Rupees Zero Only"],
  [1n, "INR", "One Paisa Only"],
  [99n, "INR", "Ninety Nine Paise Only"],
  [100n, "INR", "Rupees One Only"],
  [932_250n, "INR", "Rupees Nine Thousand Three Hundred Twenty Two and Fifty Paise Only"],
  [
    84_842_001n,
    "INR",
    "Rupees Eight Lakh Forty Eight Thousand Four Hundred Twenty and One Paisa Only",
  ],
  [10_000_000n, "INR", "Rupees One Lakh Only"],
  [1_000_000_000n, "INR", "Rupees One Crore Only"],
  [
    1_234_567_890n,
    "INR",
    "Rupees One Crore Twenty Three Lakh Forty Five Thousand Six Hundred Seventy Eight and Ninety Paise Only",
  ],
  [199_900_000_000n, "INR", "Rupees One Hundred Ninety Nine Crore Ninety Lakh Only"],
  [10_000_000_000_000_000n, "INR", "Rupees One Crore Crore Only"],
  [1n, "USD", "One Cent Only"],
  [26n, "USD", "Twenty Six Cents Only"],
  [29_800n, "USD", "US Dollars Two Hundred Ninety Eight Only"],
  [1_348_107n, "USD", "US Dollars Thirteen Thousand Four Hundred Eighty One and Seven Cents Only"],
  [100_000_000_000n, "USD", "US Dollars One Billion Only"],
] as const)("%s %s is %s", (amount, currency, words) => {
  expect(amountInWords(amount, currency)).toBe(words);
});
