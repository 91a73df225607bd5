/** Reports on several files in one page: one is shown, the header chooses which. */
import type { ReportData } from '@mingsuan/app/contract';
import { type ReactNode, useState } from 'react';
import { Viewer } from './viewer.tsx';

export function Reports({ reports }: { readonly reports: readonly ReportData[] }): ReactNode {
  const [at, setAt] = useState(0);
  const data = reports[at];
  if (!data) return null;
  const files = (
    <select aria-label="文件" value={at} onChange={(event) => setAt(Number(event.target.value))}>
      {reports.map(({ audit: { source, findings } }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the files of a report never move.
        <option key={index} value={index}>
          {source.name}（{findings.length} 条）
        </option>
      ))}
    </select>
  );
  return <Viewer key={at} data={data} files={reports.length > 1 ? files : undefined} />;
}
