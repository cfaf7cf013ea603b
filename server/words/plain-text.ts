/** What is written in plans as texts that editors do not format show it: in quotation marks instead of backticks. */
export function inPlainText(text: string): string {
  return text.replace(/`([^`]+)`/g, '‘$1’');
}
