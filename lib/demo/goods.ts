/** What Nirmal Jal makes and sells. Prices are MRP in rupees with tax; costs without. */
export type Article = {
  sku: string;
  name: string;
  category: string;
  kind: "goods" | "spare_part" | "consumable" | "service" | "bundle";
  mrp: number;
  cost: number;
  /** Parts of a set, with their quantities. */
  of?: readonly (readonly [sku: string, quantity: number])[];
};

export const CATEGORIES = [
  { code: "RO", name: "RO purifiers", hsn: "842121", needsInstallation: true },
  { code: "UV", name: "UV purifiers", hsn: "842121", needsInstallation: true },
  { code: "GRAVITY", name: "Gravity purifiers", hsn: "842121", needsInstallation: false },
  { code: "INDUSTRY", name: "Commercial plants", hsn: "842121", needsInstallation: true },
  { code: "FILTER", name: "Filters and membranes", hsn: "842199", needsInstallation: false },
  { code: "PART", name: "Spare parts", hsn: "842199", needsInstallation: false },
  { code: "CARE", name: "Care and cleaning", hsn: "340290", needsInstallation: false },
  { code: "SERVICE", name: "Service", hsn: "998719", needsInstallation: false },
] as const;

export const HSN_CODES = [
  ["842121", "Machinery for filtering or purifying water", "hsn"],
  ["842199", "Parts of filtering or purifying machinery", "hsn"],
  ["340290", "Cleaning preparations", "hsn"],
  ["998719", "Maintenance and repair of other machinery", "sac"],
  ["850440", "Static converters", "hsn"],
] as const;

const article = (
  sku: string,
  name: string,
  category: string,
  kind: Article["kind"],
  mrp: number,
  cost: number,
): Article => ({ sku, name, category, kind, mrp, cost });

