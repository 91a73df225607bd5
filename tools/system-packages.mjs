// The programs of the operating system that some tests use: a browser with Chinese fonts, an office suite, readers of PDFs and of pictures.
// Installed only on Debian as root; elsewhere those tests are skipped, and a line says so. Never fails the run.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { say } from './say.mjs';

const needs = [
  {
    name: 'Chromium',
    packages: ['chromium', 'fonts-noto-cjk'],
    tests: '浏览器测试',
    isPresent: () => existsSync('/usr/bin/chromium'),
  },
  {
    name: 'LibreOffice',
    packages: ['libreoffice-calc', 'libreoffice-writer'],
    tests: '办公软件测试',
    isPresent: () => isOnPath('soffice') && isOnPath('lowriter'),
  },
  {
    name: 'pdftotext',
    packages: ['poppler-utils'],
    tests: '与另一个程序对照的 PDF 测试',
    isPresent: () => isOnPath('pdftotext'),
  },
  {
    name: 'tesseract',
    packages: ['tesseract-ocr', 'tesseract-ocr-chi-sim'],
    tests: '图片识别测试',
    isPresent: () => isOnPath('tesseract'),
  },
  {
    name: 'PostgreSQL',
    packages: ['postgresql'],
    tests: '数据库服务器的测试',
    isPresent: () => existsSync('/usr/lib/postgresql'),
  },
];

/** Installs what is missing where that is possible. */
export function installSystemPackages() {
  const missing = needs.filter((need) => !need.isPresent());
  if (missing.length === 0) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    for (const { name, packages, tests } of missing) {
      say(`没有 ${name}，将跳过${tests}。需要时请以管理员身份安装：apt-get install ${packages.join(' ')}`);
    }
    return;
  }
  const packages = missing.flatMap((need) => need.packages);
  say(`安装系统软件包 ${packages.join(' ')}，首次约需几分钟…`);
  const options = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  run('apt-get', ['update', '-qq'], options);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  for (const { name, tests, isPresent } of missing) {
    if (!isPresent()) say(`${name} 未能安装，将跳过${tests}。`);
  }
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((directory) => existsSync(join(directory, program)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installSystemPackages();
