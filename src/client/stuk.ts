import { startContents } from './contents.ts';
import { startCopy } from './copy.ts';
import { startMarginNotes } from './margin-notes.ts';
import { startNotePanel } from './note-panel.ts';
import { startPermalinks } from './permalinks.ts';
import { startRunningLine } from './running-line.ts';
import { startTerms } from './terms.ts';

startCopy();
startContents();
startMarginNotes();
startNotePanel();
startPermalinks();
startRunningLine();
startTerms();
