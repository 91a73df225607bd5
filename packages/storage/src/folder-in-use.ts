/** The data folder is open elsewhere: by which process, and where it is served, if it is yet. */
import { StoreUnusable } from './store-unusable.ts';

export class FolderInUse extends StoreUnusable {
  readonly address: string | null;

  constructor(folder: string, { pid, address }: { readonly pid: number; readonly address: string | null }) {
    const where = address === null ? '。请稍等它启动完' : `，地址是 ${address} 。请直接打开这个地址`;
    super(
      `数据文件夹「${folder}」已经由另一个明算打开（进程 ${pid}）${where}；要另开一个，请用 --data 指定别的文件夹。`,
    );
    this.address = address;
  }
}
