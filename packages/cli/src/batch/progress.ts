/** The line of progress: written over on a terminal, now and then a line of its own elsewhere. */
export interface ProgressOptions {
  readonly total: number;
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
}

const OVER = 200;
const APART = 5000;

export class Progress {
  private done = 0;
  private fresh = 0;
  private problems = 0;
  private told: number;
  private readonly start: number;
  private readonly options: ProgressOptions;

  constructor(options: ProgressOptions) {
    this.options = options;
    this.start = options.now();
    this.told = this.start;
    options.write(`共 ${options.total} 个文件，开始审核……\n`);
  }

  /** `isOld`: done in an earlier run. */
  add({ isOld = false, isProblem = false } = {}): void {
    this.done++;
    if (!isOld) this.fresh++;
    if (isProblem) this.problems++;
    const { now, isTerminal } = this.options;
    if (now() - this.told < (isTerminal ? OVER : APART)) return;
    this.told = now();
    this.tell();
  }

  end(): void {
    this.tell();
    if (this.options.isTerminal) this.options.write('\n');
  }

  private tell(): void {
    const { total, write, isTerminal, now } = this.options;
    const seconds = Math.max(0.001, (now() - this.start) / 1000);
    const rate = this.fresh / seconds;
    const left = rate > 0 ? `，约剩 ${said((total - this.done) / rate)}` : '';
    const line = `已审 ${this.done}/${total}，每秒 ${rate < 10 ? rate.toFixed(1) : rate.toFixed(0)} 份${left}，读取有问题 ${this.problems} 份`;
    write(isTerminal ? `\r${line}\u001b[K` : `${line}\n`);
  }
}

function said(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} 秒`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} 分` : `${(seconds / 3600).toFixed(1)} 小时`;
}
