import { randomInt } from "node:crypto";

export type Company = {
  name: string;
  subdomain: string;
  country: string;
  state?: string;
  gstin?: string;
  owner: { name: string; email: string; password: string };
};

/** Letters of which none is taken for another, so that no two names of tests look alike. */
const LETTERS = "abefghjkpqstuxyz";
const word = (length: number) =>
  Array.from({ length }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");

/** GST code of Karnataka and a registration there. */
export const KARNATAKA = { state: "29", name: "Karnataka", gstin: "29AAGCB7383J1Z4" };

function newCompany(place: Pick<Company, "country" | "state" | "gstin">): Company {
  const subdomain = `q${word(9)}`;
  return {
    name: `${subdomain.charAt(0).toUpperCase()}${subdomain.slice(1)} Pumps`,
    subdomain,
    ...place,
    owner: {
      name: "Meera Rao",
      email: `owner@${subdomain}.ilms.test`,
      password: `Tall-Harbour-${word(6)}-26`,
    },
  };
}

/** A company that nobody has registered yet. */
export const indianCompany = (): Company =>
  newCompany({ country: "IN", state: KARNATAKA.state, gstin: KARNATAKA.gstin });

export const americanCompany = (): Company => newCompany({ country: "US" });
