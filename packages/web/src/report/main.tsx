/** The script of the report file: reads the data beside it and shows the viewer. */
import type { ReportData } from '@mingsuan/app/contract';
import { createRoot } from 'react-dom/client';
import { Reports } from '../viewer/reports.tsx';
import { unpack } from './packed.ts';
import { dataId, rootId } from './places.ts';

const container = document.getElementById(rootId);
const text = document.getElementById(dataId)?.textContent;
if (container && text) {
  const root = createRoot(container, {
    onUncaughtError: (error) => {
      container.textContent = `报告无法显示：${error instanceof Error ? error.message : '数据有误'}`;
    },
  });
  const data = JSON.parse(text, unpack) as ReportData | ReportData[];
  root.render(<Reports reports={Array.isArray(data) ? data : [data]} />);
}
