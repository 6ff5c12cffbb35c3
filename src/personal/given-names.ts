import { words } from './characters.ts'

/**
 * Given names that many people in Norway have, also of those who came here. A help in doubt, never the only sign: a name
 * that is not here is found where a greeting or a sign-off leaves no doubt.
 */
export const givenNames: ReadonlySet<string> = words(
  'kari ola ole nils per pål paul lars jan bjørn kjell svein arne odd knut hans jens peter petter pettersen tor thor ' +
    'terje geir rune trond morten thomas tom espen kristian christian martin andreas anders erik eirik erlend ' +
    'fredrik frode gunnar håkon haakon harald helge henrik henning håvard halvor ivar jon john johan johannes jonas ' +
    'joakim jørgen jørn kåre kenneth kim kjetil ketil kristoffer leif lasse magne magnus marius mats mads mathias ' +
    'mikkel mikael michael ørjan øystein øyvind eivind oddvar olav oskar oscar oliver robert roger roar roald rolf ' +
    'rolv sander sebastian sigurd simen sindre sivert stein steinar stian sverre ståle tarjei tarald tobias tommy tore ' +
    'torbjørn torgeir torstein tormod tron trygve ulrik vegard vidar viktor victor william aksel axel alexander ' +
    'alf amund anton arild arvid asbjørn asle atle audun birger børge bård dag daniel david edvard egil einar elias ' +
    'emil endre even filip finn frank georg gard gaute gjermund gisle hallvard herman inge ingvar isak jakob jacob ' +
    'jarle joar karl kasper kaare kristen kyrre loke lukas lucas ludvig noah ' +
    'anne anna inger marit ingrid liv eva berit astrid bjørg hilde solveig marianne randi ida nina maria elisabeth ' +
    'kristin kristine bente heidi silje hanne linda tone gerd tove wenche ragnhild ellen ann elin karin camilla ' +
    'mona julie laila sissel trine grete grethe gro britt siri sara sarah emma nora ingeborg hege marte marthe ' +
    'monica monika turid line lise lisbeth lene lena mette mari maren malin cathrine katrine kathrine karoline ' +
    'caroline cecilie charlotte christine christina dagny edel eli elise elsa emilie eline else frida gunn gunhild gunnhild gunnvor gudrun gjertrud ingebjørg ingunn sigrun solfrid arnhild reidun torhild torbjørg odd reidar truls arnfinn ove bent guro ' +
    'helene helen helga henriette hedda hedvig irene isabel jorunn johanne jenny janne jane june kaja kjersti ' +
    'kirsten kirsti klara laura lill linn lillian live mathilde margrethe margit margareth merete mia miriam mina ' +
    'målfrid nathalie oda olaug olga oline pernille pia ragna rakel rebecca renate rita ruth sandra selma signe sigrid ' +
    'sofie sofia sol stine sunniva susanne synne synnøve tanja thea therese tiril tonje torill toril torunn tuva unn ' +
    'unni ursula vera vibeke vigdis vilde vilja wibeke ylva yvonne åse åshild åsne aase agnes alma amalie amanda ' +
    'andrea anette annette anita anja annika aud aurora beate benedicte bergljot birgit birgitte bodil borghild brit ' +
    'mohammed mohamed muhammad ahmed ali hassan hussein omar yusuf ibrahim abdi abdullah khalid amir fatima aisha ' +
    'amina khadija zahra maryam mariam leila layla noor hodan fadumo ayan ewa agnieszka katarzyna piotr tomasz pawel ' +
    'krzysztof malgorzata olena oleksandr iryna natalia svitlana dmytro andrzej jolanta thi nguyen tesfaye selam ' +
    'james mary robert jennifer patricia richard susan jessica karen emily george edward henry jack jane alice olivia ' +
    'sophie thomas matthew andrew steven kevin brian ruth helen margaret catherine kate claire',
)
