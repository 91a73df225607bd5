/**
 * Runs the operators of a page and notes where characters and straight lines come to stand. Positions are followed,
 * and clipping by its bounds, since cells of spreadsheets hide what does not fit; colours, as far as white lines are no
 * lines. Deliberately absent: patterns, images.
 */
import { isMeaningless, readableText } from './characters.ts';
import type { Glyph, PageInk, Rule } from './ink.ts';
import { applyX, applyY, IDENTITY, type Matrix, matrixOf, multiply, viewMatrix } from './matrix.ts';
import { outlinesOf } from './outlines.ts';
import type { OperatorList, PdfPage } from './pdfjs.ts';
import { dominantTurn, type PlacedGlyph, turnGlyph, turnRule } from './turn.ts';

/** A character as pdfjs hands it over inside showText. */
interface PdfGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface PdfFont {
  readonly fontMatrix?: readonly number[] | null;
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly number[] | null;
}

/** The graphics state, as far as it moves anything. */
interface State {
  map: Matrix;
  font: PdfFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  textMap: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  lineWidth: number;
  isStrokeWhite: boolean;
  isFillWhite: boolean;
  clip: Box;
}

/** Left, top, right, bottom. */
type Box = readonly [number, number, number, number];

const EVERYWHERE: Box = [
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
];

const START: Omit<State, 'map'> = {
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  textMap: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  lineWidth: 1,
  isStrokeWhite: false,
  isFillWhite: false,
  clip: EVERYWHERE,
};

/** Thicker ones are areas, not lines. */
const RULE_THICKNESS_MAX = 4;
/** Filled outlines no larger than this are dots of a dotted line. */
const DOT_MAX = 1.5;
/** What deviates more from the horizontal or vertical is no rule. */
const SLANT_MAX = 0.6;

type Operator = (args: readonly unknown[]) => void;

export class Drawing {
  private readonly placed: PlacedGlyph[] = [];
  private readonly unseen: PlacedGlyph[] = [];
  private readonly horizontal: Rule[] = [];
  private readonly vertical: Rule[] = [];
  private meaningless = 0;
  private runs = 0;
  /** The next path bounds what is seen from then on. */
  private isClipNext = false;
  private readonly stack: State[] = [];
  private state: State;
  private readonly initial: State;
  private readonly operators: (Operator | undefined)[] = [];
  private readonly page: PdfPage;
  private readonly rulesMax: number;

  constructor(page: PdfPage, ops: Readonly<Record<string, number>>, rulesMax: number) {
    this.page = page;
    this.rulesMax = rulesMax;
    this.initial = { ...START, map: viewMatrix(page.view, page.rotate) };
    this.state = { ...this.initial };
    const table: Record<string, Operator> = { ...this.stateOperators(), ...this.textOperators(ops) };
    for (const [name, operator] of Object.entries(table)) this.operators[ops[name] ?? -1] = operator;
  }

  run({ fnArray, argsArray }: OperatorList): PageInk {
    for (let i = 0; i < fnArray.length; i++) this.operators[fnArray[i] ?? -1]?.(argsArray[i] ?? []);
    const [left, bottom, right, top] = this.page.view;
    const isTurned = this.page.rotate % 180 !== 0;
    const width = isTurned ? top - bottom : right - left;
    const height = isTurned ? right - left : top - bottom;
    const turn = dominantTurn(this.placed.length > 0 ? this.placed : this.unseen);
    const glyphs = (all: readonly PlacedGlyph[]): Glyph[] =>
      all.flatMap((glyph) => turnGlyph(glyph, turn, width, height) ?? []);
    return {
      ...(turn % 2 === 0 ? { width, height } : { width: height, height: width }),
      turn,
      glyphs: glyphs(this.placed),
      unseen: glyphs(this.unseen),
      ...turnRule(this.horizontal, this.vertical, turn, width, height),
      meaningless: this.meaningless,
      joined: [],
      isCut: this.horizontal.length + this.vertical.length >= this.rulesMax,
    };
  }

