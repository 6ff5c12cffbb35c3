import { dateNames } from './date-column.ts'
import { languageNames } from './language-column.ts'
import { countyNames, organisationNames, personNames, typeNames } from './respondent-columns.ts'

/** Keys of front matter that mean something here: sender, type of sender, county, date, language. */
export const meaningfulKeys: readonly string[] = [
  ...organisationNames,
  ...personNames,
  ...typeNames,
  ...countyNames,
  ...dateNames,
  ...languageNames,
]

/** Keys that people write above notes and letters, and that only ride along: never a mistyped one of the others. */
export const usualKeys: readonly string[] = (
  'tittel,title,emne,subject,tema,topic,sted,stad,place,location,lokale,arrangør,arrangørar,arrangører,organizer,organiser,' +
  'deltakere,deltakarar,deltaker,participants,antall,tal,metode,method,referent,ordstyrer,møteleder,fasilitator,facilitator,' +
  'gruppe,group,bord,table,dag,day,uke,veke,week,år,year,frist,deadline,start,slutt,end,varighet,duration,agenda,program,' +
  'stikkord,nøkkelord,emneord,tags,tag,keywords,kategori,category,kategorier,status,versjon,version,id,nr,nummer,ref,' +
  'referanse,reference,saksnummer,saksnr,kilde,kjelde,source,url,lenke,link,fil,file,merknad,kommentar,comment,notat,note,' +
  'samtykke,consent,epost,e post,email,telefon,phone,adresse,address,kommune,municipality,rolle,role,stilling,forfatter,' +
  'forfattar,author,authors,til,to,fra,frå,from,kopi,cc,layout,draft,description,beskrivelse,skildring,sammendrag,samandrag,' +
  'summary,permalink,slug,aliases,image,bilde,anledning,høve,arrangement,event,prosjekt,project,runde,round,spørsmål,question'
).split(',')
