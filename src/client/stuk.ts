import { startContents } from './contents.ts';
import { startCopy } from './copy.ts';
import { startMargin } from './margin.ts';
import { startNotePanel } from './note-panel.ts';
import { startPermalinks } from './permalinks.ts';
import { startPrint } from './print.ts';
import { startTerms } from './terms.ts';

startCopy();
startContents();
startMargin();
startNotePanel();
startPermalinks();
startPrint();
startTerms();
if (location.search.includes('gezocht=')) void import('./asked-words.ts');
