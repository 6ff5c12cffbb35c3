import { words } from './characters.ts'

/** Words of an organisation's name, or of an office. */
const organisationWords = words(
  'as asa sa ba da ans iks kf hf rhf ngo ltd inc llc gmbh kommune kommunen fylkeskommune fylkeskommunen fylke bydel bydelen ' +
    'universitet universitetet universitetssykehus university college høgskole høgskolen høyskole høyskolen høgskule ' +
    'høgskulen institutt instituttet institute departement departementet direktorat direktoratet ministry directorate ' +
    'agency council municipality county office committee association society union group team company foundation trust ' +
    'forening foreningen foreining foreininga forbund forbundet stiftelse stiftelsen stiftinga lag laget klubb klubben ' +
    'styret styre råd rådet utvalg utvalget utval utvalet ledelsen leiinga administrasjonen redaksjonen sekretariatet ' +
    'etat etaten avdeling avdelingen avdelinga seksjon seksjonen enhet enheten skole skolen skule skulen barnehage ' +
    'barnehagen sykehus sykehuset sjukehus sjukehuset helse nav nho ks lo ntnu ssb oss norsk norske norges noregs ' +
    'nasjonal nasjonalt nasjonale statlig kongelig statens den det de en ei et ein eit vi me alle ansatte tilsette ' +
    'elevene elevane innbyggere innbyggjarar foreldre foreldra regjering regjeringen regjeringa stortinget storting storting ' +
    'komiteen komité nettverk nettverket gruppa gruppen utvalgsleder fagforbundet bank banken forlag forlaget partiet ' +
    'centre center studies digital digitale senter senteret industri industry kirke kirken kirka menighet software solutions systems the',
)

/** Words that end like an organisation. */
const organisationEnd =
  /(?:kommune|kommunen|forbund|forbundet|forening|foreningen|foreining|foreininga|laget|direktorat|direktoratet|departement|departementet|universitet|universitetet|høgskole|høgskolen|skolen|skulen|barnehage|barnehagen|utvalget|utvalet|rådet|styret|etaten|sykehus|sykehuset|sjukehus|foretak|foretaket|klubb|klubben|klubba|senter|senteret|gruppa|gruppen|nettverk|nettverket|tilsynet|verket|selskap|selskapet|banken|partiet|samfunnet|stiftelsen|organisasjon|organisasjonen|organisasjonar|forvaltningen|forvaltninga|instituttet|forum|forumet|redaksjonen|avdelinga|avdelingen)$/u

/** What a person is called who gives no name, and others who are greeted without one. */
const roles = words(
  'alle sammen dere dykk dokker folkens venner vener politikere politikarar politiker politikar kollega kollegaer kolleger ' +
    'kollegar leser lesar statsråd statsråden minister ministeren ordfører ordføraren ordføreren president prime sir madam ' +
    'sirs mr mrs ms miss dr colleague colleagues friends friend all everyone team readers reader members editor ' +
    'councillor councillors hiring whom world there again igjen og på hei du deg dykkar saksbehandler sakshandsamar ' +
    'mottaker mottakar redaktør rektor leder leiar styre medlem medlemmer anonym anonymous pensjonist lærer lærar mor ' +
    'mamma far pappa bestemor bestefar student studenten elev elever sykepleier sjukepleiar lege innbygger innbyggjar ' +
    'borger borgar privatperson gründer forelder nabo naboer skattebetaler skattebetalar velger veljar ansatt tilsett ' +
    'bruker brukar pårørende pårørande citizen resident taxpayer parent teacher nurse doctor bekymret bekymra engasjert ' +
    'frustrert oppgitt lei sint glad takknemlig god gode stolt en ei et ein eit min mi mitt vår våre ukjent mvh hilsen ' +
    'takk med fra frå for best regards sincerely yours kind ps nb jeg eg vi me dette det den vedlegg kopi dato sted stad ' +
    "i'm " +
    'today time please thank thanks vennlig venleg beste microsoft office user admin administrator norge noreg norway ' +
    'sverige danmark europa europe jul påske sommer norwegian digital innspill svar høringssvar høyringssvar ikke ikkje',
)

/** Words that end like an office. */
const roleEnd = /(?:sjef|sjefen|leder|lederen|leiar|leiaren|minister|ministeren|general|rådgiver|rådgjevar|ansvarlig)$/u

/** Places that letters are sent from: towns, counties, parts of the country. */
const places = words(
  'oslo bergen trondheim stavanger drammen fredrikstad kristiansand sandnes tromsø sarpsborg skien ålesund sandefjord ' +
    'haugesund tønsberg moss porsgrunn bodø arendal hamar larvik halden lillehammer mo molde horten gjøvik jessheim ' +
    'kongsberg askøy harstad kristiansund narvik alta elverum steinkjer leirvik ski nesodden vennesla askim mandal ' +
    'grimstad egersund mosjøen namsnes namsos levanger verdal stjørdal orkanger hammerfest kirkenes vadsø vardø svolvær ' +
    'leknes sortland finnsnes førde florø sogndal voss odda stord bømlo sotra øygarden kvam os bærum asker lørenskog ' +
    'lillestrøm ullensaker nittedal rælingen follo ås vestby drøbak nordland troms finnmark trøndelag rogaland hordaland ' +
    'vestland agder telemark vestfold buskerud innlandet hedmark oppland akershus østfold viken nordmøre sunnmøre ' +
    'romsdal østlandet vestlandet sørlandet nordnorge midtnorge svalbard longyearbyen hønefoss notodden rjukan kragerø ' +
    'risør tvedestrand farsund flekkefjord lyngdal bryne jæren karmøy tysvær sauda volda ørsta ulsteinvik herøy vinje ' +
    'tinn rauma surnadal oppdal røros tynset trysil fagernes valdres hallingdal gol geilo hemsedal numedal toten hadeland ' +
    'ringerike modum eidsvoll nannestad vågå lom skjåk dovre stockholm københavn london brussel helsinki berlin paris',
)

/** First words of places in two words. */
const placeStarts = words('nordre søndre nord sør øst vest øvre nedre indre ytre mo midt stor new north south')

/** Whether a word belongs to the name of an organisation or an office. */
export function isOrganisationWord(word: string): boolean {
  const lower = word.toLowerCase()
  return organisationWords.has(lower) || organisationEnd.test(lower)
}

/** Whether a word is what somebody is, and not what they are called. */
export function isRole(word: string): boolean {
  const lower = word.toLowerCase()
  return roles.has(lower) || roleEnd.test(lower)
}

/** Whether a word is a place, or begins the name of one. */
export function isPlace(word: string): boolean {
  const lower = word.toLowerCase()
  return places.has(lower) || placeStarts.has(lower)
}
