/** Where the sample company's people and buyers are: real towns with their postal codes. */
export type Town = {
  city: string;
  /** Two-digit GST code of the state. */
  state: string;
  pincodes: readonly string[];
  areas: readonly string[];
  region: "west" | "south" | "north" | "east";
};

export const TOWNS: readonly [Town, ...Town[]] = [
  {
    ...{ city: "Pune", state: "27", region: "west", pincodes: ["411004", "411038", "411045"] },
    areas: ["Erandwane", "Kothrud", "Baner"],
  },
  {
    ...{ city: "Mumbai", state: "27", region: "west", pincodes: ["400051", "400064", "400076"] },
    areas: ["Bandra East", "Malad West", "Powai"],
  },
  {
    ...{ city: "Nashik", state: "27", region: "west", pincodes: ["422005", "422009"] },
    areas: ["College Road", "Indira Nagar"],
  },
  {
    ...{ city: "Ahmedabad", state: "24", region: "west", pincodes: ["380009", "380015"] },
    areas: ["Navrangpura", "Satellite"],
  },
  {
    ...{ city: "Surat", state: "24", region: "west", pincodes: ["395007", "395009"] },
    areas: ["Vesu", "Adajan"],
  },
  {
    ...{ city: "Bengaluru", state: "29", region: "south" },
    pincodes: ["560034", "560066", "560095"],
    areas: ["Koramangala", "Whitefield", "Jayanagar"],
  },
  {
    ...{ city: "Mysuru", state: "29", region: "south", pincodes: ["570009", "570017"] },
    areas: ["Kuvempunagar", "Vijayanagar"],
  },
  {
    ...{ city: "Chennai", state: "33", region: "south", pincodes: ["600020", "600042"] },
    areas: ["Adyar", "Velachery"],
  },
  {
    ...{ city: "Coimbatore", state: "33", region: "south", pincodes: ["641002", "641018"] },
    areas: ["R S Puram", "Race Course"],
  },
  {
    ...{ city: "Hyderabad", state: "36", region: "south", pincodes: ["500034", "500081"] },
    areas: ["Banjara Hills", "Madhapur"],
  },
  {
    ...{ city: "Kochi", state: "32", region: "south", pincodes: ["682016", "682030"] },
    areas: ["Ernakulam South", "Kakkanad"],
  },
  {
    ...{ city: "New Delhi", state: "07", region: "north", pincodes: ["110017", "110075"] },
    areas: ["Malviya Nagar", "Dwarka"],
  },
  {
    ...{ city: "Gurugram", state: "06", region: "north", pincodes: ["122001", "122018"] },
    areas: ["Civil Lines", "Sohna Road"],
  },
  {
    ...{ city: "Jaipur", state: "08", region: "north", pincodes: ["302017", "302021"] },
    areas: ["Malviya Nagar", "Vaishali Nagar"],
  },
  {
    ...{ city: "Lucknow", state: "09", region: "north", pincodes: ["226010", "226016"] },
    areas: ["Gomti Nagar", "Indira Nagar"],
  },
  {
    ...{ city: "Kolkata", state: "19", region: "east", pincodes: ["700019", "700091"] },
    areas: ["Ballygunge", "Salt Lake"],
  },
  {
    ...{ city: "Bhubaneswar", state: "21", region: "east", pincodes: ["751007", "751024"] },
    areas: ["Saheed Nagar", "Patia"],
  },
];
