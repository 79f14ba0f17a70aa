import { startRunningLine } from './running-line.ts';
import { startHeadField, startShortcuts } from './shortcuts.ts';
import { startTableRoles } from './table-roles.ts';
import { startTheme } from './theme.ts';

startTheme();
startShortcuts();
startHeadField();
startRunningLine();
startTableRoles();
