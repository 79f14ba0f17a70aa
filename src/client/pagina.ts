import { startRunningLine } from './running-line.ts';
import { startHeadField, startShortcuts } from './shortcuts.ts';
import { startTheme } from './theme.ts';

startTheme();
startShortcuts();
startHeadField();
startRunningLine();