  private stateOperators(): Record<string, Operator> {
    const save = () => {
      this.stack.push({ ...this.state });
    };
    const restore = () => {
      this.state = this.stack.pop() ?? this.state;
    };
    const transform = (matrix: unknown) => {
      this.state.map = multiply(this.state.map, matrixOf(matrix));
    };
    return {
      save,
      restore,
      transform: (args) => transform(args),
      paintFormXObjectBegin: ([matrix]) => {
        save();
        if (matrix) transform(matrix);
      },
      paintFormXObjectEnd: restore,
      beginGroup: save,
      endGroup: restore,
      beginAnnotation: ([, , placing, matrix]) => {
        save();
        this.state = { ...this.initial };
        transform(placing);
        transform(matrix);
      },
      endAnnotation: restore,
      setLineWidth: ([width]) => {
        this.state.lineWidth = numberOf(width);
      },
      setGState: ([entries]) => {
        for (const [key, value] of listOf(entries) as (readonly unknown[])[]) {
          if (key === 'LW') this.state.lineWidth = numberOf(value);
          if (key === 'Font') this.setFont(listOf(value));
        }
      },
      setStrokeRGBColor: ([colour]) => {
        this.state.isStrokeWhite = colour === '#ffffff';
      },
      setFillRGBColor: ([colour]) => {
        this.state.isFillWhite = colour === '#ffffff';
      },
      setStrokeColorN: () => {
        this.state.isStrokeWhite = false;
      },
      setFillColorN: () => {
        this.state.isFillWhite = false;
      },
    };
  }

