import { confirmImport, expect, HUADU, openPage, readFiles, test } from './app.ts';

test('what the window says of a step does not stand in the way of the next one', async ({ app }) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await app.getByRole('button', { name: '督办台账' }).click();
  await app.getByLabel('本单位名称').fill('花都区人民政府办公室');
  await app.keyboard.press('Enter');
  await openPage(app, '交换');
  await app.getByRole('main').getByRole('button', { name: '新建一期' }).click();
  await app.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  const said = app.getByText(/^新增“/);
  const chooser = app.getByRole('button', { name: /^当前期：/ });
  await expect(said).toBeVisible();
  // With a long office name the message lies on the chooser: what it covers is reached through it.
  const box = await said.boundingBox();
  if (!box) throw new Error('the message has gone');
  const { x, y, width, height } = box;
  const isCovered = await app.evaluate(
    `document.elementFromPoint(${x + width / 2}, ${y + height / 2})?.closest('.ant-message') !== null`,
  );
  expect(isCovered).toBe(false);
  await chooser.click({ timeout: 2_000 });
  await expect(app.getByRole('menuitem', { name: /^冻结/ })).toBeVisible();

  await test.step('before freezing, for ever, it is said in numbers what speaks against it', async () => {
    await app.getByRole('menuitem', { name: /^冻结/ }).click();
    const dialog = app.getByRole('dialog', { name: /^冻结“/ });
    await expect(dialog.getByRole('status')).toContainText(/报送截止日 [\d-]+ 还没有过。/);
    await dialog.getByRole('button', { name: '暂不冻结' }).click();
  });

  await test.step('撤销 on the message can be clicked all the same', async () => {
    await app.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(app.getByText(/^已撤销：新增“/)).toBeVisible();
  });
});
