/**
 * The projects of a report by name. The same project is 「党代表活动经费项目」 in a list, 「党代表活动经费」 in the table:
 * names are compared without ordinal, year, quotation marks and the words 经费, 项目 at their end.
 */
import type {
  AccountPart,
  FigureTold,
  FormText,
  Place,
  ProjectMention,
  ReportProject,
  Statement,
  ToldIndicator,
} from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';

export interface DraftMention {
  readonly source: ProjectMention['source'];
  readonly name: FormText;
  readonly line: number;
  readonly figures: FigureTold[];
  grade: FormText | null;
  readonly indicators: ToldIndicator[];
  readonly parts: Partial<Record<AccountPart, FormText>>;
  readonly inName: Statement[];
}

export interface DraftProject {
  readonly name: string;
  readonly key: string;
  readonly line: number;
  readonly mentions: DraftMention[];
  readonly titles: FormText[];
}

/** Shorter keys stand in other words. */
const KEY_LENGTH_MIN = 4;

export class ProjectRegister {
  readonly projects: DraftProject[] = [];
  private readonly byKey = new Map<string, DraftProject>();
  private readonly vocabulary: ReportVocabulary;
  private readonly lines: readonly string[];

  /** `lines` as printed: a name keeps its brackets. */
  constructor(vocabulary: ReportVocabulary, lines: readonly string[]) {
    this.vocabulary = vocabulary;
    this.lines = lines;
  }

  /** What is left of a name for comparison; the whole name where nothing would be left. */
  keyOf(name: string): string {
    const { nameTail, nameHead } = this.vocabulary;
    const plain = plainName(name);
    const key = plain.replace(nameHead, '').replace(nameTail, '');
    return key.length >= 2 ? key : plain;
  }

  find(name: string): DraftProject | null {
    return this.byKey.get(this.keyOf(name)) ?? null;
  }

  /** The project of a name, known or new. */
  take(name: string, { line, start, end }: Place): DraftProject {
    const key = this.keyOf(name);
    let project = this.byKey.get(key);
    if (!project) {
      const printed = (this.lines[line - 1] ?? '').slice(start, end).trim();
      project = { name: printed === '' ? name : printed, key, line, mentions: [], titles: [] };
      this.projects.push(project);
      this.byKey.set(key, project);
    }
    return project;
  }

  /** The project named last in some words; the longer name where one holds the other. */
  lastNamedIn(words: string): { readonly project: DraftProject; readonly end: number } | null {
    const plain = plainName(words);
    let best: { project: DraftProject; end: number } | null = null;
    for (const project of this.projects) {
      if (project.key.length < KEY_LENGTH_MIN) continue;
      const at = plain.lastIndexOf(project.key);
      if (at < 0) continue;
      const end = at + project.key.length;
      if (best === null || end > best.end || (end === best.end && project.key.length > best.project.key.length))
        best = { project, end };
    }
    return best;
  }

  /** A mention; `line` where it is not the line that its name stands in. */
  mention(
    project: DraftProject,
    source: ProjectMention['source'],
    name: FormText,
    line: number = name.place.line,
  ): DraftMention {
    const mention: DraftMention = {
      source,
      name,
      line,
      figures: [],
      grade: null,
      indicators: [],
      parts: {},
      inName: [],
    };
    project.mentions.push(mention);
    return mention;
  }

  /** Projects of which something is said; a name alone is no project. */
  told(): ReportProject[] {
    return this.projects
      .map(({ name, line, mentions, titles }) => ({
        name,
        line,
        titles,
        mentions: mentions.filter((m) => m.figures.length > 0 || m.grade !== null || Object.keys(m.parts).length > 0),
      }))
      .filter((project) => project.mentions.some((m) => m.figures.length > 0 || m.grade !== null));
  }
}
