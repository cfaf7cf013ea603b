/** The frame of the page: only our own scripts and style, from the same server. */
export function frame(name: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<title>${escaped(name)}</title>
</head>
<body data-file="${escaped(name)}">
<main id="page"></main>
<p id="status" role="status"></p>
<script src="page.js"></script>
<script src="live.js"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
