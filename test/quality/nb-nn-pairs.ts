/** One consultation input, said twice: as a speaker of bokmål and as a writer of nynorsk would put it. */
export interface LanguagePair {
  /** The lever that the text was written for, or `ingen`: keeps the selection even, is not a second coder's verdict. */
  readonly lever: string
  readonly nb: string
  readonly nn: string
}

/**
 * A hundred inputs in both written forms of Norwegian, nine or ten for each lever and for `ingen`. Written for this test
 * alone, by one author who had seen neither the training rows nor the development set, and never changed because a model
 * answered wrongly: what differs between the two is the language and nothing else. Organisations may be real, speakers
 * and events are made up.
 */
export const languagePairs: readonly LanguagePair[] = [
  {
    lever: 'rammebetingelser',
    nb: 'Budsjettet vårt nullstilles hver desember, så vi tør aldri begynne på noe som tar mer enn ett år. Gi oss flerårige rammer.',
    nn: 'Budsjettet vårt blir nullstilt kvar desember, så vi torer aldri byrje på noko som tek meir enn eitt år. Gje oss fleirårige rammer.',
  },
  {
    lever: 'virkemidler',
    nb: 'Vi er fire ansatte på næringskontoret og har ikke sjanse til å finne fram i alle tilskuddsordningene. Samle dem på ett sted.',
    nn: 'Vi er fire tilsette på næringskontoret og har ikkje sjanse til å finne fram i alle tilskotsordningane. Samle dei på éin stad.',
  },
  {
    lever: 'digitalisering',
    nb: 'Hjemmesykepleien må logge seg inn i fem forskjellige systemer, og ingen av dem snakker sammen.',
    nn: 'Heimesjukepleia må logge seg inn i fem ulike system, og ingen av dei snakkar saman.',
  },
  {
    lever: 'kultur',
    nb: 'Sjefen sier at det er lov å feile, men hun som gjorde det en gang, hører vi fortsatt om i lunsjen.',
    nn: 'Sjefen seier at det er lov å feile, men ho som gjorde det ein gong, høyrer vi framleis om i lunsjen.',
  },
  {
    lever: 'kompetanse',
    nb: 'Renholderne våre har fått nettbrett uten at noen har lært dem å bruke det. Sett av to kursdager før neste innføring.',
    nn: 'Reinhaldarane våre har fått nettbrett utan at nokon har lært dei å bruke det. Set av to kursdagar før neste innføring.',
  },
  {
    lever: 'forsok',
    nb: 'La oss prøve leksefri skole i to bydeler i ett år, og bestem dere etterpå.',
    nn: 'Lat oss prøve leksefri skule i to bydelar i eitt år, og bestem dykk etterpå.',
  },
  {
    lever: 'samarbeid',
    nb: 'Frivilligsentralen kjenner de ensomme i bygda, kommunen har lokalene. Likevel har vi aldri sittet rundt samme bord.',
    nn: 'Frivilligsentralen kjenner dei einsame i bygda, kommunen har lokala. Likevel har vi aldri sete rundt same bord.',
  },
  {
    lever: 'anskaffelser',
    nb: 'Når prisen teller åtti prosent i konkurransen, får vi alltid det billigste og aldri det nye. La leverandørene foreslå løsninger selv.',
    nn: 'Når prisen tel åtti prosent i konkurransen, får vi alltid det billegaste og aldri det nye. La leverandørane føreslå løysingar sjølve.',
  },
  {
    lever: 'forskning',
    nb: 'Skolen prøvde tolærersystem i tre år, men ingen forskere fulgte med, så nå vet vi ikke om det hjalp.',
    nn: 'Skulen prøvde tolærarsystem i tre år, men ingen forskarar følgde med, så no veit vi ikkje om det hjelpte.',
  },
  {
    lever: 'verdi',
    nb: 'Nabokommunen har en utmerket løsning for båtplasser, og likevel lager vi vår egen fra bunnen. Stjel mer fra hverandre!',
    nn: 'Grannekommunen har ei framifrå løysing for båtplassar, og likevel lagar vi vår eiga frå botnen. Stel meir frå kvarandre!',
  },
  {
    lever: 'ingen',
    nb: 'Kan noen si om møtet i morgen er i kantina eller i kommunestyresalen? Invitasjonen nevner begge.',
    nn: 'Kan nokon seie om møtet i morgon er i kantina eller i kommunestyresalen? Invitasjonen nemner begge.',
  },
  {
    lever: 'rammebetingelser',
    nb: 'Fylkeskommunen ber om at rapporteringskravene til kollektivtilskuddet halveres, og at tre direktorater ikke spør etter de samme opplysningene.',
    nn: 'Fylkeskommunen ber om at rapporteringskrava til kollektivtilskotet blir halverte, og at tre direktorat ikkje spør etter dei same opplysningane.',
  },
  {
    lever: 'virkemidler',
    nb: 'Søknadsskjemaet til innovasjonstilskuddet er på nitten sider. For en liten øykommune koster det mer å søke enn det vi kan få.',
    nn: 'Søknadsskjemaet til innovasjonstilskotet er på nitten sider. For ein liten øykommune kostar det meir å søkje enn det vi kan få.',
  },
  {
    lever: 'digitalisering',
    nb: 'Mor er 84 og har ikke BankID. Hun får ikke bestilt time, sett prøvesvar eller søkt om transportstøtte på nett.',
    nn: 'Mor er 84 og har ikkje BankID. Ho får ikkje tinga time, sett prøvesvar eller søkt om transportstøtte på nett.',
  },
  {
    lever: 'kultur',
    nb: 'Vi trenger ikke flere idédugnader. Vi trenger at en leder sier ja til noe som ikke er sikkert.',
    nn: 'Vi treng ikkje fleire idédugnader. Vi treng at ein leiar seier ja til noko som ikkje er sikkert.',
  },
  {
    lever: 'kompetanse',
    nb: 'Det er ingen her som kan tjenestedesign, så vi leier inn konsulenter hver gang. Ansett heller én som kan lære det bort.',
    nn: 'Det er ingen her som kan tenestedesign, så vi leiger inn konsulentar kvar gong. Tilset heller éin som kan lære det bort.',
  },
  {
    lever: 'forsok',
    nb: 'Politidistriktet burde få et midlertidig unntak fra vaktplanreglene, slik at vi kan teste en annen turnus i et halvt år.',
    nn: 'Politidistriktet burde få eit mellombels unntak frå vaktplanreglane, slik at vi kan teste ein annan turnus i eit halvt år.',
  },
  {
    lever: 'samarbeid',
    nb: 'Barnevernet, skolen og BUP møter familien hver for seg, og foreldrene må fortelle alt på nytt. Lag ett felles team.',
    nn: 'Barnevernet, skulen og BUP møter familien kvar for seg, og foreldra må fortelje alt på nytt. Lag eitt felles team.',
  },
  {
    lever: 'anskaffelser',
    nb: 'Vi er et firma med fem ansatte og ville gjerne levert, men rammeavtalen krever en omsetning på femti millioner.',
    nn: 'Vi er eit firma med fem tilsette og ville gjerne ha levert, men rammeavtalen krev ei omsetning på femti millionar.',
  },
  {
    lever: 'forskning',
    nb: 'Gi flere i etatene mulighet til å ta en offentlig sektor-ph.d., så forskningsspørsmålene kommer fra dem som har problemene.',
    nn: 'Gje fleire i etatane høve til å ta ein offentleg sektor-ph.d., så forskingsspørsmåla kjem frå dei som har problema.',
  },
  {
    lever: 'verdi',
    nb: 'Ingen spurte etterpå om velferdsteknologien faktisk sparte noen nattevakter. Gevinsten står i planen og ingen andre steder.',
    nn: 'Ingen spurde etterpå om velferdsteknologien faktisk sparte nokre nattevakter. Gevinsten står i planen og ingen andre stader.',
  },
  {
    lever: 'ingen',
    nb: 'Jeg heter Turid, er pensjonert bussjåfør og bor i Førde. Det var egentlig bare det jeg ville si.',
    nn: 'Eg heiter Turid, er pensjonert bussjåfør og bur i Førde. Det var eigentleg berre det eg ville seie.',
  },
  {
    lever: 'rammebetingelser',
    nb: 'Når hjemmetjenesten forebygger et lårhalsbrudd, er det sykehuset som sparer pengene. Systemet må la gevinsten følge dem som gjør jobben.',
    nn: 'Når heimetenesta førebyggjer eit lårhalsbrot, er det sjukehuset som sparer pengane. Systemet må la gevinsten følgje dei som gjer jobben.',
  },
  {
    lever: 'virkemidler',
    nb: 'Innovasjon Norge, Siva og fylket gir tre ulike råd om det samme prosjektet. Vi ønsker oss én veileder som kjenner alle ordningene.',
    nn: 'Innovasjon Norge, Siva og fylket gjev tre ulike råd om det same prosjektet. Vi ønskjer oss éin rettleiar som kjenner alle ordningane.',
  },
  {
    lever: 'digitalisering',
    nb: 'Eiendomsdata, adresser og planer ligger i hver sin base. Åpne grensesnitt mellom registrene ville spart byggesaksavdelingen for mange timer.',
    nn: 'Eigedomsdata, adresser og planar ligg i kvar sin base. Opne grensesnitt mellom registera ville ha spart byggjesaksavdelinga for mange timar.',
  },
  {
    lever: 'kultur',
    nb: 'Forslagskassa på verkstedet har stått tom siden 2016, for alle vet hva som skjer med dem som skriver noe.',
    nn: 'Forslagskassa på verkstaden har stått tom sidan 2016, for alle veit kva som skjer med dei som skriv noko.',
  },
  {
    lever: 'kompetanse',
    nb: 'Nye avdelingsledere får ansvar for endringsarbeid uten noen opplæring. Vi foreslår et obligatorisk lederkurs og en mentor det første året.',
    nn: 'Nye avdelingsleiarar får ansvar for endringsarbeid utan noka opplæring. Vi føreslår eit obligatorisk leiarkurs og ein mentor det første året.',
  },
  {
    lever: 'forsok',
    nb: 'Vi hadde felles elsykler til vaktmesterne på prøve i tre måneder. Det virket ikke hos oss, så vi avsluttet i tide.',
    nn: 'Vi hadde felles elsyklar til vaktmeistrane på prøve i tre månader. Det verka ikkje hos oss, så vi avslutta i tide.',
  },
  {
    lever: 'samarbeid',
    nb: 'Spør ungdommene selv før dere tegner den nye fritidsklubben, og la dem være med hele veien.',
    nn: 'Spør ungdommane sjølve før de teiknar den nye fritidsklubben, og la dei vere med heile vegen.',
  },
  {
    lever: 'anskaffelser',
    nb: 'Havnemyndighetene bør bruke innovasjonspartnerskap når de kjøper landstrøm, så løsningen kan utvikles i dialog med leverandørene før kontrakten låses.',
    nn: 'Hamnestyresmaktene bør bruke innovasjonspartnarskap når dei kjøper landstraum, så løysinga kan utviklast i dialog med leverandørane før kontrakten blir låst.',
  },
  {
    lever: 'forskning',
    nb: 'Instituttet vårt får ikke tilgang til helsedata før prosjektperioden er over. Forskere trenger en raskere vei til registrene.',
    nn: 'Instituttet vårt får ikkje tilgang til helsedata før prosjektperioden er over. Forskarar treng ein raskare veg til registera.',
  },
  {
    lever: 'verdi',
    nb: 'Mål hva innbyggerne får igjen, ikke hvor mange prosjekter vi har satt i gang.',
    nn: 'Mål kva innbyggjarane får att, ikkje kor mange prosjekt vi har sett i gang.',
  },
  {
    lever: 'ingen',
    nb: 'Takk for at dere kom helt hit til Vardø med hurtigruta i det været.',
    nn: 'Takk for at de kom heilt hit til Vardø med hurtigruta i det vêret.',
  },
  {
    lever: 'rammebetingelser',
    nb: 'Bemanningsnormen i barnehagen teller hoder og ikke kvalitet. Endre loven, så vi selv kan avgjøre hvem vi trenger.',
    nn: 'Bemanningsnorma i barnehagen tel hovud og ikkje kvalitet. Endre lova, så vi sjølve kan avgjere kven vi treng.',
  },
  {
    lever: 'virkemidler',
    nb: 'Fristen i utlysningen var tre uker midt i fellesferien. Slik når støtten bare dem som har egne søknadsskrivere.',
    nn: 'Fristen i utlysinga var tre veker midt i fellesferien. Slik når stønaden berre dei som har eigne søknadsskrivarar.',
  },
  {
    lever: 'digitalisering',
    nb: 'Bruk kunstig intelligens til å sortere henvendelsene i postmottaket, så saksbehandlerne kan ta dem som krever et menneske.',
    nn: 'Bruk kunstig intelligens til å sortere førespurnadene i postmottaket, så sakshandsamarane kan ta dei som krev eit menneske.',
  },
  {
    lever: 'kultur',
    nb: 'På sykehjemmet har vi ikke fem minutter til overs. Gode ideer dør i garderoben fordi ingen har tid til å høre på dem.',
    nn: 'På sjukeheimen har vi ikkje fem minutt til overs. Gode idear døyr i garderoben fordi ingen har tid til å høyre på dei.',
  },
  {
    lever: 'kompetanse',
    nb: 'La saksbehandlere hospitere et halvt år i en annen etat. Det lærer man mer av enn noe seminar.',
    nn: 'La sakshandsamarar hospitere eit halvt år i ein annan etat. Det lærer ein meir av enn noko seminar.',
  },
  {
    lever: 'forsok',
    nb: 'Kommunen søker om å bli frikommune for arealplan, slik at vi kan prøve forenklet behandling av små tiltak før reglene vurderes.',
    nn: 'Kommunen søkjer om å bli frikommune for arealplan, slik at vi kan prøve forenkla handsaming av små tiltak før reglane blir vurderte.',
  },
  {
    lever: 'samarbeid',
    nb: 'Pensjonistlaget, Sanitetskvinnene og hjemmetjenesten burde dele på besøksrunden i stedet for å snuble i hverandre.',
    nn: 'Pensjonistlaget, Sanitetskvinnene og heimetenesta burde dele på besøksrunden i staden for å snuble i kvarandre.',
  },
  {
    lever: 'anskaffelser',
    nb: 'Kravspesifikasjonen var så detaljert at bare det gamle systemet kunne vinne. Beskriv behovet neste gang, ikke knappene.',
    nn: 'Kravspesifikasjonen var så detaljert at berre det gamle systemet kunne vinne. Skildre behovet neste gong, ikkje knappane.',
  },
  {
    lever: 'forskning',
    nb: 'Før vi innfører enda et program mot mobbing, bør universitetet evaluere de fire vi allerede har.',
    nn: 'Før vi innfører endå eit program mot mobbing, bør universitetet evaluere dei fire vi alt har.',
  },
  {
    lever: 'verdi',
    nb: 'Piloten ble vist fram på tre konferanser, men ingen andre sykehus tok den i bruk. Vi mangler noen med ansvar for spredning.',
    nn: 'Piloten vart vist fram på tre konferansar, men ingen andre sjukehus tok han i bruk. Vi manglar nokon med ansvar for spreiing.',
  },
  {
    lever: 'ingen',
    nb: 'Hullene i veien forbi skolen er så dype at man kan drive fiskeoppdrett i dem.',
    nn: 'Hola i vegen forbi skulen er så djupe at ein kan drive fiskeoppdrett i dei.',
  },
  {
    lever: 'rammebetingelser',
    nb: 'Tildelingsbrevet vårt har 62 styringsparametere. Departementet bør styre etter tre mål og la etaten velge veien.',
    nn: 'Tildelingsbrevet vårt har 62 styringsparametrar. Departementet bør styre etter tre mål og la etaten velje vegen.',
  },
  {
    lever: 'virkemidler',
    nb: 'Skattefunn passer for bedrifter, men den kommunale vannavdelingen finner ingen ordning som dekker utvikling hos oss.',
    nn: 'Skattefunn passar for bedrifter, men den kommunale vassavdelinga finn inga ordning som dekkjer utvikling hos oss.',
  },
  {
    lever: 'digitalisering',
    nb: 'Legevakta får fortsatt epikriser på papir fordi journalsystemene ikke kan utveksle dem. Det tar en sykepleier to timer hver natt.',
    nn: 'Legevakta får framleis epikriser på papir fordi journalsystema ikkje kan utveksle dei. Det tek ein sjukepleiar to timar kvar natt.',
  },
  {
    lever: 'kultur',
    nb: 'Den som sier fra om noe som kan gjøres bedre, blir sett på som vanskelig.',
    nn: 'Den som seier frå om noko som kan gjerast betre, blir sedd på som vanskeleg.',
  },
  {
    lever: 'kompetanse',
    nb: 'Kommunen får ikke tak i utviklere, og de vi har, slutter etter et år. Vi trenger en felles rekrutteringsplan for små kommuner.',
    nn: 'Kommunen får ikkje tak i utviklarar, og dei vi har, sluttar etter eit år. Vi treng ein sams rekrutteringsplan for små kommunar.',
  },
  {
    lever: 'forsok',
    nb: 'Hvorfor bygge om tjue kryss før noen har malt opp ett og sett hvordan folk kjører?',
    nn: 'Kvifor byggje om tjue kryss før nokon har måla opp eitt og sett korleis folk køyrer?',
  },
  {
    lever: 'samarbeid',
    nb: 'Kystverket, fylket og kommunen eier hver sin bit av samme kai. Et fast samarbeidsforum kunne spart oss for mye krangling.',
    nn: 'Kystverket, fylket og kommunen eig kvar sin bit av same kaia. Eit fast samarbeidsforum kunne ha spart oss for mykje krangling.',
  },
  {
    lever: 'anskaffelser',
    nb: 'Innkjøpsavdelingen kommer inn når alt er bestemt. Ta dem med fra starten, og bruk markedsdialog før anbudet lyses ut.',
    nn: 'Innkjøpsavdelinga kjem inn når alt er avgjort. Ta dei med frå starten, og bruk marknadsdialog før anbodet blir lyst ut.',
  },
  {
    lever: 'forskning',
    nb: 'Det forskes mye på storbyer, men nesten ingenting på hvordan tjenester fungerer i kommuner med under tusen innbyggere.',
    nn: 'Det blir forska mykje på storbyar, men nesten ingenting på korleis tenester fungerer i kommunar med under tusen innbyggjarar.',
  },
  {
    lever: 'verdi',
    nb: 'Lag en nasjonal delingsbank der løsninger som har virket, ligger klare til gjenbruk med tall på hva de sparte.',
    nn: 'Lag ein nasjonal delingsbank der løysingar som har verka, ligg klare til gjenbruk med tal på kva dei sparte.',
  },
  {
    lever: 'ingen',
    nb: 'God morgen alle sammen, og velkommen til dag to. Garderoben er til venstre, og det er vafler klokka to.',
    nn: 'God morgon alle saman, og velkomne til dag to. Garderoben er til venstre, og det er vaflar klokka to.',
  },
  {
    lever: 'rammebetingelser',
    nb: 'Øremerkede midler låser oss til gårsdagens oppgaver. Gi oss pengene som ramme og færre krav til telling.',
    nn: 'Øyremerkte midlar låser oss til oppgåvene frå i går. Gje oss pengane som ramme og færre krav til teljing.',
  },
  {
    lever: 'virkemidler',
    nb: 'Skjønnsmidlene fra Statsforvalteren gjorde at vi kom i gang, men støtten stopper før noe er ferdig. Ordningen bør vare lenger.',
    nn: 'Skjønsmidlane frå Statsforvaltaren gjorde at vi kom i gang, men støtta stoppar før noko er ferdig. Ordninga bør vare lenger.',
  },
  {
    lever: 'digitalisering',
    nb: 'Jeg har oppgitt det samme kontonummeret til Nav, Lånekassen og kommunen. Hvorfor kan de ikke hente det fra hverandre?',
    nn: 'Eg har oppgjeve det same kontonummeret til Nav, Lånekassen og kommunen. Kvifor kan dei ikkje hente det frå kvarandre?',
  },
  {
    lever: 'kultur',
    nb: 'Tillitsvalgte opplever at ledelsen roser nytenkning i festtaler, men straffer avvik i medarbeidersamtalen. Ros burde komme i hverdagen også.',
    nn: 'Tillitsvalde opplever at leiinga rosar nytenking i festtalar, men straffar avvik i medarbeidarsamtalen. Ros burde kome i kvardagen òg.',
  },
  {
    lever: 'kompetanse',
    nb: 'Fagskolene burde tilby korte, praktiske moduler i innovasjonsmetoder for ansatte som ikke kan ta fri et helt semester.',
    nn: 'Fagskulane burde tilby korte, praktiske modular i innovasjonsmetodar for tilsette som ikkje kan ta fri eit heilt semester.',
  },
  {
    lever: 'forsok',
    nb: 'Opprett en regulatorisk sandkasse for droner i redningstjenesten, der luftfartsmyndighetene følger med mens vi tester.',
    nn: 'Opprett ei regulatorisk sandkasse for dronar i redningstenesta, der luftfartsstyresmaktene følgjer med medan vi testar.',
  },
  {
    lever: 'samarbeid',
    nb: 'Vi som driver en sosial virksomhet for løslatte, får høre at kriminalomsorgen ikke har lov å snakke med oss. Inviter oss inn som partner.',
    nn: 'Vi som driv ei sosial verksemd for lauslatne, får høyre at kriminalomsorga ikkje har lov å snakke med oss. Inviter oss inn som partnar.',
  },
  {
    lever: 'anskaffelser',
    nb: 'Kan ikke kommunen kjøpe skolemat av bøndene i dalen uten at anbudet krever levering i hele landet?',
    nn: 'Kan ikkje kommunen kjøpe skulemat av bøndene i dalen utan at anbodet krev levering i heile landet?',
  },
  {
    lever: 'forskning',
    nb: 'Forskningsrådet bør finansiere følgeforskning på tjenester som legges om, slik at beslutninger bygger på kunnskap og ikke på magefølelse.',
    nn: 'Forskingsrådet bør finansiere følgjeforsking på tenester som blir lagde om, slik at avgjerder byggjer på kunnskap og ikkje på magekjensle.',
  },
  {
    lever: 'verdi',
    nb: 'Vi fant opp vår egen venteliste-app. Det hadde fjorten andre kommuner også gjort, viste det seg.',
    nn: 'Vi fann opp vår eigen venteliste-app. Det hadde fjorten andre kommunar òg gjort, synte det seg.',
  },
  {
    lever: 'ingen',
    nb: 'Sammen skaper vi framtiden! Norge skal være best i verden på å være best.',
    nn: 'Saman skaper vi framtida! Noreg skal vere best i verda på å vere best.',
  },
  {
    lever: 'rammebetingelser',
    nb: 'Taushetsplikten er skrevet for papirmapper. Loven må endres så skole og helsestasjon får snakke om det samme barnet.',
    nn: 'Teieplikta er skriven for papirmapper. Lova må endrast så skule og helsestasjon får snakke om det same barnet.',
  },
  {
    lever: 'virkemidler',
    nb: 'Egenandelen på femti prosent gjør at museene aldri kan bruke fondet. Senk den for små virksomheter.',
    nn: 'Eigendelen på femti prosent gjer at musea aldri kan bruke fondet. Senk han for små verksemder.',
  },
  {
    lever: 'digitalisering',
    nb: 'Reindriftsforvaltningen fører flytting på skjema som må skannes. En enkel digital tjeneste på samisk og norsk er på høy tid.',
    nn: 'Reindriftsforvaltninga fører flytting på skjema som må skannast. Ei enkel digital teneste på samisk og norsk er på høg tid.',
  },
  {
    lever: 'kultur',
    nb: 'Det tar så lang tid å få lov at folk heller lar være å spørre. Mellomledere tør ikke bestemme noe som helst.',
    nn: 'Det tek så lang tid å få lov at folk heller lèt vere å spørje. Mellomleiarar torer ikkje avgjere noko som helst.',
  },
  {
    lever: 'kompetanse',
    nb: 'Vi kan mye om vann og rør, men ingenting om hvordan man leder et utviklingsprosjekt. Det har vi aldri lært.',
    nn: 'Vi kan mykje om vatn og røyr, men ingenting om korleis ein leier eit utviklingsprosjekt. Det har vi aldri lært.',
  },
  {
    lever: 'forsok',
    nb: 'Tingretten fikk prøve kveldsmøter i småkravssaker i fire måneder. Etterpå visste vi hva som burde beholdes, og hva som burde skrinlegges.',
    nn: 'Tingretten fekk prøve kveldsmøte i småkravssaker i fire månader. Etterpå visste vi kva vi burde halde på, og kva vi burde skrinleggje.',
  },
  {
    lever: 'samarbeid',
    nb: 'Pårørende sitter på kunnskap som ingen ber om. Ta oss med rundt bordet når avlastningstilbudet skal lages om.',
    nn: 'Pårørande sit på kunnskap som ingen ber om. Ta oss med rundt bordet når avlastingstilbodet skal lagast om.',
  },
  {
    lever: 'anskaffelser',
    nb: 'Innkjøpene i Forsvaret tar sju år fra behov til levering. Mindre kontrakter med opsjoner ville sluppet til nyere teknologi.',
    nn: 'Innkjøpa i Forsvaret tek sju år frå behov til levering. Mindre kontraktar med opsjonar ville ha sleppt til nyare teknologi.',
  },
  {
    lever: 'forskning',
    nb: 'Koble masterstudenter og forskere til vernepleierne våre. Vi har nok av spørsmål, men ingen som undersøker dem skikkelig.',
    nn: 'Kople masterstudentar og forskarar til vernepleiarane våre. Vi har nok av spørsmål, men ingen som undersøkjer dei skikkeleg.',
  },
  {
    lever: 'verdi',
    nb: 'Effekten av brannvesenets hjemmebesøk er godt dokumentert hos oss. Nå må noen sørge for at resten av landet får nytte av den.',
    nn: 'Effekten av heimebesøka til brannvesenet er godt dokumentert hos oss. No må nokon syte for at resten av landet får nytte av han.',
  },
  {
    lever: 'ingen',
    nb: 'Lenken i invitasjonen virket ikke, så jeg skriver her i stedet. Når går fristen egentlig ut?',
    nn: 'Lenkja i invitasjonen verka ikkje, så eg skriv her i staden. Når går fristen eigentleg ut?',
  },
  {
    lever: 'rammebetingelser',
    nb: 'Fire tilsyn kom på én måned, og alle ba om de samme papirene. Slå tilsynene sammen.',
    nn: 'Fire tilsyn kom på éin månad, og alle bad om dei same papira. Slå tilsyna saman.',
  },
  {
    lever: 'virkemidler',
    nb: 'DOGA-veiledningen var gull for oss i byplan, men ingen visste at den fantes. Gjør støttetilbudet synlig for distriktene.',
    nn: 'DOGA-rettleiinga var gull for oss i byplan, men ingen visste at ho fanst. Gjer støttetilbodet synleg for distrikta.',
  },
  {
    lever: 'digitalisering',
    nb: 'Personvernreglene brukes som unnskyldning for ikke å dele data mellom sykehus og kommune, selv når pasienten har sagt ja.',
    nn: 'Personvernreglane blir brukte som orsaking for ikkje å dele data mellom sjukehus og kommune, sjølv når pasienten har sagt ja.',
  },
  {
    lever: 'kultur',
    nb: 'Gi oss en fast formiddag i måneden der vi får tenke uten telefon, og der dumme spørsmål er velkomne.',
    nn: 'Gje oss ein fast føremiddag i månaden der vi får tenkje utan telefon, og der dumme spørsmål er velkomne.',
  },
  {
    lever: 'kompetanse',
    nb: 'Arkivarene trenger etterutdanning i elektronisk bevaring. De som kunne dette, har gått av med pensjon.',
    nn: 'Arkivarane treng etterutdanning i elektronisk bevaring. Dei som kunne dette, har gått av med pensjon.',
  },
  {
    lever: 'forsok',
    nb: 'Hvis ingen får bryte en regel på prøve, finner vi aldri ut om den trengs.',
    nn: 'Viss ingen får bryte ein regel på prøve, finn vi aldri ut om han trengst.',
  },
  {
    lever: 'samarbeid',
    nb: 'Idrettslaget ville åpne hallen for flyktninger, kommunen ville det samme, men det fantes ingen å avtale det med. Nå har vi en felles kontaktperson.',
    nn: 'Idrettslaget ville opne hallen for flyktningar, kommunen ville det same, men det fanst ingen å avtale det med. No har vi ein felles kontaktperson.',
  },
  {
    lever: 'anskaffelser',
    nb: 'Tildelingskriteriene i bussanbudet burde gi poeng for nye løsninger, ikke bare for antall seter.',
    nn: 'Tildelingskriteria i bussanbodet burde gje poeng for nye løysingar, ikkje berre for talet på sete.',
  },
  {
    lever: 'forskning',
    nb: 'Legg forskningsresultatene fram på to sider på vanlig norsk. Ingen i barneverntjenesten rekker å lese en rapport på to hundre.',
    nn: 'Legg forskingsresultata fram på to sider på vanleg norsk. Ingen i barnevernstenesta rekk å lese ein rapport på to hundre.',
  },
  {
    lever: 'verdi',
    nb: 'Da prosjektet var slutt, var pengene brukt og løsningen lagt i en skuff. Krev en plan for videreføring og gevinst fra dag én.',
    nn: 'Då prosjektet var slutt, var pengane brukte og løysinga lagd i ei skuff. Krev ein plan for vidareføring og gevinst frå dag éin.',
  },
  {
    lever: 'ingen',
    nb: 'Kaffen på samlingen var god, men lokalet var iskaldt og stolene knirket under hele innlegget.',
    nn: 'Kaffien på samlinga var god, men lokalet var iskaldt og stolane knirka under heile innlegget.',
  },
  {
    lever: 'rammebetingelser',
    nb: 'Mattilsynet og kommunen deler ansvaret for drikkevannet slik at ingen av dem kan bestemme. Legg myndigheten på ett sted.',
    nn: 'Mattilsynet og kommunen deler ansvaret for drikkevatnet slik at ingen av dei kan avgjere. Legg myndigheita på éin stad.',
  },
  {
    lever: 'virkemidler',
    nb: 'Departementet bør vurdere et eget såkornfond for biblioteker og kulturskoler, med rullerende søknadsfrist og enkle kriterier.',
    nn: 'Departementet bør vurdere eit eige såkornfond for bibliotek og kulturskular, med rullerande søknadsfrist og enkle kriterium.',
  },
  {
    lever: 'digitalisering',
    nb: 'Chatboten skjønte ingenting, og telefonen er stengt. Lag i det minste en nettside som folk forstår.',
    nn: 'Chatboten skjøna ingenting, og telefonen er stengd. Lag i det minste ei nettside som folk forstår.',
  },
  {
    lever: 'kultur',
    nb: 'Rådmannen satt en hel dag i vår med oss på lageret og spurte hva som irriterte oss. Siden har alle turt å si fra.',
    nn: 'Rådmannen sat ein heil dag i vår med oss på lageret og spurde kva som irriterte oss. Sidan har alle tort å seie frå.',
  },
  {
    lever: 'kompetanse',
    nb: 'Still krav om endringskunnskap når dere lyser ut lederstillinger. I dag ansettes de flinkeste fagfolkene, og så håper man på det beste.',
    nn: 'Still krav om endringskunnskap når de lyser ut leiarstillingar. I dag blir dei flinkaste fagfolka tilsette, og så håper ein på det beste.',
  },
  {
    lever: 'forsok',
    nb: 'Start med én sykehusavdeling og én vaktlinje. Går det galt, stopper vi; går det bra, utvider vi.',
    nn: 'Start med éi sjukehusavdeling og éi vaktlinje. Går det gale, stoppar vi; går det bra, utvidar vi.',
  },
  {
    lever: 'samarbeid',
    nb: 'Næringslivet i byen stiller gjerne opp med folk og lokaler for å få ungdom i arbeid, men kommunen vil helst gjøre alt alene.',
    nn: 'Næringslivet i byen stiller gjerne opp med folk og lokale for å få ungdom i arbeid, men kommunen vil helst gjere alt åleine.',
  },
  {
    lever: 'anskaffelser',
    nb: 'Etter at vi kjørte en konkurranse med forhandling om rensing av kloakk, fikk vi tre tilbud vi ikke visste var mulige.',
    nn: 'Etter at vi køyrde ein konkurranse med forhandling om reinsing av kloakk, fekk vi tre tilbod vi ikkje visste var moglege.',
  },
  {
    lever: 'forskning',
    nb: 'Vi etterlyser et langsiktig forskningsprogram om trossamfunnenes rolle i omsorgen, utført av uavhengige institutter.',
    nn: 'Vi etterlyser eit langsiktig forskingsprogram om rolla til trussamfunna i omsorga, utført av uavhengige institutt.',
  },
  {
    lever: 'verdi',
    nb: 'Skogbruksetaten kuttet saksbehandlingstiden med to tredeler, og nå har fem fylker kopiert opplegget uten å endre et komma.',
    nn: 'Skogbruksetaten kutta sakshandsamingstida med to tredelar, og no har fem fylke kopiert opplegget utan å endre eit komma.',
  },
  {
    lever: 'ingen',
    nb: 'Beklager, dette ble sendt til feil mottaker. Se bort fra den forrige meldingen.',
    nn: 'Orsak, dette vart sendt til feil mottakar. Sjå bort frå den førre meldinga.',
  },
  {
    lever: 'kultur',
    nb: 'Ledergruppa feiret en bom med kake i fjor. Det betydde mer for motet vårt enn ti plakater om nytenkning.',
    nn: 'Leiargruppa feira ein bom med kake i fjor. Det betydde meir for motet vårt enn ti plakatar om nytenking.',
  },
]
