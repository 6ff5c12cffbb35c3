/**
 * Frequent function words of languages that hovedgrep does not classify, none of them a usual word of bokmål, nynorsk
 * or English. They show that an input is in another language: Swedish, Danish, German, Dutch, French, Spanish, Polish,
 * Lithuanian, Finnish, Northern Sámi, Somali. Chosen by hand.
 */
export const functionWordsOther: readonly string[] = `
och att är inte för från hur vad när där också eller mycket måste kommer deras våra vårt ett någon något sådan jag mig
dig sig gör göra skulle utan efter även genom själv bättre behöver borde
af ikke hvad nogle noget mig dig sig også hvor meget skal blive bliver været børn gør burde jeres hvornår
der die das und ist nicht ein eine einen einem einer wir sie ich mit auf für von zu dem den des auch sich werden wird
sind haben hat kann können müssen aber oder wie bei nach über unser unsere mehr
de het een en niet van voor met zijn wij onze ook maar worden heeft hebben kunnen moeten deze dit naar
le la les des une du et est pas pour dans que qui nous vous avec sur sont plus être mais notre nos leur cette ce
el los las una y no por con para que es son más como pero nuestro nuestra este esta tienen hay
nie jest się że dla oraz przez przy jak tak ale czy być mają może można nasze naszej które który która bardzo
ir yra kad tai bet su iš kaip mes mūsų turi būti labai
ja on ei että ovat mutta myös kun niin sekä meidän pitää voi olla
lea leat mii dat ahte muhto gos go dehe maid eai ii han mun don mis olbmot galgá sáhttá buot eanet
waa iyo oo ka ku in waxaa maxaa laakiin waxay inay`
  .trim()
  .split(/\s+/u)
