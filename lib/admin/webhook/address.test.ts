import { expect, test } from "vitest";
import { addressFault, isPublicAddress, mayConnect } from "./address";

test.each([
  "93.184.216.34",
  "8.8.8.8",
  "172.15.255.255",
  "172.32.0.1",
  "192.167.255.255",
  "100.63.255.255",
  "100.128.0.1",
  "2606:4700:4700::1111",
  "2a00:1450:4001:830::200e",
  "::ffff:8.8.8.8",
])("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  ["this network", "0.0.0.0"],
  ["this network", "0.1.2.3"],
  ["loopback", "127.0.0.1"],
  ["loopback", "127.255.255.254"],
  ["loopback", "::1"],
  ["unspecified", "::"],
  ["private", "10.0.0.1"],
  ["private", "172.16.0.1"],
  ["private", "172.31.255.255"],
  ["private", "192.168.1.1"],
  ["carrier", "100.64.0.1"],
  ["carrier", "100.127.255.255"],
  ["link-local, with the clouds' metadata", "169.254.169.254"],
  ["link-local", "fe80::1"],
  ["unique local", "fc00::1"],
  ["unique local, with Amazon's metadata", "fd00:ec2::254"],
  ["site-local", "fec0::1"],
  ["multicast", "224.0.0.1"],
  ["multicast", "239.255.255.255"],
  ["multicast", "ff02::1"],
  ["broadcast", "255.255.255.255"],
  ["reserved", "240.0.0.1"],
  ["protocol assignments", "192.0.0.8"],
  ["documentation", "192.0.2.1"],
  ["documentation", "198.51.100.1"],
  ["documentation", "203.0.113.1"],
  ["documentation", "2001:db8::1"],
  ["benchmarks", "198.18.0.1"],
  ["6to4 relays", "192.88.99.1"],
  ["mapped loopback", "::ffff:127.0.0.1"],
  ["mapped loopback", "::ffff:7f00:1"],
  ["mapped private", "::ffff:10.0.0.1"],
  ["mapped metadata", "::ffff:a9fe:a9fe"],
  ["compatible loopback", "::127.0.0.1"],
  ["translated", "64:ff9b::7f00:1"],
  ["translated, local", "64:ff9b:1::7f00:1"],
  ["6to4 of loopback", "2002:7f00:1::"],
  ["Teredo", "2001::1"],
  ["discard", "100::1"],
  ["no address", "localhost"],
  ["no address", ""],
])("%s (%s) is not", (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
  expect(mayConnect(address, false)).toBe(false);
});

test.each([
  ["127.0.0.1", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["8.8.8.8", true],
  ["10.0.0.1", false],
  ["169.254.169.254", false],
  ["0.0.0.0", false],
])("with loopback allowed %s may be connected to: %s", (address, may) =>
  expect(mayConnect(address, true)).toBe(may),
);

test.each([
  "https://example.com/webhooks",
  "https://example.com:443/",
  "https://example.com:8443/a?b=c",
  "https://8.8.8.8/",
  "https://[2606:4700:4700::1111]/",
  "https://bücher.example/",
])("%s can be an address", (url) => expect(addressFault(url, false)).toBeUndefined());

test.each([
  ["example.com", /such as/],
  ["", /such as/],
  ["http://example.com/", /https/],
  ["ftp://example.com/", /https/],
  ["file:///etc/passwd", /https/],
  ["https://user@example.com/", /name or password/],
  ["https://user:pass@example.com/", /name or password/],
  ["https://example.com/#part", /#/],
  ["https://example.com:22/", /port/],
  ["https://example.com:5432/", /port/],
  ["https://localhost/", /private/],
  ["https://localhost./", /private/],
  ["https://db.localhost/", /private/],
  ["https://127.0.0.1/", /private/],
  ["https://2130706433/", /private/],
  ["https://0x7f.1/", /private/],
  ["https://017700000001/", /private/],
  ["https://10.1.2.3/", /private/],
  ["https://169.254.169.254/latest/meta-data/", /private/],
  ["https://[::1]/", /private/],
  ["https://[::ffff:10.0.0.1]/", /private/],
  ["https://intranet/", /full name/],
])("%s cannot", (url, why) => expect(addressFault(url, false)).toMatch(why));

test.each([
  ["http://localhost:4000/", undefined],
  ["http://127.0.0.1:4000/", undefined],
  ["http://[::1]:4000/", undefined],
  ["http://example.com/", /https/],
  ["http://10.0.0.1/", /https/],
  ["ftp://localhost/", /https/],
])("in development %s: %s", (url, why) => {
  const fault = addressFault(url, true);
  if (why) expect(fault).toMatch(why);
  else expect(fault).toBeUndefined();
});
