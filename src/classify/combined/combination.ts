/**
 * How the scores of the two models become one probability per answer: a multinomial logistic regression with few
 * parameters, so that it calibrates rather than learns by heart.
 *
 * logit(k) = (tfidf + tfidfByLength · ℓ) · z(k) + (keyword + keywordByLength · ℓ) · s(k) + bias(k)
 *
 * where z are the bent TF-IDF scores, s the keyword shares (each lever's part of all keyword evidence and a constant), and ℓ = ln(1 + words) − 3:
 * a long text is surer than a short one with the same score.
 */
export interface Combination {
  readonly tfidf: number
  readonly tfidfByLength: number
  readonly keyword: number
  readonly keywordByLength: number
  /** One per answer: the levers in order, then `ingen`. */
  readonly biases: readonly number[]
}

/** Names of the shared parameters, in the order in which they are fitted. */
export const sharedParameters = ['tfidf', 'tfidfByLength', 'keyword', 'keywordByLength'] as const
