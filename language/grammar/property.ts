/** What a property of a node has. Its name comes from the grammar, never from a text. */
export function propertyOf(node: { readonly $type: string }, property: string): unknown {
  return (node as unknown as Readonly<Record<string, unknown>>)[property];
}
