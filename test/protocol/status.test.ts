import { expect, test } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { connect, pullingClient } from './connect.ts';
import { createFakeService } from './fake-service.ts';
import { createQueue } from './queue.ts';

const uri = 'file:///2024.nianbao';
const report = '云岭市财政局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n略。\n';

test('a client that asks for it is told what a report is, whenever it was checked', async () => {
  const client = connect(createReportService());
  const told = createQueue<unknown>();
  client.connection.onNotification('nianbao/status', (status: unknown) => told.push(status));
  await client.initialize({ capabilities: { ...pullingClient, experimental: { nianbaoStatus: true } } });
  await client.open(uri, report);
  await client.pull(uri);
  expect(await told.next()).toMatchObject({
    uri,
    version: 1,
    form: '2021',
    year: 2024,
    unit: '云岭市财政局',
    previousUri: null,
    findings: { error: expect.any(Number) },
  });
  await client.change(uri, 2, { text: report.replace('2024', '2019') });
  await client.pull(uri);
  expect(await told.next()).toMatchObject({ version: 2, form: '2019', year: 2019 });
});

test('and which report of last year it was held against', async () => {
  const client = connect(createReportService());
  const told = createQueue<unknown>();
  client.connection.onNotification('nianbao/status', (status: unknown) => told.push(status));
  await client.initialize({ capabilities: { ...pullingClient, experimental: { nianbaoStatus: true } } });
  const before = 'file:///2023.nianbao';
  await client.open(before, report.replace('2024', '2023'));
  await client.open(uri, report);
  await client.pull(uri);
  expect(await told.next()).toMatchObject({ uri, previousUri: before });
});

test.each(['2024年度云岭市财政局政府信息公开工作年度报告', '云岭市财政局关于2024年政府信息公开工作的年度报告'])(
  'unit and year are told however the title puts them: %s',
  async (title) => {
    const client = connect(createReportService());
    const told = createQueue<unknown>();
    client.connection.onNotification('nianbao/status', (status: unknown) => told.push(status));
    await client.initialize({ capabilities: { ...pullingClient, experimental: { nianbaoStatus: true } } });
    await client.open(uri, report.replace(/^.*/u, title));
    await client.pull(uri);
    expect(await told.next()).toMatchObject({ year: 2024, unit: '云岭市财政局' });
  },
);

test('other clients hear nothing that the protocol does not know', async () => {
  const client = connect(createFakeService());
  const told = createQueue<unknown>();
  client.connection.onNotification('nianbao/status', (status: unknown) => told.push(status));
  await client.initialize();
  await client.open(uri, '错');
  await client.pull(uri);
  expect(told.drain()).toEqual([]);
});
