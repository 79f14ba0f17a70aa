interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

interface Contract {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}

/** What programs that read the released answers could not read in the new ones; additions are fine. */
export function breakingChanges(released: Contract, now: Contract): string[] {
  const paths = Object.keys(released.paths).filter((path) => !(path in now.paths));
  const schemas = Object.entries(released.components.schemas).flatMap(([name, shape]) =>
    broken(name, shape, now.components.schemas[name]),
  );
  return [...paths.map((path) => `${path} is gone`), ...schemas];
}

function broken(place: string, old: Shape, now: Shape | undefined): string[] {
  if (!now) return [`${place} is gone`];
  const changed: string[] = [];
  if (old.$ref !== now.$ref) changed.push(`${place} leads to another schema`);
  if (JSON.stringify(old.type) !== JSON.stringify(now.type))
    changed.push(`${place} is of another type`);
  for (const name of old.required ?? [])
    if (!now.required?.includes(name)) changed.push(`${place}.${name} is not always there`);
  for (const [name, shape] of Object.entries(old.properties ?? {}))
    changed.push(...broken(`${place}.${name}`, shape, now.properties?.[name]));
  if (old.items) changed.push(...broken(`${place}[]`, old.items, now.items));
  return changed;
}
