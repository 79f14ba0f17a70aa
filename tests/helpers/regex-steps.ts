import { type AST, RegExpParser } from '@eslint-community/regexpp';

/**
 * Counts what regular expressions do, in steps of a backtracking matcher instead of in time: the same on
 * every machine and in every run. The steps are those of a matcher of our own, which must find what the
 * engine finds; a pattern that takes many of them takes long in an engine too.
 */

type Next = (at: number) => boolean;
type Matcher = (at: number, next: Next) => boolean;

const nativeExec = RegExp.prototype.exec;
const MORE_THAN_ANY = 1_000_000_000;

/**
 * @param work what uses regular expressions
 * @returns how many steps they took
 * @throws Error where the matcher and the engine do not agree
 */
export function stepsOf(work: () => unknown): number {
  let steps = 0;
  const matchers = new Map<string, ReturnType<typeof compile>>();
  const execute = function exec(this: RegExp, input: string): RegExpExecArray | null {
    // What counts uses expressions of its own.
    RegExp.prototype.exec = nativeExec;
    try {
      const text = String(input);
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const key = `${this.flags}/${this.source}`;
      const matcher = matchers.get(key) ?? compile(this);
      matchers.set(key, matcher);
      const found = matcher(text, from, this.sticky);
      steps += found.steps;
      const match = this.exec(text);
      if ((match?.index ?? -1) !== found.start || (match?.[0].length ?? 0) !== found.length)
        throw new Error(`/${this.source}/${this.flags} is not read as the engine reads it.`);
      return match;
    } finally {
      RegExp.prototype.exec = execute;
    }
  };
  RegExp.prototype.exec = execute;
  try {
    work();
  } finally {
    RegExp.prototype.exec = nativeExec;
  }
  return steps;
}

