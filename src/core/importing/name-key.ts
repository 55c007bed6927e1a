/** One name of one place, or one body. */
export function keyOfName({ place, name }: { readonly place: string; readonly name: string }): string {
  return JSON.stringify([place, name]);
}
