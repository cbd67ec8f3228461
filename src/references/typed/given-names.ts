/** Given names that are seldom family names; they decide where the order of a name is open. */
const GIVEN = new Set(
  `ann anna anne andrea andrew anthony barbara benjamin brian carlos carol caroline catherine charles
charlotte christine christopher clara claire claudia daniel david deborah diana donald dorothy edward
eleanor elizabeth emily emma eric erik eve francis françois frank friedrich gary george giovanni giuseppe
hannah hans heather helen henry homi isabel jacob james jane janet jean jennifer jessica joan johann john jonathan
josé joseph joshua juan judith julia julie karen karl katherine kathleen kenneth kevin laura linda lisa ludwig luis
manuel marco margaret maria maría marie mark martha martin mary matthew megan michael michel michelle miguel mikhail
nancy nathan nicholas nicole olivia pamela patricia patrick paul paula peter philip pierre rachel raymond rebecca
richard robert roger ronald rosa ruth samuel sandra sarah sharon simon simone sophia stephanie stephen steven susan
adam alan albert alexander alfred alice allen amanda amy angela arthur barry bernard betty bill bob bonnie brenda bruce
caitlin cheryl christian christina cindy colin craig crystal cynthia dan daniela danielle debra dennis derek don
doris douglas earl edgar edith edmund edwin elena elisabeth ellen erica ernest ernst erwin esther ethan eugene eva
evelyn fernando fiona florence francis frederick fritz gabriel gail georg gerald gerard gilbert gilles gloria
gordon grace graham greg gregory guy harold harry heinrich heinz henri herbert hermann howard hugh hugo ian ignacio
ivan jack jacques jason javier jay jeff jeffrey jennifer jeremy jerome jerry jim jimmy joe joel johannes jon jorge
joyce judy jürgen justin kate kathryn katrin keith ken kim klaus kurt larry laurence lawrence leo leon leonard leslie
lewis lisbeth lorenzo louis louise lucy luigi lydia lynn malcolm marc marcel marcus margarita marianne marilyn mario
marion markus matthias maurice max melissa mildred miriam mitchell monica monika moritz natalie neil nina noah norman
oliver oscar otto pablo paolo pascal paulo pedro peggy phillip phyllis rafael ralph randall ray regina renate reinhard
rené rita robin roland roman roy rudolf russell ruth ryan sabine sam scott sean sebastian sheila sherry shirley
sigmund silvia sofia stanley stefan stella steve stuart sylvia tanja tara ted terry theodor theodore tim tina todd tom
tony tracy umberto uwe valerie vanessa veronica victor victoria vincent virginia wanda warren wendy werner wolfram
yvonne teresa thomas timothy ursula vladimir walter wei wilhelm william wolfgang`.split(/\s+/u),
)

/** True for a word that is almost always a given name. */
export function isGivenName(word: string): boolean {
  return GIVEN.has(word.toLowerCase())
}
