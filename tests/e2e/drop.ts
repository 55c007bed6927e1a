import { expect, type Page } from '@playwright/test';

/** What the browser does when files are let go over the window. */
export async function drop(
  app: Page,
  files: readonly { readonly name: string; readonly buffer: Buffer }[],
): Promise<void> {
  const contents = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  const data = await app.evaluateHandle(
    `(() => {
      const data = new DataTransfer();
      for (const { name, base64 } of ${JSON.stringify(contents)}) {
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      }
      return data;
    })()`,
  );
  await app.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await expect(app.getByText(/^松开鼠标，读取/)).toBeVisible();
  await app.dispatchEvent('main', 'drop', { dataTransfer: data });
}
