/** Words of English that carry no topic of their own. See the bokmål list for how they are used. Chosen and read by hand. */
export const stopWordsEn: readonly string[] = `
a about after again all also although always am among an and another any are aren't as at away be because been before
being between both but by came can can't come comes could did didn't do does doesn't doing don't done down each either
even ever every few for from get gets give given gives go goes going got had has hasn't have haven't having he her here
hers him his how i i'd i'll i'm i've if in into is isn't it it's its itself just last let like made make makes many may
me might more most much must my near never no nobody nor not now of off often on once one only or other others our ours
out over own per put rather same say says she should shouldn't since so some such take taken takes than that that's the
their theirs them then there there's these they they're this those though through to too under until up upon us use used
very was wasn't way we we'd we'll we're we've well went were weren't what when where whether which while who whom whose
why will with within without won't would wouldn't yes yet you you're your yours`
  .trim()
  .split(/\s+/u)
