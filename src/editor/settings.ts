import { z } from 'zod';

const REPOSITORY = 'schrijf eigenaar/naam van de repository op GitHub, zoals voorbeeld/archief.';
const BRANCH = 'schrijf de naam van de tak waaruit de site wordt gebouwd, zoals main.';
const FOLDER = 'schrijf de map met de inhoud in de repository, zoals content.';
const SIGN_IN = 'schrijf het adres van de dienst voor het aanmelden, met https:// ervoor.';

const settings = z.strictObject(
  {
    /** The repository on GitHub that holds the content: `owner/name`. */
    repository: z
      .string(REPOSITORY)
      .regex(/^[A-Za-z\d](?:[A-Za-z\d-]{0,37}[A-Za-z\d])?\/[\w.-]{1,100}$/, REPOSITORY),
    /** The branch from which the site is built, and into which changes are to be taken. */
    branch: z
      .string(BRANCH)
      .regex(/^[^\s~^:?*[\\/.-][^\s~^:?*[\\]*$/, BRANCH)
      .default('main'),
    /** The content folder in the repository. */
    folder: z
      .string(FOLDER)
      .regex(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/, FOLDER)
      .default('content'),
    /** The service by which editors sign in with GitHub; without it they sign in with a token. */
    signIn: z.url({ protocol: /^https$/, error: SIGN_IN }).optional(),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? SHAPE : undefined) },
);

const SHAPE = "schrijf false, of { repository: 'voorbeeld/archief' }.";

/** Where the editor in the browser finds the content, and how editors sign in. */
export type EditorSettings = z.infer<typeof settings>;

/** The settings, undefined where the site has no editor; or everything that is wrong with them. */
export type EditorAnswer =
  | { readonly settings: EditorSettings | undefined }
  | { readonly wrong: readonly string[] };

/**
 * @param configured `redactie` of `site.config.ts`: false, or the settings
 * @param repository a repository that turns the editor on in the place of the configured one
 * @returns the settings, or a line for each thing that is wrong, with what to write instead
 */
export function readSettings(configured: unknown, repository?: string): EditorAnswer {
  if (configured === false && !repository) return { settings: undefined };
  const given = configured === false ? {} : configured;
  const merged = repository ? { ...(given as object), repository } : given;
  const judged = settings.safeParse(merged);
  if (judged.success) return { settings: judged.data };
  return { wrong: judged.error.issues.map(say) };
}

function say(issue: z.core.$ZodIssue): string {
  const place = ['redactie', ...issue.path].join('.');
  if (issue.code !== 'unrecognized_keys') return `${place}: ${issue.message}`;
  const known = Object.keys(settings.shape).join(', ');
  return `${place}: ${issue.keys.join(', ')} bestaat niet; kies uit ${known}.`;
}
