/** What a worker says of itself: now and then how much it has done, and each new reason why something could not be done. */
const APART = 30_000;

export class WorkerProgress {
  private done = 0;
  private told = 0;
  private at: number;
  private readonly whys = new Set<string>();
  private readonly tell: (text: string) => void;
  private readonly now: () => number;

  /** `now` in milliseconds, from anywhere. */
  constructor(tell: (text: string) => void, now: () => number) {
    this.tell = tell;
    this.now = now;
    this.at = now();
  }

  add(): void {
    // a worker may wait for days before there is work
    if (this.done === this.told) this.at = this.now();
    this.done++;
    const passed = this.now() - this.at;
    if (passed < APART) return;
    const rate = ((this.done - this.told) * 1000) / passed;
    this.tell(`已做 ${this.done} 份，每秒 ${rate.toFixed(1)} 份。`);
    this.told = this.done;
    this.at = this.now();
  }

  fail(why: string): void {
    if (this.whys.has(why)) return;
    this.whys.add(why);
    this.tell(`做不了，过一会儿再试：${why}。`);
  }

  end(): number {
    return this.done;
  }
}
