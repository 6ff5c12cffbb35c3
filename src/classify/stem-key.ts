/** Seed that keeps the hashes of stems apart from those of n-grams. Shared by the lexicon and the TF-IDF features. */
export const stemSeed = 0x51
