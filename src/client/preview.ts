/**
 * Tells the live preview which reading of the content this page follows. A page that is still loading when
 * the next one is ready does not hear of it; so it says what it has, and is told to reload where it is behind.
 */
const shown = document.querySelector<HTMLMetaElement>('meta[name="voorvertoning"]')?.content;
import.meta.hot?.send('stukkenwijzer:shows', { serial: Number(shown) });
