import type { z } from 'zod';

/** @returns the keys that an object schema allows at a path, for "bedoelde u" */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(shapesAt(schema, path).flatMap((shape) => Object.keys(shape)))];
}

/** @returns the values that tell the members of a union apart */
export function choicesAt(schema: z.ZodType, path: readonly PropertyKey[], key: string): string[] {
  return shapesAt(schema, path).flatMap((shape) => (shape[key]?.def.values ?? []).map(String));
}

function shapesAt(schema: z.ZodType, path: readonly PropertyKey[]): Record<string, SchemaShape>[] {
  // The shape of zod's schemas is public through `def`: wrappers have innerType, arrays element.
  let here: SchemaShape | undefined = schema as unknown as SchemaShape;
  for (const step of [...path, undefined]) {
    while (here?.def.innerType) here = here.def.innerType;
    if (step === undefined) break;
    here = here?.def.shape?.[String(step)] ?? here?.def.element ?? here?.def.valueType;
  }
  return here?.def.shape
    ? [here.def.shape]
    : (here?.def.options ?? []).map(({ def }) => def.shape ?? {});
}

interface SchemaShape {
  readonly def: {
    readonly shape?: Record<string, SchemaShape>;
    readonly innerType?: SchemaShape;
    readonly element?: SchemaShape;
    readonly valueType?: SchemaShape;
    readonly options?: readonly SchemaShape[];
    readonly values?: readonly unknown[];
  };
}