export const ARTICLES: readonly Article[] = [
  article("NJ-RO-08", "Nirmal Sarita 8 L RO", "RO", "goods", 13_990, 5_350),
  article("NJ-RO-10", "Nirmal Sarita 10 L RO+UV", "RO", "goods", 16_490, 6_200),
  article("NJ-RO-12", "Nirmal Sarita 12 L RO+UV mineral", "RO", "goods", 19_990, 7_450),
  article("NJ-RO-UC", "Nirmal Antara under-counter RO", "RO", "goods", 22_990, 8_900),
  article("NJ-RO-HOT", "Nirmal Ushma hot and cold RO", "RO", "goods", 31_990, 12_800),
  article("NJ-UV-07", "Nirmal Kiran 7 L UV", "UV", "goods", 9_490, 3_600),
  article("NJ-UV-09", "Nirmal Kiran 9 L UV+UF", "UV", "goods", 11_490, 4_250),
  article("NJ-UV-TAP", "Nirmal Kiran tap UV", "UV", "goods", 5_990, 2_300),
  article("NJ-GR-16", "Nirmal Dhara 16 L gravity", "GRAVITY", "goods", 2_990, 1_150),
  article("NJ-GR-20", "Nirmal Dhara 20 L gravity", "GRAVITY", "goods", 3_690, 1_390),
  article("NJ-CM-50", "Nirmal Udyog 50 LPH plant", "INDUSTRY", "goods", 64_990, 29_500),
  article("NJ-CM-100", "Nirmal Udyog 100 LPH plant", "INDUSTRY", "goods", 98_990, 46_200),
  article("NJ-CM-250", "Nirmal Udyog 250 LPH plant", "INDUSTRY", "goods", 189_990, 92_000),
  article("NJ-FL-SED", "Sediment filter 10 inch", "FILTER", "consumable", 490, 130),
  article("NJ-FL-CAR", "Activated carbon filter 10 inch", "FILTER", "consumable", 690, 210),
  article("NJ-FL-MEM80", "RO membrane 80 GPD", "FILTER", "consumable", 2_490, 880),
  article("NJ-FL-MEM100", "RO membrane 100 GPD", "FILTER", "consumable", 2_990, 1_040),
  article("NJ-FL-UF", "UF hollow fibre membrane", "FILTER", "consumable", 1_290, 430),
  article("NJ-FL-MIN", "Mineral cartridge", "FILTER", "consumable", 890, 270),
  article("NJ-FL-GRV", "Gravity filter kit 3,000 L", "FILTER", "consumable", 990, 310),
  article("NJ-SP-PUMP", "Booster pump 75 GPD", "PART", "spare_part", 1_890, 760),
  article("NJ-SP-SMPS", "Power supply 24 V", "PART", "spare_part", 890, 320),
  article("NJ-SP-SOL", "Solenoid valve 24 V", "PART", "spare_part", 490, 165),
  article("NJ-SP-UVL", "UV lamp 11 W", "PART", "spare_part", 790, 260),
  article("NJ-SP-TAP", "Dispensing tap", "PART", "spare_part", 290, 85),
  article("NJ-SP-TANK", "Storage tank 12 L", "PART", "spare_part", 1_490, 540),
  article("NJ-SP-PCB", "Control board", "PART", "spare_part", 1_690, 610),
  article("NJ-SP-PIPE", "Food-grade tube, 10 m", "PART", "spare_part", 350, 95),
  article("NJ-CR-DES", "Descaling solution 500 ml", "CARE", "consumable", 349, 92),
  article("NJ-CR-TDS", "TDS meter", "CARE", "goods", 899, 310),
  article("NJ-SV-INST", "Installation at home", "SERVICE", "service", 499, 180),
  article("NJ-SV-VISIT", "Service visit", "SERVICE", "service", 399, 160),
  article("NJ-SV-AMC", "Annual maintenance, filters included", "SERVICE", "service", 3_999, 1_700),
  {
    ...article("NJ-KIT-YEAR", "Yearly filter set for Sarita", "FILTER", "bundle", 3_990, 1_420),
    of: [
      ["NJ-FL-SED", 2],
      ["NJ-FL-CAR", 2],
      ["NJ-FL-MEM80", 1],
      ["NJ-FL-MIN", 1],
    ],
  },
  {
    ...article("NJ-SET-HOME", "Sarita 10 L with installation", "RO", "bundle", 16_890, 6_400),
    of: [
      ["NJ-RO-10", 1],
      ["NJ-SV-INST", 1],
      ["NJ-CR-TDS", 1],
    ],
  },
];

/** Who delivers what the purifiers are made of: code, name, kind, state and what they sell to us. */
export const VENDORS = [
  ["V-001", "Vindhya Membranes", "manufacturer", "24", ["NJ-FL-MEM80", "NJ-FL-MEM100", "NJ-FL-UF"]],
  [
    "V-002",
    "Deccan Polymers",
    "manufacturer",
    "27",
    ["NJ-SP-TANK", "NJ-SP-TAP", "NJ-GR-16", "NJ-GR-20"],
  ],
  ["V-003", "Kaveri Pumps", "manufacturer", "33", ["NJ-SP-PUMP", "NJ-SP-SOL"]],
  ["V-004", "Coromandel Carbon", "manufacturer", "33", ["NJ-FL-CAR", "NJ-FL-SED"]],
  ["V-005", "Malabar Electronics", "manufacturer", "29", ["NJ-SP-PCB", "NJ-SP-SMPS"]],
  ["V-006", "Aravalli Lamps", "trader", "07", ["NJ-SP-UVL"]],
  ["V-007", "Konkan Packaging", "manufacturer", "27", ["NJ-SP-PIPE"]],
  ["V-008", "Narmada Minerals", "manufacturer", "24", ["NJ-FL-MIN", "NJ-CR-DES"]],
  ["V-009", "Nilgiri Instruments", "importer", "33", ["NJ-CR-TDS"]],
  ["V-010", "Sahyadri Logistics", "transporter", "27", []],
  ["V-011", "Godavari Service Partners", "service_provider", "36", []],
  ["V-012", "Banyan Fabricators", "job_worker", "27", ["NJ-CM-50", "NJ-CM-100", "NJ-CM-250"]],
] as const;
