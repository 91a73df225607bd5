/** 审一审: files in, an audit in the background, marks, exports. */
import type { CaseDetail, exportFormats, Mark, markKinds } from '../contract/workbench/case.ts';
import type { NewDocument, Shelf, Store } from '../store/store.ts';
import type { AuditQueue } from './audit-queue.ts';
import { checkCase } from './case-limits.ts';
import type { Download } from './download.ts';
import type { LabourInput, PagePictures } from './labour.ts';
import { found, Refusal } from './refusal.ts';
import { stampOf, type Workings } from './workings.ts';
import { WrittenJson } from './written-json.ts';

export type Cases = ReturnType<typeof caseUseCases>;

export function caseUseCases(store: Store, workings: Workings, queue: AuditQueue) {
  const get = async (id: string): Promise<CaseDetail> => queue.placed(found(await store.cases.get(id), '这次审核'));
  const files = (documents: readonly NewDocument[]) => {
    if (documents.length === 0)
      throw new Refusal(400, 'no-file', '没有收到文件。', '请选择一个或几个部门决算公开文件再上传。');
    checkCase(documents);
    return documents;
  };
  return {
    list: store.cases.list,
    get,
    async create(documents: readonly NewDocument[]): Promise<CaseDetail> {
      const [first] = files(documents);
      const id = await store.cases.create(first?.name ?? '', documents, stampOf(workings));
      queue.add(id);
      return get(id);
    },
    async addFiles(id: string, documents: readonly NewDocument[]): Promise<CaseDetail> {
      const state = await get(id);
      checkCase([...state.documents, ...files(documents)]);
      await store.cases.addDocuments(id, documents, stampOf(workings));
      queue.add(id);
      return get(id);
    },
    async auditAgain(id: string): Promise<CaseDetail> {
      await get(id);
      await store.cases.putInLine(id);
      queue.add(id);
      return get(id);
    },
    async change(id: string, patch: Shelf & { readonly title?: string | undefined }): Promise<CaseDetail> {
      return found(await store.cases.change(id, patch, stampOf(workings)), '这次审核');
    },
    watch: (id: string, watcher: (state: CaseDetail) => void) => queue.watch(id, watcher),
    /** A `DocumentReport`; what is large of it is passed on as it was written. */
    async report(id: string): Promise<WrittenJson> {
      const { document, caseId } = found(await store.cases.document(id), '这个文件');
      const audit = await store.cases.audit(id);
      if (audit === null) throw notAudited(document.trouble);
      const beside = JSON.stringify({
        document,
        caseId,
        findingIds: audit.findingIds,
        marks: await store.cases.marks(id),
      });
      return WrittenJson.of(`${beside.slice(0, -1)},"report":${audit.report}}`);
    },
    /** A `ReadingJson`. */
    async reading(id: string): Promise<WrittenJson> {
      const { document } = found(await store.cases.document(id), '这个文件');
      const reading = await store.cases.reading(id);
      if (reading === null) throw notAudited(document.trouble);
      return WrittenJson.of(reading);
    },
    async file(id: string): Promise<Download> {
      const { document } = found(await store.cases.document(id), '这个文件');
      return { name: document.name, bytes: found(await store.files.get(document.sha256), '原文件') };
    },
    async page(id: string, page: number): Promise<Uint8Array> {
      return found(await store.cases.page(id, page), '这一页的图');
    },
    async mark(id: string, mark: { finding: string; kind: (typeof markKinds)[number]; reason: string }) {
      const findings = found(await store.cases.findingIds(id), '这个文件的审核结果');
      if (!findings.includes(mark.finding))
        throw new Refusal(404, 'not-found', '没有找到要标注的问题。', '文件可能已按新的规则重新审核。请刷新后再标注。');
      return store.cases.mark(id, mark, stampOf(workings));
    },
    async unmark(id: string, finding: string): Promise<Mark[]> {
      found(await store.cases.document(id), '这个文件');
      return store.cases.unmark(id, finding, stampOf(workings));
    },
    async export(id: string, format: (typeof exportFormats)[number]): Promise<Download> {
      const state = await get(id);
      const reports: LabourInput<'export'>['reports'][number][] = [];
      const pictures: Record<string, PagePictures[string]> = {};
      for (const document of state.documents) {
        const audit = await store.cases.audit(document.id);
        if (audit === null) continue;
        reports.push({ document, caseId: id, ...audit, marks: await store.cases.marks(document.id) });
        // a page on its own carries its pictures with it
        if (format === 'report.html') pictures[document.id] = await store.cases.pages(document.id);
      }
      if (reports.length === 0) throw notAudited(null);
      return workings.labour.ask('export', { found: state, reports, format, pictures });
    },
  };
}

function notAudited(trouble: string | null): Refusal {
  if (trouble !== null) return new Refusal(409, 'unreadable', trouble, '请按提示处理文件后重新上传。');
  return new Refusal(409, 'not-audited', '这个文件还没有审核完。', '请等审核完成后再看。');
}
