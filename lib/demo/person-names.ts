import type { Seeded } from "./seeded";

const GIVEN = [
  ..."Aarav Aditi Akash Ananya Anil Anita Arjun Asha Bhavna Deepak Divya Farhan Gauri Harish".split(
    " ",
  ),
  ..."Ishaan Jaya Kabir Kavita Kiran Lakshmi Manish Meera Mohan Nadia Naveen Neha Nikhil Nisha".split(
    " ",
  ),
  ..."Pooja Pradeep Priya Rahul Rajesh Rekha Rohan Sahil Sameer Sana Sandeep Shreya Sneha".split(
    " ",
  ),
  ..."Suresh Tanvi Tarun Uma Varun Vidya Vikram Vinod Yash Zoya Joseph Maria Gurpreet".split(" "),
];
const FAMILY = [
  ..."Agarwal Ahmed Bansal Bhat Chatterjee Chauhan Das Deshmukh Deshpande Dutta Fernandes".split(
    " ",
  ),
  ..."Ghosh Gupta Iyer Jain Joshi Kapoor Khan Kulkarni Kumar Mehta Menon Mishra Nair Naidu".split(
    " ",
  ),
  ..."Pai Patel Patil Pillai Rao Reddy Roy Saxena Sengupta Shah Sharma Shetty Sinha Sodhi".split(
    " ",
  ),
  ..."Subramanian Thomas Trivedi Varma Yadav".split(" "),
];
const TRADES = [
  "Home Needs",
  "Electronics",
  "Water Solutions",
  "Appliances",
  "Enterprises",
  "Traders",
];
const HOUSES = [
  ..."Sahyadri Coromandel Kaveri Malabar Aravalli Narmada Godavari Vindhya Konkan Deccan".split(
    " ",
  ),
  ..."Ganga Brahmaputra Nilgiri Sundar Silver Lotus Peacock Banyan Monsoon Harbour".split(" "),
];
const INSTITUTIONS = [
  "Public School",
  "Hospital",
  "Residency",
  "Tech Park",
  "College",
  "Guest House",
];

export const personName = (chance: Seeded): string =>
  `${chance.pick(GIVEN)} ${chance.pick(FAMILY)}`;

export const dealerName = (chance: Seeded): string =>
  `${chance.chance(0.5) ? chance.pick(FAMILY) : chance.pick(HOUSES)} ${chance.pick(TRADES)}`;

export const institutionName = (chance: Seeded): string =>
  `${chance.pick(HOUSES)} ${chance.pick(INSTITUTIONS)}`;

/** A mobile number of the shape that India's are. */
export const mobile = (chance: Seeded): string =>
  `+91 ${chance.pick(["98", "97", "90", "88", "70"])}${chance.whole(100, 999)} ${chance.whole(10_000, 99_999)}`;

/** An address at a domain that belongs to nobody. */
export const mailOf = (name: string, at: number): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, ".")}.${at}@example.com`;
