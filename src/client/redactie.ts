import CMS from '@sveltia/cms';
import { KEYED_LIST_FORMAT, LIST_FORMAT, readList, writeList } from '../editor/list-format.ts';
import { readStuk, STUK_FORMAT, writeStuk } from '../editor/stuk-format.ts';
import { keepAccountInMemory } from './editor-account.ts';

keepAccountInMemory(localStorage);
CMS.registerCustomFormat(STUK_FORMAT, 'mdx', { fromFile: readStuk, toFile: writeStuk });
CMS.registerCustomFormat(LIST_FORMAT, 'yaml', {
  fromFile: readList,
  toFile: (list) => writeList(list, false),
});
CMS.registerCustomFormat(KEYED_LIST_FORMAT, 'yaml', {
  fromFile: readList,
  toFile: (list) => writeList(list, true),
});
CMS.init();
