import type { LookupAddress } from "node:dns";
import { expect, test } from "vitest";
import { AddressRefusedError, checkedLookup } from "./resolve";

const ask = (name: string, isLoopbackAllowed: boolean, all: boolean) =>
  new Promise<string | LookupAddress[]>((resolve, reject) =>
    checkedLookup(isLoopbackAllowed)(name, { all }, (error, found) =>
      error ? reject(error) : resolve(found),
    ),
  );

test("a name that leads to this machine is refused, however the socket asks", async () => {
  await expect(ask("localhost", false, true)).rejects.toBeInstanceOf(AddressRefusedError);
  await expect(ask("localhost", false, false)).rejects.toBeInstanceOf(AddressRefusedError);
});

test("what was checked is what is answered", async () => {
  expect(await ask("localhost", true, true)).toContainEqual(
    expect.objectContaining({ address: expect.stringMatching(/^(127\.|::1)/) }),
  );
  expect(await ask("localhost", true, false)).toMatch(/^(127\.|::1)/);
});

test("a name that is not known stays unknown", async () => {
  await expect(ask("webhooks.invalid", true, true)).rejects.toMatchObject({ code: "ENOTFOUND" });
});
