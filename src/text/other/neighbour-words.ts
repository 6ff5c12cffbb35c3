/**
 * Words of Danish that bokmål and nynorsk do not have in this form, and of English neither: function words, and what
 * people write to authorities about. Forms that older or conservative bokmål has too (efter, nu, sprog, frem, meget)
 * are left out. Chosen by hand.
 */
export const wordsDanish: readonly string[] = `
af afdeling afgørelse afgørelser afprøve afprøvet aldrig allerførst altid ansat ansættelse arbejde arbejdede arbejder
arbejdet bedst bedste besked blev blevet blive bliver borgernes brug bruges børn børnene dig eleverne erfaringerne
fejl fejlene forskellige forældre forældrene fået fælles giver givet gået gør gøre gøres hinanden hjemmeplejen hjælp
hjælpe hjælpen hjælper hvad hvornår høj høje højere højt igennem imellem ind indføre indkøb indkøbe indsats indsatsen
institutioner jer jeres kende kender kommunerne kommunernes kræve kræver krævet køb købe køber købes købt ligesom læge
lægen lægge lægger løsningerne medarbejder medarbejdere medarbejderne medarbejdernes mere mig mindst mulighed
muligheden muligheder måde måder møde møder mødes nemmere nogen noget nogle nødvendigt op opgave opgaver opgaverne
oplysning oplysninger penge pleje plejehjem plejen regering regeringen reglerne rigtigt sagde samarbejde samarbejder
samarbejdet selvom sig siger sikkerhed skolerne spørg spørge spørger spørgsmål stået sundhed sundhedsvæsenet sygehus
sygehuse sygehuset sådanne tage tager taget tidligt tilbage tillid tryghed tænke tænker ud udbud uddannelse
uddannelser uden udenfor udgift udgifter udvikle udvikler udvikling vej veje vejen vigtigt virksomhed virksomheder
virksomhederne vores ældre øge øget`
  .trim()
  .split(/\s+/u)

/** Words of Swedish that bokmål and nynorsk do not have in this form, and English neither. Chosen by hand. */
export const wordsSwedish: readonly string[] = `
aldrig allt använda använder arbeta arbetar arbete arbetet arbetssätt barnen begripa behöva behöver behövs borde
bättre bör chefer cheferna dessa dessutom dig där därefter därför efter eftersom felaktigt finns fråga frågar frågor
från fungerar för företag företagen första föräldrar föräldrarna förändring förändringar genom ger gång gånger gör
göra hjälp hjälpa hjälpen hur ibland inom inte jag kanske kommunerna kraven kunskap kunskaper köpa köps lära lättare
medborgare medborgarna mellan mig mycket myndigheterna människa människor måste möjlighet möjligheter nej nya när
någon något några obegriplig och också pröva redan runt saknas samarbeta samarbete samverkan själv själva skolan
snabbare sprida stöd större svår svåra svårt sätt tack tillsammans tjänst tjänster tjänsterna tycker upp uppgift
uppgifter utveckling vad varandra varför vilka vilket väldigt vård vården äldre är även`
  .trim()
  .split(/\s+/u)

/** Stop words of bokmål, nynorsk or English that are as usual in Danish. Chosen by hand. */
export const stopWordsLikeDanish: readonly string[] = `
a alle allerede an andre as at bare både da de dem den denne der deres derfor dermed det dette din disse ditt do du en
er et for fordi fra få får før først give gives ha hans har has have hele helt her hos hun hvem hver hvert hvilke
hvilken hvilket hvis hvor hvordan hvorfor i ikke in ingen is ja jeg jo kan kom kommer kun kunne man mange me med men
mens mest most must ned no nok når og også om over på rundt selv ser si sin sine skal skulle som står så til to under
us var ved vel vi vil ville være`
  .trim()
  .split(/\s+/u)

/** Stop words of bokmål, nynorsk or English that are as usual in Swedish. Chosen by hand. */
export const stopWordsLikeSwedish: readonly string[] = `
all alltid an at av de dem den det din ditt do du då en enda ett for fram få får gives gå går ha han hans har has helt
her hos i in ingen innan is ja jo kan kom kommer lov made man me med medan men mer mest most mot must ned never om oss
på ser sett sin sitt skulle som står så ta tar to under ut utan var vart vi åt`
  .trim()
  .split(/\s+/u)