/** Makes the matcher of an expression: from a place on, or at that place alone. */
function compile(expression: RegExp) {
  const { source, flags } = expression;
  const { unicode, unicodeSets } = expression;
  const whole = unicode || unicodeSets;
  const tree = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode,
    unicodeSets,
  });
  const charFlags = flags.replace(/[gyd]/g, '');
  let text = '';
  let steps = 0;
  let groups: (readonly [number, number] | undefined)[] = [];

  /** Where the character before or behind a place ends; -1 where there is none. */
  const beyond = (at: number, back: boolean): number => {
    const to = back ? at - 1 : at + 1;
    if (to < 0 || to > text.length) return -1;
    if (!whole) return to;
    const [first, last] = back ? [to - 1, to] : [at, to];
    const pair =
      first >= 0 &&
      /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(first, last + 1)) &&
      text.slice(first, last + 1).length === 2;
    return pair ? (back ? to - 1 : to + 1) : to;
  };

  /** One character of a kind: its end, or -1. */
  const character = (raw: string, back: boolean): ((at: number) => number) => {
    const one = new RegExp(`^(?:${raw})$`, charFlags);
    const known = new Map<string, boolean>();
    return (at) => {
      steps += 1;
      const to = beyond(at, back);
      if (to < 0) return -1;
      const char = back ? text.slice(to, at) : text.slice(at, to);
      let fits = known.get(char);
      if (fits === undefined) {
        fits = one.test(char);
        known.set(char, fits);
      }
      return fits ? to : -1;
    };
  };

  const isOne = (node: AST.Element): boolean =>
    node.type === 'Character' || node.type === 'CharacterSet' || node.type === 'CharacterClass';

  const anyOf = (alternatives: readonly AST.Alternative[], back: boolean): Matcher => {
    const ways = alternatives.map(({ elements }) => inRow(elements, back));
    return (at, next) => ways.some((way) => way(at, next));
  };

  const inRow = (elements: readonly AST.Element[], back: boolean): Matcher => {
    const row = elements.map((element) => matcherOf(element, back));
    if (back) row.reverse();
    return row.reduceRight<Matcher>(
      (rest, one) => (at, next) => one(at, (to) => rest(to, next)),
      (at, next) => next(at),
    );
  };

  /** Groups inside what is repeated are empty again each time. */
  const repeated = (
    { element, min, max, greedy }: AST.Quantifier,
    back: boolean,
    inside: readonly number[],
  ): Matcher => {
    if (isOne(element)) return repeatedCharacter(character(element.raw, back), min, max, greedy);
    const one = matcherOf(element, back);
    const go =
      (count: number): Matcher =>
      (at, next) => {
        const once = () => {
          const before = inside.map((group) => groups[group]);
          for (const group of inside) groups[group] = undefined;
          if (one(at, (to) => (to !== at || count < min) && go(count + 1)(to, next))) return true;
          for (const [i, group] of inside.entries()) groups[group] = before[i];
          return false;
        };
        if (count < min) return once();
        if (count >= max) return next(at);
        return greedy ? once() || next(at) : next(at) || once();
      };
    return go(0);
  };

  const repeatedCharacter =
    (one: (at: number) => number, min: number, max: number, greedy: boolean): Matcher =>
    (at, next) => {
      const ends = [at];
      const more = () => {
        const to = ends.length > max ? -1 : one(ends.at(-1) ?? at);
        if (to >= 0) ends.push(to);
        return to >= 0;
      };
      while ((greedy || ends.length <= min) && more());
      if (ends.length <= min) return false;
      if (!greedy) {
        do if (next(ends.at(-1) ?? at)) return true;
        while (more());
        return false;
      }
      for (let count = ends.length - 1; count >= min; count--) {
        steps += 1;
        if (next(ends[count] ?? at)) return true;
      }
      return false;
    };

  const group = (node: AST.CapturingGroup, back: boolean): Matcher => {
    const number = captures.indexOf(node) + 1;
    const inner = anyOf(node.alternatives, back);
    return (at, next) =>
      inner(at, (to) => {
        const before = groups[number];
        groups[number] = [Math.min(at, to), Math.max(at, to)];
        if (next(to)) return true;
        groups[number] = before;
        return false;
      });
  };

  const again = ({ resolved }: AST.Backreference, back: boolean): Matcher => {
    const number = captures.indexOf(resolved as AST.CapturingGroup) + 1;
    return (at, next) => {
      const [start, end] = groups[number] ?? [0, 0];
      const said = text.slice(start, end);
      steps += 1 + said.length;
      const from = back ? at - said.length : at;
      if (from < 0 || text.slice(from, from + said.length) !== said) return false;
      return next(back ? from : at + said.length);
    };
  };

  const assertion = (node: AST.Assertion): Matcher => {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const inner = anyOf(node.alternatives, node.kind === 'lookbehind');
      return (at, next) => {
        const before = [...groups];
        const holds = inner(at, () => true);
        if (holds === node.negate) {
          groups = before;
          return false;
        }
        if (node.negate) groups = before;
        if (next(at)) return true;
        groups = before;
        return false;
      };
    }
    const here = new RegExp(node.raw, `${charFlags}y`);
    return (at, next) => {
      steps += 1;
      here.lastIndex = at;
      return here.test(text) && next(at);
    };
  };

  const matcherOf = (node: AST.Element, back: boolean): Matcher => {
    switch (node.type) {
      case 'Assertion':
        return assertion(node);
      case 'Quantifier': {
        const { start, end } = node;
        const inside = captures.flatMap((one, i) =>
          one.start >= start && one.end <= end ? [i + 1] : [],
        );
        return repeated(node, back, inside);
      }
      case 'Group':
        return anyOf(node.alternatives, back);
      case 'CapturingGroup':
        return group(node, back);
      case 'Backreference':
        return again(node, back);
      default: {
        const one = character(node.raw, back);
        return (at, next) => {
          const to = one(at);
          return to >= 0 && next(to);
        };
      }
    }
  };

  const captures = capturesIn(tree);
  const match = anyOf(tree.alternatives, false);
  return (of: string, from: number, onlyThere: boolean) => {
    text = of;
    steps = 0;
    for (let at = from; at <= text.length; at++) {
      groups = [];
      let end = -1;
      const found = match(at, (to) => {
        end = to;
        return true;
      });
      if (found) return { start: at, length: end - at, steps };
      if (onlyThere) break;
    }
    if (steps > MORE_THAN_ANY) throw new Error(`/${source}/${flags} does not come to an end.`);
    return { start: -1, length: 0, steps };
  };
}

/** The capturing groups of a pattern, in their order. */
function capturesIn(node: unknown): AST.CapturingGroup[] {
  const found: AST.CapturingGroup[] = [];
  const look = (one: AST.Node | AST.Element) => {
    if (one.type === 'CapturingGroup') found.push(one);
    if ('alternatives' in one)
      for (const way of one.alternatives)
        for (const e of 'elements' in way ? way.elements : []) look(e);
    if ('element' in one) look(one.element);
  };
  look(node as AST.Node);
  return found.sort((a, b) => a.start - b.start);
}
