/**
 * Frequent function words of languages that hovedgrep does not classify, near relatives aside (see
 * `neighbour-words.ts`): German, Dutch, French, Spanish, Portuguese, Italian, Romanian, Polish, Croatian, Lithuanian,
 * Latvian, Finnish, Kven, Estonian, Hungarian, Northern Sámi, Icelandic, Faroese, Turkish, Albanian, Somali, Tagalog,
 * Vietnamese. Some are words of bokmål, nynorsk or English too; those show that such a word tells little. Chosen by hand.
 */
export const functionWordsOther: readonly string[] = `
das und ist plus nicht einen einem wir sie ich mit auf für von zu auch sich werden wird sind haben kann können müssen aber
oder wie bei nach über unser unsere mehr es zum zur sollte sollten wenn een niet voor zijn wij onze ook maar worden
heeft hebben kunnen moeten deze ik aan une est que qui nous vous avec sont être mais notre leur cette ce je il au aux
ne ou faut una por con más como pero nuestro nuestra este esta tienen un muy uma não em são nosso nossa isso é ao às
pelo pela muito gli che è sono anche più della delle nel questo essere și să pe cu pentru sunt în trebuie nie jest się
że dla oraz przez przy jak ale czy być mają może można nasze naszej które który która bardzo nas mnie od za koji koja
što nije smo iz kako ili ali ir yra kad tai bet iš kaip mūsų turi būti labai į mums kas uz vai ļoti että ovat mutta
myös niin sekä meidän pitää voi olla jos kui mis ning aga meie oma siis kes az és hogy nem egy nekünk kell mert csak
lea leat mii ahte muhto gos dehe maid eai mun don olbmot galgá sáhttá buot eanet ferte að í sem við ekki það þetta
fyrir með ég eru af hafa verður verða ikki tað hetta fyri bir için çok daha biz yok gibi olarak değil të në dhe një
për që nuk nga është janë duhet më waa iyo oo waxaa maxaa laakiin waxay inay ay ng mga hindi ko namin ito kami nang và
là của có không cho các được với để những một người chúng tôi này phải nên khi müsste könnte wurde würde damit weil
denn hier dort keine kein immer schon noch nur sehr viel viele mein ihre ihr zwischen gegen durch ohne besser warum
gibt geht uns jede jeder allem diese dieser dieses vom zou zouden mijn hij zij jullie waar waarom hoe tussen zonder
veel meer beter geen niets altijd nog wel wordt bij mogelijk zoals omdat zodat tijd goede daar iemand pourquoi parce
avoir était cela ces mon bien très trop aussi chaque entre sous chez fois fait doit doivent devrait devraient temps
personne jamais toujours donner mieux dois avant après même besoin gens cuando donde porque mucho muchos todos todo
cada hasta desde también siempre nunca mejor debería deberían hacer nadie quien creo necesitamos tengo gente tiene
hacia quando porquê muitos até também sempre melhor devia deviam fazer ninguém quem acho precisamos temos tenho pelos
meus minha nós dove perché tutti molto molti ogni fino meglio dovrebbe dovrebbero nessuno chi credo abbiamo bisogno
dobbiamo tra nostro nostra degli così cosa prima miei hanno siamo cum unde toți mult mulți fiecare până întotdeauna
niciodată bine avea nimeni cine cred avem nevoie fără după între acest această foarte când noi nostru kiedy gdzie
dlaczego ponieważ dużo każdy też zawsze nigdy lepiej powinien powinna powinno powinny nikt kto mam mamy trzeba żeby
aby więcej między bez przed jego tylko nam nasz gdy jeszcze kada gdje zašto jer puno svaki također uvijek nikad bolje
treba trebaju trebao nitko tko imamo kao više između prije nama naše naš samo sve jedan ste kur kodėl daug kiekvienas
visada niekada geriau reikia turėtų niekas daugiau tarp prie dėl jau aš savo nėra jų kāpēc daudz katrs vienmēr nekad
labāk vajag vajadzētu neviens mūsu vairāk starp pirms nevar tikai šo viņi missä miksi koska paljon jokainen aina
parempi pitäisi kukaan meillä minun enemmän välillä ilman ennen joka vain ihmisten kanssa saada olisi minä tämä siitä
jotka kus miks sest palju iga alati parem peaksid keegi meil minu rohkem vahel ilma enne või väga saab saaks seda nad
ainult kuid mikor miért sok minden mindig soha kellene senki több között nélkül előtt vagy nagyon lehet mint már még
ezt azt aki akik lenne hvað hvenær hvar hvers vegna mikið allir alltaf aldrei betur ætti ættu enginn milli án áður eða
mjög hefur þarf þurfa okkar sér þau þeir ekkert hvat hví nógv øll altíð ongantíð átti eingin hvør ímillum áðrenn hevur
mugu okkara fleiri tey teir hesum hesa nakað zaman nerede neden çünkü herkes asla kimse bizim arasında olmadan önce
veya sadece gerekir lazım olan olması benim bunu şey iyi kadar pse sepse shumë çdo gjithmonë kurrë askush kush kemi
midis ose vetëm duhen mund jetë tonë tona këtë kjo ata halkee waayo walba cidna ayaa waxa leh kaliya jira lahaa waan
inaan inuu inaad kung saan bakit dahil lahat bawat palagi tayo wala walang mayroon dapat kailangan gusto natin nila
siya kanila rin isang đâu tại sao vì nhiều mọi luôn bao giờ tốt hơn giữa trước hoặc chỉ rất còn như đã sẽ cần nếu
dainna olu juohke álo goassege buorebut galggašii galggašedje oktage gaskkas ovdal dušše dárbbašit berrejit mu dán
leaš ovttas mie oon kans saatta häätyy niitä pour ang elle os`
  .trim()
  .split(/\s+/u)

/**
 * Frequent function words of other languages that are words of bokmål, nynorsk or English too (`de`, `care`, `mai`), so
 * that they tell little. Chosen by hand; what else our texts have was seen by counting.
 */
export const ambiguousWords: readonly string[] = `
a al all alle also am as at av bu ca care com come da dan dans dass de dei del dem den der di die din dit do du e eg
ei ein eine el en er et for fra go ha han hat her het hun hver i ii in is ja jo kan ku kun la las le les lo los ma mai
man mas may me meg meine men met mi naar nav no non nu o of og om on over par para pas per sa sans sau se see sen
ser ses si so son sum sur ta tak tas te til to trong u um van var ver w was we will y à`
  .trim()
  .split(/\s+/u)
