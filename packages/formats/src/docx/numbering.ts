/**
 * Automatic numbers: 一、（一）1. 第一部分 that stand in no paragraph but are counted by Word. Lists that share one
 * definition share their counters; a list that sets a start of its own begins anew the first time it is used.
 */
import { formatNumber } from './number-format.ts';
import { type Attributes, attribute, integer, isOn, type XmlHandler } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  /** The level whose next number starts this one anew; 0 is never. */
  restart: number | null;
  isLegal: boolean;
  style: string | null;
}

interface Definition {
  readonly levels: (Level | undefined)[];
  /** A definition that only names a list style: the levels stand with the definition of that style. */
  styleLink: string | null;
  ownStyle: string | null;
  /** The last number given, by level; undefined before the first. */
  readonly counters: (number | undefined)[];
}

interface List {
  readonly definition: number;
  readonly starts: Map<number, number>;
  readonly levels: (Level | undefined)[];
  isUsed: boolean;
}

const LEVELS = 9;
/** Characters of a number's text: every paragraph of the list prints them. */
const LABEL_MAX = 255;

export class Numbering {
  private readonly definitions = new Map<number, Definition>();
  private readonly lists = new Map<number, List>();

  /** The number that the next paragraph of a list prints, with what stands between it and the text; '' where none. */
  next(numId: number, levelGiven: number | undefined, styleId: string | null): string {
    const list = this.lists.get(numId);
    const definition = list && this.definitionOf(list.definition);
    if (!list || !definition) return '';
    const at = clampLevel(levelGiven ?? levelOfStyle(definition, styleId));
    const level = list.levels[at] ?? definition.levels[at];
    if (!level) return '';
    if (!list.isUsed) {
      list.isUsed = true;
      for (const [i, start] of list.starts) definition.counters[i] = start - 1;
    }
    this.count(definition, list, at);
    return labelOf(definition, list, level);
  }

  /** Fills itself from numbering.xml. */
  handler(): XmlHandler {
    let definition: Definition | null = null;
    let list: List | null = null;
    let numId = 0;
    let at = 0;
    let level: Level | null = null;
    return {
      open: (name, attributes) => {
        if (name === 'w:abstractNum') {
          definition = { levels: [], styleLink: null, ownStyle: null, counters: [] };
          this.definitions.set(integer(attributes, 'abstractNumId') ?? -1, definition);
        } else if (name === 'w:num') {
          numId = integer(attributes, 'numId') ?? -1;
        } else if (name === 'w:abstractNumId') {
          list = { definition: integer(attributes) ?? -1, starts: new Map(), levels: [], isUsed: false };
          this.lists.set(numId, list);
        } else if (name === 'w:lvlOverride') {
          at = clampLevel(integer(attributes, 'ilvl') ?? 0);
        } else if (name === 'w:startOverride') {
          list?.starts.set(at, integer(attributes) ?? 1);
        } else if (name === 'w:lvl') {
          at = clampLevel(integer(attributes, 'ilvl') ?? 0);
          level = newLevel();
          if (list) list.levels[at] = level;
          else if (definition) definition.levels[at] = level;
        } else if (name === 'w:numStyleLink' && definition) {
          definition.styleLink = attribute(attributes, 'val') ?? null;
        } else if (name === 'w:styleLink' && definition) {
          definition.ownStyle = attribute(attributes, 'val') ?? null;
        } else if (level) {
          readLevel(level, name, attributes);
        }
      },
      close: (name) => {
        if (name === 'w:lvl') level = null;
        else if (name === 'w:abstractNum') definition = null;
        else if (name === 'w:num') list = null;
      },
      text: () => {},
    };
  }

  private definitionOf(id: number): Definition | null {
    const definition = this.definitions.get(id) ?? null;
    if (!definition || definition.styleLink === null || definition.levels.length > 0) return definition;
    for (const other of this.definitions.values()) if (other.ownStyle === definition.styleLink) return other;
    return definition;
  }

  private count(definition: Definition, list: List, at: number): void {
    const { counters } = definition;
    const startOf = (i: number) => (list.levels[i] ?? definition.levels[i])?.start ?? 1;
    counters[at] = (counters[at] ?? startOf(at) - 1) + 1;
    // a level above that was never printed counts as begun
    for (let i = 0; i < at; i++) counters[i] ??= startOf(i);
    for (let i = at + 1; i < LEVELS; i++) {
      const restart = (list.levels[i] ?? definition.levels[i])?.restart ?? null;
      if (restart === 0 || (restart !== null && at >= restart)) continue;
      counters[i] = undefined;
    }
  }
}

function newLevel(): Level {
  return { start: 1, format: 'decimal', text: '', suffix: 'tab', restart: null, isLegal: false, style: null };
}

function readLevel(level: Level, name: string, attributes: Attributes): void {
  const value = attribute(attributes, 'val');
  switch (name) {
    case 'w:start':
      level.start = integer(attributes) ?? 1;
      break;
    case 'w:numFmt':
      // formats beyond the standard stand in mc:AlternateContent with the usual one as fallback, which comes last
      level.format = value ?? 'decimal';
      break;
    case 'w:lvlText':
      level.text = (value ?? '').slice(0, LABEL_MAX);
      break;
    case 'w:suff':
      level.suffix = value ?? 'tab';
      break;
    case 'w:lvlRestart':
      level.restart = integer(attributes) ?? null;
      break;
    case 'w:isLgl':
      level.isLegal = isOn(attributes);
      break;
    case 'w:pStyle':
      level.style = value ?? null;
      break;
  }
}

function clampLevel(level: number): number {
  return Math.min(Math.max(level, 0), LEVELS - 1);
}

function levelOfStyle(definition: Definition, styleId: string | null): number {
  const at = styleId === null ? -1 : definition.levels.findIndex((level) => level?.style === styleId);
  return Math.max(at, 0);
}

function labelOf(definition: Definition, list: List, level: Level): string {
  if (level.format === 'bullet') return '';
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const i = Number.parseInt(digit, 10) - 1;
    const shown = list.levels[i] ?? definition.levels[i];
    const format = level.isLegal ? 'decimal' : (shown?.format ?? 'decimal');
    return formatNumber(definition.counters[i] ?? shown?.start ?? 1, format);
  });
  if (label === '') return '';
  // a full-width mark brings its own space; behind a digit the text would run into the number
  const isSpaced = level.suffix !== 'nothing' && !/[、．。，：）】〕]$/.test(label);
  return isSpaced ? `${label} ` : label;
}
