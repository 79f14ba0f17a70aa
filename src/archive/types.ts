import type { Root } from 'hast';
import type { TermIndex } from '../mdx/terms.ts';
import type { Stuk, StukOf } from '../mdx/types.ts';
import type { Begrip } from '../model/begrip.ts';
import type { KindName } from '../model/kind-names.ts';
import type { Organisatie } from '../model/organisatie.ts';
import type { Period } from '../model/period.ts';
import type { Redirect } from '../model/redirects.ts';
import type { DossierTitle } from './dossier-titles.ts';
import type { Faded } from './faded.ts';
import type { Attachment, Checkable, Version, VersionRow } from './lasting.ts';
import type { Paged } from './paging.ts';

/** A piece of a line: plain words, a term with its explanation, or a link. */
export type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'term'; readonly text: string; readonly term: Term }
  | { readonly type: 'link'; readonly text: string; readonly href: string };

/** A term explained on a page. */
export interface Term {
  /** Id of the explanation on the page: `begrip-mbzk`. */
  readonly id: string;
  readonly begrip: Begrip;
  /** Address of the organisation it stands for, where it does. */
  readonly path?: string | undefined;
}

/** One line of the letterhead, in the words and order of the paper. */
export interface LetterheadItem {
  readonly key: string;
  /** Empty where the paper prints the value without a label. */
  readonly label: string;
  /** One entry a printed line; empty where the paper leaves the value out. */
  readonly lines: readonly (readonly Part[])[];
  /** Remark of the editors, shown as theirs. */
  readonly remark?: string | undefined;
}

/** Something that a page can lead to: a document here, or a paper elsewhere. */
export interface Target {
  /** `motie/x`, `kst-29279-823`. */
  readonly id: string;
  /** Path on this site, or an address elsewhere; absent where none is known. */
  readonly href?: string | undefined;
  readonly local: boolean;
  readonly title: string;
  /** What it is, in one word: `Motie`, `Kamerstuk`. */
  readonly label: string;
  readonly kind?: KindName | undefined;
  /** Its number as printed, where it has one. */
  readonly number?: string | undefined;
  readonly datum?: string | undefined;
  /** Language of the title, where it is not Dutch. */
  readonly lang?: string | undefined;
  /** Page of the parliamentary dossier that it belongs to, without the base. */
  readonly dossierPath?: string | undefined;
  /** What that dossier is called, where a paper prints it. */
  readonly dossierTitle?: string | undefined;
}

/** One paper leading to another, with the sentence that does so. */
export interface Connection {
  readonly target: Target;
  /** How the two bear on each other, seen from this page: "naar aanleiding van", "genoemd in". */
  readonly relation: string;
  readonly origin: Origin;
  /** Sentences that name it; empty for a relation that the editors stated. */
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  /** What a page says in its place where the sentence stands on it already. */
  readonly instead?: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** Address of the place, with its anchor. */
  readonly href: string;
  readonly certain: boolean;
  /** Language of the paper that it stands in, where it is not Dutch. */
  readonly lang?: string | undefined;
}

/** A stop on a trail. */
export interface StationView {
  readonly when: Period;
  readonly title: string;
  readonly text?: string | undefined;
  readonly target?: Target | undefined;
  /** The paper that tells of it. */
  readonly source?: Target | undefined;
  /** Years without events before this station, when there are any. */
  readonly gap: number;
}

export interface Trail {
  readonly dossier: StukOf<'dossier'>;
  readonly stations: readonly StationView[];
  readonly firstYear: number;
  readonly lastYear: number;
}

/** What the page of a document shows around its text. */
export interface StukView extends StukText, StukConnections {
  readonly stuk: Stuk;
  /** The paper that tells of it, where the archive does not hold the paper itself. */
  readonly toldIn?: Target | undefined;
  /** Its versions, the newest first; empty for a paper that never changed. */
  readonly history: readonly VersionRow[];
  /** Its source and its files, with their hashes. */
  readonly checkables: readonly Checkable[];
}

/** What a document says, as its page shows it. */
export interface StukText {
  /** Text and footnotes with links led to this site where it holds the paper. */
  readonly text: Root;
  /** Empty where there are none. */
  readonly notes: Root;
  readonly letterhead: readonly LetterheadItem[];
  /** The word that the paper prints above its title: "nota", "Betreft". */
  readonly titleLabel: string;
  readonly signatures: readonly { readonly functie: readonly string[]; readonly naam: string }[];
  readonly organisations: readonly { readonly role: string; readonly entry: OrganisatieEntry }[];
  /** Terms explained on the page, in letterhead and text. */
  readonly terms: readonly Term[];
  /** Short form for lists: number, or empty. */
  readonly number: string;
}

