import { readFile } from '../../../src/core/importing/read-file.ts';
import type { RecognizedFile } from '../../../src/shared/model/table.ts';

/** Reads text as a person pastes it, the whole way from the bytes. */
export async function readText(text: string, name = '粘贴的文字.txt'): Promise<RecognizedFile> {
  return (await readFile({ name, bytes: new TextEncoder().encode(text) })).recognized;
}

/** The code with which text is refused; null where it is read. */
export async function refusalOf(text: string): Promise<string | null> {
  try {
    await readText(text);
    return null;
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}
