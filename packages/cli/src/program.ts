/** The command line: verbs, options and help in Chinese. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type AuditOptions, auditCommand } from './commands/audit.ts';
import { batchCommand } from './commands/batch.ts';
import { type CompileOptions, compileCommand } from './commands/compile.ts';
import { type GenerateCommandOptions, generateCommand } from './commands/generate.ts';
import { backupCommand, type KeepDataOptions, restoreCommand } from './commands/keep-data.ts';
import { type LedgerOptions, ledgerCommand } from './commands/ledger.ts';
import { type NewOptions, newCommand } from './commands/new.ts';
import { type ReadOptions, readCommand } from './commands/read.ts';
import { type RulesOptions, rulesCommand } from './commands/rules.ts';
import { type ScoreOptions, scoreCommand } from './commands/score.ts';
import { type ServeCommandOptions, serveCommand } from './commands/serve.ts';
import { workerCommand } from './commands/worker.ts';
import { type BatchOptions, type ExitCode, type Ports, UnusableInput, type WorkerOptions } from './ports.ts';

const OCR = '识别 PDF 中是图片的页（须安装 tesseract 和中文模型；识别所得只作提示，宜同时放宽 --timeout）';
const DATA = '数据文件夹；不给则用用户的数据目录，设了 DATABASE_URL 则用那个数据库';
const PROFILE = '地区表式的编号，如 shanghai-2024；不给则由文件本身认出';

/** Runs one command line; returns the exit code. Faults are thrown. */
export async function runProgram(argv: readonly string[], ports: Ports): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('mingsuan')
    .description('明算：审核部门决算公开文件，逐个数字给出依据')
    .exitOverride()
    .configureOutput({
      writeOut: ports.stdout,
      writeErr: ports.stderr,
      outputError: (text, write) => write(chinese(text)),
    })
    // the defaults stand in the descriptions, in Chinese
    .configureHelp({ optionDescription: ({ description }) => description })
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某个命令的帮助')
    .showHelpAfterError('（用 mingsuan --help 查看用法）');
  program
    .command('read')
    .description('读出文件里的表格、数字和它们说的指标')
    .argument('<file>', `部门决算公开文件（${FORMATS}）`)
    .addOption(timeLimit())
    .addOption(memoryLimit())
    .option('--ocr', OCR)
    .option('--json', '以 JSON 输出全部内容')
    .option('--text', '输出定位所依据的文本')
    .option('--profile <id>', PROFILE)
    .action(async (file: string, options: ReadOptions) => {
      code = await readCommand(ports, file, options);
    });
  program
    .command('audit')
    .description('审核一个或几个文件，列出问题、依据和处理建议')
    .argument('<files...>', `部门决算公开文件（${FORMATS}）`)
    .addOption(timeLimit())
    .addOption(memoryLimit())
    .option('--ocr', OCR)
    .option('--json', '以 JSON 输出问题和覆盖情况')
    .option('--html <out>', '写出网页报告（单个文件，可离线打开）')
    .option('--xlsx <out>', '写出问题清单工作簿')
    .option('--profile <id>', PROFILE)
    .action(async (files: string[], options: AuditOptions) => {
      code = await auditCommand(ports, files, options);
    });
  program
    .command('score')
    .description('按评分办法重算绩效自评表：逐行列出印出的分数和应得的分数')
    .argument('[file]', `附有项目支出绩效自评表的文件（${FORMATS}）`)
    .addOption(timeLimit())
    .addOption(memoryLimit())
    .option('--ocr', OCR)
    .option('--scheme <id>', '评分办法的编号；不给则按各表自己的式样')
    .option('--schemes', '列出全部评分办法')
    .option('--json', '以 JSON 输出')
    .action(async (file: string | undefined, options: ScoreOptions) => {
      code = await scoreCommand(ports, file, options);
    });
  program
    .command('compile')
    .description('由账本编制整套决算公开文件：先审核，再写出各种格式')
    .argument('<book>', '账本（xlsx），或 JSON 格式的底账')
    .requiredOption('--out <dir>', '写到哪个文件夹；要么写全，要么不动')
    .option('--profile <id>', '地区表式的编号，如 shanghai-2024；不给则用 shanxi-2023')
    .option(
      '--kind <种类>',
      '部门决算公开、绩效情况说明、项目支出绩效自评报告、部门整体支出绩效自评报告；不给则按账本里写的',
    )
    .option('--date <日期>', '封面上的日期，如 2024年9月')
    .option('--force', '替换文件夹里上次编制的结果')
    .option('--json', '以 JSON 输出写了哪些文件、缺什么、有什么问题')
    .action(async (book: string, options: CompileOptions) => {
      code = await compileCommand(ports, book, options);
    });
  program
    .command('new')
    .description('新建一个空白账本（xlsx），每个数只填一次')
    .argument('<dir>', '放账本的文件夹')
    .requiredOption('--name <名称>', '部门（单位）全称', notEmpty)
    .requiredOption('--year <年度>', '决算年度，如 2024', year)
    .action(async (folder: string, options: NewOptions) => {
      code = await newCommand(ports, folder, options);
    });
  program
    .command('ledger')
    .description('由公开文件反推账本（xlsx），逐项列出矛盾的数、取舍和缺少的内容')
    .argument('<file>', `部门决算公开或绩效自评文件（${FORMATS}）`)
    .addOption(timeLimit())
    .addOption(memoryLimit())
    .option('--out <账本.xlsx>', '写出账本')
    .option('--roll', '写出下一年的账本：本年的数放在上年的位置')
    .option('--json', '以 JSON 输出账本和全部取舍')
    .option('--profile <id>', PROFILE)
    .action(async (file: string, options: LedgerOptions) => {
      code = await ledgerCommand(ports, file, options);
    });
  program
    .command('batch')
    .description(
      '批量审核一个文件夹或压缩包：逐份审核、按部门互核，写出汇总工作簿、总览网页、各份报告和数据；中断后再运行即接着做',
    )
    .argument('[dir]', '文件夹（里面的 ZIP 压缩包也解开），一个 ZIP 压缩包，或逐行列出文件的清单')
    .option('--list <file>', '逐行列出文件的清单；- 为从标准输入读')
    .requiredOption('--out <dir>', '结果写到哪个文件夹')
    .addOption(timeLimit())
    .addOption(memoryLimit())
    .addOption(threads())
    .option('--database <地址>', '几台机器一起做：经这个 PostgreSQL 数据库交给各台机器上的 mingsuan worker')
    .addOption(
      new Option('--lease <秒>', '机器多少秒没有回音，手里的就由别的机器接着做，默认 30')
        .argParser(wholeNumber)
        .default(30),
    )
    .addOption(
      new Option('--reports <which>', '各份文件的网页报告：found 只写有问题的（默认），all 全部，none 不写')
        .choices(['found', 'all', 'none'])
        .default('found'),
    )
    .option('--ocr', OCR)
    .option('--profile <id>', PROFILE)
    .option('--json', '以 JSON 输出汇总')
    .action(async (dir: string | undefined, options: BatchOptions & { list?: string; json?: boolean }) => {
      const input = options.list ?? dir;
      if (input === undefined) throw new UnusableInput('没有说审核什么。请给出文件夹、压缩包，或用 --list 给出清单。');
      code = await batchCommand(ports, input, options);
    });
  program
    .command('generate')
    .description('按种子造出虚构的决算公开文件，埋下已知差错，供检验审核程序')
    .requiredOption('--out <dir>', '写到哪个文件夹')
    .addOption(new Option('--count <份数>', '造多少份，默认 100').argParser(wholeNumber).default(100))
    .addOption(new Option('--seed <种子>', '同一种子造出同样的文件，默认 1').argParser(wholeNumber).default(1))
    .option('--defects <n>', '每份最多埋几处差错（半数文件没有差错）；none 为不埋；或列出种类，以逗号分隔；默认 2', '2')
    .option('--formats <格式>', '只用这些格式，以逗号分隔：txt,docx,xlsx,pdf,html')
    .option('--profiles <编号>', '只用这些地区表式，以逗号分隔：shanxi-2023,shanghai-2024')
    .option('--projects <n>', '每个部门的项目个数，如 12 或 1-50；不给则大小不一')
    .action(async (options: GenerateCommandOptions) => {
      code = await generateCommand(ports, options);
    });
  program
    .command('worker')
    .description('做几台机器一起做的批量审核（batch --database）：有文件排队就做，直到叫停；可以在任意几台机器上运行')
    .requiredOption('--database <地址>', 'PostgreSQL 数据库的地址，如 postgres://用户:密码@主机/库')
    .requiredOption('--files <位置>', '文件在哪里：文件夹（与 batch 的文件夹内容相同），或 s3://桶/前缀')
    .addOption(threads())
    .action(async (options: WorkerOptions) => {
      code = await workerCommand(ports, options);
    });
  program
    .command('rules')
    .description('列出规则；给出编号则显示该规则的依据和例子')
    .argument('[id]', '规则编号，如 T01-01')
    .option('--json', '以 JSON 输出')
    .action((id: string | undefined, options: RulesOptions) => {
      code = rulesCommand(ports, id, options);
    });
  program
    .command('serve')
    .description('打开浏览器里的工作台：审核、编制、留存账本（只对本机）')
    .addOption(new Option('--port <端口>', '端口；不给则用空闲的').argParser(port).default(0))
    .option('--data <文件夹>', DATA)
    .option('--sample <files...>', '还没有任何数据时，先放入这些文件')
    .addOption(new Option('--idle <分钟>', '多少分钟无人使用即自行结束；不给则一直运行').argParser(wholeNumber))
    .action(async (options: ServeCommandOptions) => {
      code = await serveCommand(ports, options);
    });
  program
    .command('backup')
    .description('把工作台的全部数据备份成一个文件')
    .argument('<file>', '备份文件')
    .option('--data <文件夹>', DATA)
    .action(async (file: string, options: KeepDataOptions) => {
      code = await backupCommand(ports, file, options);
    });
  program
    .command('restore')
    .description('由备份恢复到空的数据文件夹（或数据库），逐行核对')
    .argument('<file>', '备份文件')
    .option('--data <文件夹>', DATA)
    .action(async (file: string, options: KeepDataOptions) => {
      code = await restoreCommand(ports, file, options);
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UnusableInput) {
      ports.stderr(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
  return code;
}

const FORMATS = 'txt、docx、xlsx、xls、doc、pdf、html';

function timeLimit(): Option {
  return new Option('--timeout <秒>', '读一个文件最多用多少秒，默认 60').argParser(wholeNumber).default(60);
}

function memoryLimit(): Option {
  return new Option('--memory <MB>', '读一个文件最多用多少内存，默认 1024').argParser(wholeNumber).default(1024);
}

function threads(): Option {
  return new Option('--jobs <n>', '同时审核几份，默认与处理器核数相同').argParser(wholeNumber);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('请给出不小于 1 的整数。');
  return Number(text);
}

function port(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
  if (number > 65_535) throw new InvalidArgumentError('请给出 0 到 65535 之间的端口。');
  return number;
}

function notEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('请给出部门（单位）的全称。');
  return text.trim();
}

function year(text: string): number {
  if (!/^20\d{2}$/.test(text)) throw new InvalidArgumentError('请给出四位数字的年度，如 2024。');
  return Number(text);
}

/** commander's own messages, in Chinese. */
function chinese(text: string): string {
  return text
    .replace(/error: unknown command '(.+?)'/, '没有「$1」这个命令')
    .replace(/error: unknown option '(.+?)'/, '没有「$1」这个选项')
    .replace(/error: missing required argument '(.+?)'/, '缺少参数「$1」')
    .replace(/error: required option '(.+?)' not specified/, '缺少选项「$1」')
    .replace(/error: option '(.+?)' argument missing/, '选项「$1」缺少取值')
    .replace(/error: option '(.+?)' argument '(.*?)' is invalid\. /, '选项「$1」的取值「$2」不对：')
    .replace(/error: too many arguments.*$/m, '参数太多')
    .replace(/\(Did you mean (.+?)\?\)/, '（是不是想用 $1？）');
}
