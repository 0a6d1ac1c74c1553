export type IndianState = {
  /** Two-digit code that starts every GSTIN of the state. */
  gstCode: string;
  /** ISO 3166-2 subdivision without the country. */
  code: string;
  name: string;
  isUnionTerritory: boolean;
};

const state = (gstCode: string, code: string, name: string): IndianState => ({
  gstCode,
  code,
  name,
  isUnionTerritory: false,
});
const territory = (gstCode: string, code: string, name: string): IndianState => ({
  gstCode,
  code,
  name,
  isUnionTerritory: true,
});

/** States and union territories as the GST network numbers them since 2020 (25 and 28 are retired). */
export const INDIAN_STATES: readonly IndianState[] = [
  territory("35", "AN", "Andaman and Nicobar Islands"),
  state("37", "AP", "Andhra Pradesh"),
  state("12", "AR", "Arunachal Pradesh"),
  state("18", "AS", "Assam"),
  state("10", "BR", "Bihar"),
  territory("04", "CH", "Chandigarh"),
  state("22", "CT", "Chhattisgarh"),
  territory("26", "DH", "Dadra and Nagar Haveli and Daman and Diu"),
  territory("07", "DL", "Delhi"),
  state("30", "GA", "Goa"),
  state("24", "GJ", "Gujarat"),
  state("06", "HR", "Haryana"),
  state("02", "HP", "Himachal Pradesh"),
  territory("01", "JK", "Jammu and Kashmir"),
  state("20", "JH", "Jharkhand"),
  state("29", "KA", "Karnataka"),
  state("32", "KL", "Kerala"),
  territory("38", "LA", "Ladakh"),
  territory("31", "LD", "Lakshadweep"),
  state("23", "MP", "Madhya Pradesh"),
  state("27", "MH", "Maharashtra"),
  state("14", "MN", "Manipur"),
  state("17", "ML", "Meghalaya"),
  state("15", "MZ", "Mizoram"),
  state("13", "NL", "Nagaland"),
  state("21", "OR", "Odisha"),
  territory("34", "PY", "Puducherry"),
  state("03", "PB", "Punjab"),
  state("08", "RJ", "Rajasthan"),
  state("11", "SK", "Sikkim"),
  state("33", "TN", "Tamil Nadu"),
  state("36", "TG", "Telangana"),
  state("16", "TR", "Tripura"),
  state("09", "UP", "Uttar Pradesh"),
  state("05", "UT", "Uttarakhand"),
  state("19", "WB", "West Bengal"),
];