/** What a document has to do with others. */
export interface StukConnections {
  /** What its own words name. */
  readonly refersTo: readonly Connection[];
  /** Papers whose words name it, none of them older than it. */
  readonly citedBy: readonly Connection[];
  /** All else that it has to do with: what the editors relate, and an older paper that names it. */
  readonly seeAlso: readonly Connection[];
  readonly trails: readonly Trail[];
}

export interface OrganisatieEntry {
  readonly key: string;
  readonly path: string;
  readonly data: Organisatie;
}

/** A line of a list of documents. */
export interface Row {
  readonly kind: KindName;
  readonly label: string;
  readonly path: string;
  readonly title: string;
  /** ISO 8601. */
  readonly datum: string;
  readonly number: string;
  readonly organisation: string;
  readonly status: string;
  /** Language of the title, where it is not Dutch. */
  readonly lang?: string | undefined;
}

/** A number that the archive knows: of one of its documents, or cited by them. */
export interface RegisterEntry {
  /** Canonical id: `kenmerk-2024-0000358151`, `kst-29279-823`. */
  readonly id: string;
  /** As a person would write it. */
  readonly number: string;
  readonly kind: string;
  readonly target: Target;
  /** True for a number of a document that the archive holds. */
  readonly own: boolean;
  readonly citedBy: readonly Target[];
  /** Where all papers that cite it are shown, without the base. */
  readonly all: string;
}

/** A part of the register that fits on a page. */
export interface RegisterPage extends Paged<RegisterEntry> {
  readonly firstNumber: string;
  readonly lastNumber: string;
}

/** Pages of the register that begin with numbers of one kind. */
export interface RegisterStretch {
  readonly kind: string;
  readonly pages: readonly RegisterPage[];
}

/** All documents together, with everything that can only be known of all of them. */
export interface Archive {
  /** Path under which the site stands, without a slash at the end: `` or `/archief`. */
  readonly base: string;
  /** The documents to read, list, index and feed on, newest first. None of them was withdrawn. */
  readonly stukken: readonly Stuk[];
  /** Withdrawn documents, newest first: without their text, for the page that says so and for DiWoo. */
  readonly withdrawn: readonly Stuk[];
  /** Earlier versions of the documents to read, by document, in the order of their numbers. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  /** Addresses that have no page of their own any more, files of documents among them. */
  readonly redirects: readonly Redirect[];
  /** Lists that show nothing any more, and lists whose feeds tell nothing any more. */
  readonly faded: { readonly lists: readonly Faded[]; readonly feeds: readonly string[] };
  /** Both, because an address and a number live for ever. */
  readonly byRef: ReadonlyMap<string, Stuk>;
  /** Documents, withdrawn ones too, by every id they answer to: `kenmerk-…`, `kst-…`. */
  readonly byNumber: ReadonlyMap<string, Stuk>;
  readonly organisaties: ReadonlyMap<string, OrganisatieEntry>;
  /** Terms by the id of their explanation. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly termIndex: TermIndex;
  /** Sizes in bytes, by path, of the files in `content/bestanden` that a document here shows or lists. */
  readonly files: ReadonlyMap<string, number>;
  /** More about those files; empty where they were not read. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** What each document leads to, and what leads to it (keys: refs and ids of outside papers). */
  readonly outgoing: ReadonlyMap<string, readonly Edge[]>;
  readonly incoming: ReadonlyMap<string, readonly Edge[]>;
  readonly trails: ReadonlyMap<string, Trail>;
  /** Numbers, held or cited, by the parliamentary dossier they belong to: `dossier-29279`. */
  readonly kamerstukken: ReadonlyMap<string, readonly string[]>;
  /** What papers print as titles of parliamentary dossiers, by id, the newest paper's first. */
  readonly dossierTitles: ReadonlyMap<string, readonly DossierTitle[]>;
}

/** Who says that two papers have to do with each other: the words of the paper itself, or the editors. */
type Origin = 'tekst' | 'redactie';

/** A connection as the graph holds it. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Name of the relation in `relations.ts`; `noemt` for a mention in the text. */
  readonly relation: string;
  readonly origin: Origin;
  readonly certain: boolean;
  readonly place?: {
    readonly before: string;
    readonly text: string;
    readonly after: string;
    readonly anchor: string;
  };
}
