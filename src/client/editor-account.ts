/** Under which names the editor, and those it followed, keep who signed in, with the token. */
const ACCOUNT = new Set(['sveltia-cms.user', 'decap-cms-user', 'netlify-cms-user']);

/**
 * Keeps the account of the editor in the memory of its page. What lies in the storage of the browser can be read by
 * every file of the site, and a token is a password.
 *
 * @param storage the storage of the browser; an account that an earlier version left there goes
 */
export function keepAccountInMemory(storage: Storage): void {
  for (const key of ACCOUNT) storage.removeItem(key);
  const kept = new Map<string, string>();
  const { getItem, removeItem, setItem } = storage;
  const isAccount = (place: Storage, key: string) => place === storage && ACCOUNT.has(key);
  Object.assign(Object.getPrototypeOf(storage), {
    getItem(this: Storage, key: string) {
      return isAccount(this, key) ? (kept.get(key) ?? null) : getItem.call(this, key);
    },
    setItem(this: Storage, key: string, value: string) {
      if (isAccount(this, key)) kept.set(key, value);
      else setItem.call(this, key, value);
    },
    removeItem(this: Storage, key: string) {
      if (isAccount(this, key)) kept.delete(key);
      else removeItem.call(this, key);
    },
  });
}
