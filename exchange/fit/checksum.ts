/** The checksum of FIT files. */

/** CRC-16 with the polynomial 0x8005, lowest bit first. */
export function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (OF_BYTE[(crc ^ byte) & 0xff] as number);
  return crc;
}

const OF_BYTE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  return crc;
});
