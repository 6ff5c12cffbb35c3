/**
 * Ten sentences that ask for nothing, as people end an input: thanks, greetings, coffee, the weather. In both written
 * forms, so that one can be added to a text without changing its language.
 */
export const unrelatedSentences: readonly { readonly nb: string; readonly nn: string }[] = [
  { nb: 'Takk for en fin dag.', nn: 'Takk for ein fin dag.' },
  { nb: 'Kaffen var kald.', nn: 'Kaffien var kald.' },
  {
    nb: 'Med vennlig hilsen oss på servicekontoret.',
    nn: 'Med venleg helsing oss på servicekontoret.',
  },
  { nb: 'Ha en god sommer, alle sammen!', nn: 'Ha ein god sommar, alle saman!' },
  { nb: 'Nå må jeg løpe for å rekke bussen.', nn: 'No må eg springe for å rekke bussen.' },
  { nb: 'Beklager at jeg sender dette så sent på kvelden.', nn: 'Orsak at eg sender dette så seint på kvelden.' },
  { nb: 'Det regner fortsatt her på Stord.', nn: 'Det regnar framleis her på Stord.' },
  { nb: 'Jeg satt forresten på tredje rad i går.', nn: 'Eg sat forresten på tredje rad i går.' },
  {
    nb: 'Ring meg gjerne hvis håndskriften er vanskelig å lese.',
    nn: 'Ring meg gjerne om handskrifta er vanskeleg å lese.',
  },
  { nb: 'Lunsjen var nydelig, særlig laksen.', nn: 'Lunsjen var nydeleg, særleg laksen.' },
]
