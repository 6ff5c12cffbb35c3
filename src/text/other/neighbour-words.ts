/**
 * Words of Danish that bokmål and nynorsk do not have in this form, and of English neither: function words, and what
 * people write to authorities about. Forms that older or conservative bokmål has too (efter, nu, sprog, frem, meget)
 * are left out. Chosen by hand.
 */
export const wordsDanish: readonly string[] = `
af afdeling afgørelse afgørelser afprøve afprøvet aldrig allerførst altid ansat ansættelse arbejde arbejdede arbejder
arbejdet bedst bedste besked blev blevet blive bliver borgernes brug bruges børn børnene dig eleverne endnu
erfaringerne fejl fejlene forskellige forældre forældrene frihed frit fået fælles giver givet gået gør gøre gøres
havde hedder hinanden hjemmeplejen hjælp hjælpe hjælpen hjælper hvad hvornår høj høje højere højt igennem imellem ind
indføre indkøb indkøbe indsats indsatsen institutioner jer jeres kende kender kommunerne kommunernes kræve kræver
krævet køb købe køber købes købt lidt ligesom læge lægen lægge lægger løsningerne medarbejder medarbejdere
medarbejderne medarbejdernes mere mig mindst mit mulighed muligheden muligheder måde måder møde møder mødes nemmere
nogen noget nogle næste nødvendigt op opgave opgaver opgaverne oplysning oplysninger penge pleje plejehjem plejen
regering regeringen reglerne rigtigt sagde samarbejde samarbejder samarbejdet samfund samfundet samfundets selvom sig
sige siger sikkerhed skabe skabt skolerne spørg spørge spørger spørgsmål stået stærk stærke sundhed sundhedsvæsenet
sygehus sygehuse sygehuset sådanne tage tager taget tidligt tilbage tillid tryghed tænke tænker ud udbud uddannelse
uddannelser uden udenfor udgift udgifter udvikle udvikler udvikling vej veje vejen vigtigt virksomhed virksomheder
virksomhederne vores vort ældre øge øget`
  .trim()
  .split(/\s+/u)

/** Words of Swedish that bokmål and nynorsk do not have in this form, and English neither. Chosen by hand. */
export const wordsSwedish: readonly string[] = `
aldrig allt använda använder arbeta arbetar arbete arbetet arbetssätt att barnen begripa behöva behöver behövs borde
bättre bör chefer cheferna dess dessa dessutom dig där därefter därför efter eftersom endast enligt felaktigt finns
fråga frågar frågor från fungerar för företag företagen första föräldrar föräldrarna förändring förändringar genom ger
gång gånger gör göra hjälp hjälpa hjälpen hur ibland inom inte jag kanske kommunerna kraven kunna kunskap kunskaper
köpa köps lära lättare medborgare medborgarna mellan mig mycket myndigheterna människa människor måste möjlighet
möjligheter nej nya när någon något några obegriplig och också pröva redan runt saknas samarbeta samarbete samt
samverkan själv själva skolan snabbare sprida stöd större svår svåra svårt sätt sådana tack till tillsammans tjänst
tjänster tjänsterna tycker upp uppgift uppgifter utveckling vad varandra varför varje vilka vilken vilket väldigt vård
vården äldre är även`
  .trim()
  .split(/\s+/u)

/** Stop words of bokmål, nynorsk or English that are as usual in Danish. Chosen by hand. */
export const stopWordsLikeDanish: readonly string[] = `
a alle allerede an andre as at bare begge både da de dem den denne der deres derfor derfra dermed det dette din disse
ditt do du eller en er et flere for fordi fra få får før først give gives gå går ha hans har has have hele helt her
hos hun hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor i ikke in ingen is ja jeg jo kan kom komme
kommer kun kunne langs lov man mange me med men mens mest most must må måtte ned no nok når og også om over på rundt
selv selve ser si sin sine skal skulle slå snart som står så til to under us var ved vel vi vil ville være`
  .trim()
  .split(/\s+/u)

/** Stop words of bokmål, nynorsk or English that are as usual in Swedish. Chosen by hand. */
export const stopWordsLikeSwedish: readonly string[] = `
all alltid an at av bli blir både de dem den det din ditt do du då eller en enda ett for fram få får gives gå går ha
han hans har has helt her hos i in ingen innan is ja jo kan kom kommer lov made man me med medan men mer mest most mot
must må ned never om oss på sa ser sett sin sitt skulle slå som står så ta tar to under ut utan var vart vi vore vårt
åt`
  .trim()
  .split(/\s+/u)
