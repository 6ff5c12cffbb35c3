/** Words of nynorsk that carry no topic of their own. See the bokmål list for how they are used. Chosen and read by hand. */
export const stopWordsNn: readonly string[] = `
alle allereie alt alltid andre at av bare berre begge blei bli blir blitt både då de deg dei deira deim den denne der
dermed det dette di difor din disse ditt du dykk dykkar eg ei ein eit eitt eller endå enn er etter fleire for fordi frå
fram få får før først fyrst gi gje gjekk gjennom gjer gjera gjere gjorde gå går ha hadde han hans har heile heilt her ho
hjå hos hennar i igjen ikkje imot ingen inn innan inne ja jo kan kanskje kjem kom kome korleis korfor kor kva kvar kvart
kven kvifor kunne la langs litt man mange med medan meg meir mellom men mest mot mykje må måtte ned nei neste noka noko
nokon nokre nok no når og også om opp oss over på rundt sa sjølv seg seier sett ser si sia sidan sin sine sitt skal
skulle slik slike snart som står så ta tek til tok um under ut utan var vart ved vel vere verte vert vi vil ville vår
våre vårt vore å åt`
  .trim()
  .split(/\s+/u)