  private textOperators(ops: Readonly<Record<string, number>>): Record<string, Operator> {
    const move = (x: unknown, y: unknown) => {
      const { state } = this;
      state.x = state.lineX += numberOf(x);
      state.y = state.lineY += numberOf(y);
    };
    const place = (matrix: Matrix) => {
      Object.assign(this.state, { textMap: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
    };
    const set = (key: 'charSpacing' | 'wordSpacing' | 'leading' | 'rise' | 'mode'): Operator => {
      return ([value]) => {
        this.state[key] = numberOf(value);
      };
    };
    const paths = pathKinds(ops);
    return {
      beginText: () => place(IDENTITY),
      setTextMatrix: ([matrix]) => place(matrixOf(matrix)),
      moveText: ([x, y]) => move(x, y),
      setLeadingMoveText: ([x, y]) => {
        this.state.leading = -numberOf(y);
        move(x, y);
      },
      nextLine: () => move(0, -this.state.leading),
      setLeading: set('leading'),
      setCharSpacing: set('charSpacing'),
      setWordSpacing: set('wordSpacing'),
      setTextRise: set('rise'),
      setTextRenderingMode: set('mode'),
      setHScale: ([percent]) => {
        this.state.stretch = numberOf(percent) / 100;
      },
      setFont: (args) => this.setFont(args),
      showText: ([glyphs]) => this.showText(listOf(glyphs)),
      clip: () => {
        this.isClipNext = true;
      },
      eoClip: () => {
        this.isClipNext = true;
      },
      constructPath: ([kind, outlines, bounds]) => {
        if (this.isClipNext && bounds instanceof Float32Array) this.clip(bounds);
        this.isClipNext = false;
        const { isStroke, isFill } = paths.get(numberOf(kind)) ?? { isStroke: false, isFill: false };
        const [data] = listOf(outlines);
        if (data instanceof Float32Array) this.path(data, isStroke, isFill);
      },
    };
  }

  private setFont([id, size]: readonly unknown[]): void {
    const { commonObjs } = this.page;
    const font = typeof id === 'string' && commonObjs.has(id) ? commonObjs.get(id) : null;
    this.state.font = font !== null && typeof font === 'object' ? font : null;
    this.state.size = numberOf(size);
  }

  private showText(items: readonly unknown[]): void {
    const { state } = this;
    const { font, size, stretch } = state;
    this.runs++;
    const isVertical = font?.vertical === true;
    const scale = size * (font?.fontMatrix?.[0] ?? 0.001);
    const map = multiply(state.map, state.textMap);
    for (const item of items) {
      if (typeof item === 'number') {
        const step = (-item * size) / 1000;
        if (isVertical) state.y += step;
        else state.x += step * stretch;
        continue;
      }
      const glyph = item as PdfGlyph; // what else showText holds
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      if (isVertical) {
        const height = -((glyph.vmetric ?? font.defaultVMetrics)?.[0] ?? -1000) * scale;
        this.place(glyph, map, state.x, state.y, state.x, state.y - height, true);
        state.y -= height + spacing;
        continue;
      }
      const width = (glyph.width ?? 0) * scale;
      this.place(glyph, map, state.x, state.y, state.x + width * stretch, state.y, false);
      state.x += (width + spacing) * stretch;
    }
  }

  /** Notes a character between two points of text space. */
  private place(
    { unicode }: PdfGlyph,
    map: Matrix,
    x: number,
    y: number,
    endX: number,
    endY: number,
    isVertical: boolean,
  ): void {
    const { rise, mode, size } = this.state;
    const text = readableText(unicode ?? '');
    if (text === '') return;
    if (isMeaningless(text)) this.meaningless++;
    const glyph: PlacedGlyph = {
      text,
      x: applyX(map, x, y + rise),
      y: applyY(map, x, y + rise),
      endX: applyX(map, endX, endY + rise),
      endY: applyY(map, endX, endY + rise),
      size: Math.abs(size) * Math.hypot(map[2], map[3]),
      run: this.runs,
      isVertical,
    };
    if (!Number.isFinite(glyph.x + glyph.y + glyph.endX + glyph.endY) || glyph.size < 1) return;
    if (!isInside(this.state.clip, (glyph.x + glyph.endX) / 2, (glyph.y + glyph.endY) / 2)) return;
    (mode === 3 || mode === 7 ? this.unseen : this.placed).push(glyph);
  }

  private clip([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: Float32Array): void {
    const { map } = this.state;
    const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => [applyX(map, x, y), applyY(map, x, y)] as const));
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const [left, top, right, bottom] = this.state.clip;
    this.state.clip = [
      Math.max(left, Math.min(...xs)),
      Math.max(top, Math.min(...ys)),
      Math.min(right, Math.max(...xs)),
      Math.min(bottom, Math.max(...ys)),
    ];
  }

  private path(data: Float32Array, isStroke: boolean, isFill: boolean): void {
    const { map, lineWidth, isStrokeWhite, isFillWhite } = this.state;
    const thickness = lineWidth * Math.sqrt(Math.abs(map[0] * map[3] - map[1] * map[2]));
    const strokes = isStroke && !isStrokeWhite && thickness <= RULE_THICKNESS_MAX;
    const fills = isFill && !isFillWhite;
    if (!strokes && !fills) return;
    for (const outline of outlinesOf(data, map)) {
      if (strokes) for (let i = 2; i < outline.length; i += 2) this.rule(outline, i);
      if (fills) this.bar(outline);
    }
  }

  /** The line to the point at `i` from the one before. */
  private rule(points: readonly number[], i: number): void {
    const [x = 0, y = 0, endX = 0, endY = 0] = points.slice(i - 2, i + 2);
    this.note(x, y, endX, endY);
  }

  /** A filled outline that is as thin as a line. */
  private bar(points: readonly number[]): void {
    const xs = points.filter((_, i) => i % 2 === 0);
    const ys = points.filter((_, i) => i % 2 === 1);
    if (xs.length < 3 || xs.length > 12) return;
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (right - left <= DOT_MAX && bottom - top <= DOT_MAX) this.dot(left, top, right, bottom);
    else if (bottom - top <= RULE_THICKNESS_MAX && bottom - top < right - left) this.note(left, y, right, y);
    else if (right - left <= RULE_THICKNESS_MAX) this.note(x, top, x, bottom);
  }

  /** A dot is a piece of a dotted line, either way; what stays short once pieces are joined is no line. */
  private dot(left: number, top: number, right: number, bottom: number): void {
    if (this.horizontal.length + this.vertical.length >= this.rulesMax) return;
    this.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    this.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  }

  private note(x: number, y: number, endX: number, endY: number): void {
    if (!Number.isFinite(x + y + endX + endY)) return;
    if (this.horizontal.length + this.vertical.length >= this.rulesMax) return;
    const [across, down] = [Math.abs(endX - x), Math.abs(endY - y)];
    if (down <= SLANT_MAX && across > down)
      this.horizontal.push({ at: (y + endY) / 2, from: Math.min(x, endX), to: Math.max(x, endX) });
    else if (across <= SLANT_MAX && down > across)
      this.vertical.push({ at: (x + endX) / 2, from: Math.min(y, endY), to: Math.max(y, endY) });
  }
}

function pathKinds(ops: Readonly<Record<string, number>>): Map<number, { isStroke: boolean; isFill: boolean }> {
  const kinds = Object.entries(ops).map(([name, code]) => {
    const isPaint = /^(close)?(EO|eo)?(fill|Fill)?(stroke|Stroke)?$/.test(name);
    return [code, { isStroke: isPaint && /stroke/i.test(name), isFill: isPaint && /fill/i.test(name) }] as const;
  });
  return new Map(kinds);
}

/** Characters stand on their baseline, which may lie a little below what is seen. */
const CLIP_SLACK = 6;

function isInside([left, top, right, bottom]: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top - CLIP_SLACK && y <= bottom + CLIP_SLACK;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
