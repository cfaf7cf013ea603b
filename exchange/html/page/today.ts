/** The day that it is where the reader is, as plans have dates: `2027-03-01`. */
export function today(): string {
  const date = new Date();
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
