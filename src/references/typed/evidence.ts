import {fold} from '../fold.ts'

/** Journals whose names say nothing by their words. */
const JOURNALS = new Set(
  'brain,nature,science,cell,neuron,pain,sleep,lancet,the lancet,jama,bmj,the bmj,blood,circulation,chest,gut,heart,stroke,thorax,diabetes,appetite,cognition,emotion,psyche,mind,language,elife,plos one,addiction,autism,eneuro,neuroimage,neuropsychopharmacology,psychoneuroendocrinology,pediatrics,nejm,pnas,isis,mbio,bioessays,econometrica,demography,evolution,ecology,genetics,synthese,daedalus,oncogene,hypertension'.split(
    ',',
  ),
)
const JOURNAL_WORDS =
  /(?<!\p{L})(?:journal|j|revue|revista|rivista|zeitschrift|tijdschrift|reviews?|archives?|annals|annales|annu|bulletin|quarterly|letters|lett|proceedings|proc|transactions|trans|magazine|plos|frontiers|advances|perspectives|directions|(?:bio|neuro)?sciences?|sci|psycholog(?:y|ist)|psychiatry|neurology|medicine|research|behaviou?r|trends|acta|arch|rev|res|med|am|bull|phys|chem|biol|math|opt|appl)(?!\p{L})/iu
const PUBLISHER_WORDS =
  /(?<!\p{L})(?:press|presses|up|books?|verlag|publish(?:ers?|ing)|publications|editions?|éditions?|editorial|edizioni|ediciones|editora|uitgeverij|förlag|forlag|publishing|printing|&\s(?:sons|co|company|hall|unwin|row|schuster|winston|windus|bacon)|sons|inc|ltd|llc|gmbh|house|company|corporation)(?!\p{L})/iu
const PUBLISHERS = new Set(
  'viking,penguin,harpercollins,harper,norton,w. w. norton,wiley,john wiley,wiley-blackwell,blackwell,elsevier,springer,springer nature,springer-verlag,routledge,sage,taylor & francis,macmillan,palgrave macmillan,palgrave,guilford,knopf,alfred a. knopf,vintage,doubleday,bantam,ballantine,farrar, straus and giroux,farrar, straus & giroux,simon & schuster,simon and schuster,random house,little, brown,little, brown and company,houghton mifflin,mcgraw-hill,mcgraw hill,pearson,prentice hall,prentice-hall,addison-wesley,allyn & bacon,brooks/cole,wadsworth,cengage,erlbaum,lawrence erlbaum,lawrence erlbaum associates,karger,thieme,hogrefe,beltz,suhrkamp,fischer,rowohlt,huber,kohlhammer,karnac,jossey-bass,brunner-routledge,brunner/mazel,churchill livingstone,saunders,mosby,lippincott,lippincott williams & wilkins,williams & wilkins,academic,plenum,kluwer,crc,pergamon,methuen,faber and faber,faber & faber,bloomsbury,hachette,scribner,hogarth,gallimard,seuil,flammarion,puf,einaudi,feltrinelli,de gruyter,brill,freeman,w. h. freeman,w.w. norton,dover,perseus,picador,crown,hyperion,rodale,avery,celadon,dutton,morrow,william morrow,holt,henry holt,macmillan international,open university,o’reilly,o’reilly media,packt,manning,no starch,mit,world health organization,american psychological association,american psychiatric association,american psychiatric publishing,who,unicef,unesco,oecd,соцэкгиз,наука,political psychology institute,allen lane,secker & warburg,chatto & windus,jonathan cape,hodder,orion,harvill,ecco,pantheon,beacon,da capo,john murray,grune & stratton,charles c. thomas,appleton-century-crofts,appleton,holt, rinehart and winston,harcourt,harcourt brace,harcourt brace jovanovich,aldine,aldine de gruyter,aronson,jason aronson,haworth,informa,intech,mdpi,morgan kaufmann'.split(
    /,(?! )/u,
  ),
)
const NEWSPAPERS =
  /^(?:the )?(?:new york times|washington post|guardian|times|economist|independent|observer|wall street journal|los angeles times|financial times|daily telegraph|telegraph|boston globe|chicago tribune|usa today|le monde|le figaro|el país|die zeit|der spiegel|frankfurter allgemeine(?: zeitung)?|süddeutsche zeitung|neue zürcher zeitung|la repubblica|corriere della sera|nrc|volkskrant|bbc news|the age|sydney morning herald|toronto star|globe and mail|irish times|scotsman)$/iu
const MAGAZINES =
  /^(?:the )?(?:new yorker|atlantic|economist|time|newsweek|wired|scientific american|new scientist|psychology today|harper[’']s(?: magazine)?|smithsonian(?: magazine)?|national geographic|vogue|rolling stone|der spiegel|discover)$/iu

/** True for a name that is a publisher's by its words or because it is well known. */
export function isPublisher(name: string): boolean {
  const plain = fold(name).replace(/[.,\s]+$/u, '')
  return PUBLISHERS.has(plain) || PUBLISHER_WORDS.test(name)
}

/** True for a name that is a journal's by its words or because it is well known. */
export function isJournal(name: string): boolean {
  return JOURNALS.has(fold(name).replace(/[.,\s]+$/u, '')) || JOURNAL_WORDS.test(name)
}

/** Gives the type of an article in a newspaper or magazine that is well known; '' for any other name. */
export function pressType(name: string): 'article-magazine' | 'article-newspaper' | '' {
  const plain = name.replace(/[.,\s]+$/u, '')
  if (MAGAZINES.test(plain)) return 'article-magazine'
  return NEWSPAPERS.test(plain) ? 'article-newspaper' : ''
}

const SMALL = new Set(
  'a,an,the,of,and,in,for,on,to,from,with,at,by,de,la,le,les,du,des,et,der,die,das,für,und,zur,del,y,e,en,di,da,do,van,voor,och,och,og,npj,&,–,-'.split(
    ',',
  ),
)

/** True when every word but the small ones begins with a capital, as in names of journals. */
export function isCapitalised(name: string): boolean {
  const words = name.split(/[\s,.:;()[\]/]+/u).filter(Boolean)
  if (!words.length || words.length > 16) return false
  return words.every(
    (word, i) =>
      (i > 0 && SMALL.has(word)) ||
      /^[\p{Lu}\p{Lo}\p{N}“"«&]/u.test(word) ||
      /^(?:\p{Ll}{1,3}\p{Lu}|npj|d’|l’)/u.test(word),
  )
}
