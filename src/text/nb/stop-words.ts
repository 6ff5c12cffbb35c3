/**
 * Words of bokmål that carry no topic of their own. Used to keep evidence readable and to tell languages apart; never
 * to drop words before classifying (`ikke`, `må` and `bør` move labels). Chosen and read by hand.
 */
export const stopWordsNb: readonly string[] = `
alle allerede alt alltid andre at av bare ble blei bli blir blitt både da de deg dem den denne der dere deres derfor
dermed derfra det dette din disse ditt du eg ei ein eller en enda enn er et ett etter flere for fordi fra fram få får
før først gi gikk gjennom gjør gjøre gjorde gå går ha hadde han hans har hele helt her hos hun hva hvem hver hvert
hvilke hvilken hvilket hvis hvor hvordan hvorfor i igjen ikke imot ingen inn innen inne ja jeg jo kan kanskje kom komme
kommer kun kunne la langs litt lov man mange med meg mellom men mens mer mest mot mye må måtte ned nei neste noe noen
nok nå når og også om opp oss over på rundt selv seg selve sett ser si sier siden sin sine sitt skal skulle slik slike
slå snart som står så sånn ta tar til tok under ut uten var ved vel vi vil ville vår våre vårt være vært å`
  .trim()
  .split(/\s+/u)
