/** Why the data cannot be opened, in Chinese with what to do: told to the person as it is. */
export class StoreUnusable extends Error {}
