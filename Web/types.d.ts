/** The map's library, which a script of its own brings into the page. */
declare const maplibregl: any;

/** Columns side by side: one array each, rows in the order of `code`. */
type ColumnTable = Record<string, any[]>;

/** A fault as the server tells it. */
interface Problem {
  status: number;
  code: string;
  detail: string;
  fichier?: string;
  ligne?: number;
  colonne?: string;
  valeur?: string;
  proche?: string;
  attendue?: number;
  presente?: number;
  autres?: Problem[];
}

interface StudyEntry {
  id: string;
  titre: string;
  territoire?: string;
  date?: string;
  version: number;
  modifie: string;
}

interface Target {
  etp_per_100k?: number;
  etp?: number;
}

interface Study {
  id: string;
  version: number;
  titre: string;
  territoire?: { nom: string; codes?: string; communes: number; population?: number; emprise?: number[] };
  date?: string;
  niveau?: string;
  niveaux: string[];
  cible?: Target;
  horizon_mois?: number;
  postes: number;
  dates: string[];
  placement?: any;
  annuler: boolean;
  retablir: boolean;
  erreurs: number;
  avertissements: number;
  notes: string[];
}

interface Choice {
  valeur: string;
  libelle: string;
}

interface Remark {
  ligne?: number;
  colonne?: string;
  gravite: "erreur" | "avertissement";
  code: string;
  texte?: string;
  message: string;
  lecture?: string;
  alternatives: Choice[];
  sure: boolean;
}

interface RegisterColumn {
  nom: string;
  libelle: string;
  definition: string;
  valeurs?: string[];
  lue: boolean;
}

interface RegisterRow {
  ligne: number;
  valeurs: Record<string, string>;
  valide: boolean;
}

interface Register {
  version: number;
  colonnes: RegisterColumn[];
  lignes: RegisterRow[];
  remarques: Remark[];
  annuler: boolean;
  retablir: boolean;
  modifiable: boolean;
}

interface Situation {
  version: number;
  date?: string;
  niveau: string;
  cible?: number;
  lecture: string;
  bilan: any;
  territoires: ColumnTable;
  postes: ColumnTable;
}

interface PlanEntry {
  plan: number;
  titre: string;
  etat: "en_cours" | "prouve" | "non_prouve" | "arrete" | "erreur";
  version: number;
  resume?: {
    population_sans_couverture?: number;
    population_blanche?: number;
    deficit?: number;
    etp: number;
    part_etat: number;
  };
}

interface Plan extends PlanEntry {
  placement: any;
  resultat?: any;
  postes: Record<string, string>[];
  erreur?: Problem;
}

/** A column of a table on the page. */
interface Column {
  key: string;
  label: string;
  /** A number is set to the right and sorted as one. */
  isNumber?: boolean;
  /** The words of a value. */
  words?: (value: any, row: number) => string;
  /** A class of the cell, by its value. */
  kind?: (value: any, row: number) => string;
}

/** What the page says: the same keys in every language. */
interface Words {
  skip: string;
  otherLanguage: string;
  tagline: string;
  steps: string;
  screens: Record<string, string>;
  unknown: string;
  noDate: string;
  yes: string;
  colon: string;
  comma: string;
  quoted: (text: string) => string;
  row: string;
  column: string;
  problem: string;
  unreachable: string;
  fault: string;
  nearest: (value: string) => string;
  versions: (expected: number, present: number) => string;
  reload: string;
  close: string;
  backToStart: string;
  undone: string;
  redone: string;
  search: string;
  searchIn: (caption: string) => string;
  rows: (count: number) => string;
  sortedBy: (label: string) => string;
  showMore: (count: number) => string;
  territory: string;
  territoryHint: string;
  levels: Record<string, string>;
  levelNames: Record<string, string>;
  people: string;
  found: (count: number) => string;
  startTitle: string;
  startLead: string;
  newStudy: string;
  dropHere: string;
  chooseFile: string;
  fileChosen: (name: string) => string;
  date: string;
  target: string;
  targetHint: string;
  targetShort: string;
  targetKind: string;
  perPeople: string;
  inAll: string;
  seeWhiteZones: string;
  myStudies: string;
  noStudies: string;
  examples: string;
  remove: string;
  confirmRemove: (title: string) => string;
  removed: (title: string) => string;
  working: string;
  tools: string;
  undo: string;
  redo: string;
  addPost: string;
  safeRepairs: (count: number) => string;
  repaired: (count: number) => string;
  replaceRegister: string;
  correctedRegister: string;
  registerSummary: (rows: number, valid: number, invalid: number) => string;
  toCheck: string;
  nothingToCheck: string;
  wholeFile: string;
  actions: string;
  notCounted: string;
  copyRow: string;
  endPost: string;
  endWhen: (name: string) => string;
  saved: (name: string) => string;
  ownPerimeters: string;
  ownPerimetersHint: string;
  zoneName: string;
  zoneFile: string;
  zoneCoordinates: string;
  zoneCoordinatesHint: string;
  saveZone: string;
  clearZone: string;
  zoneIncomplete: string;
  zoneSaved: (id: string) => string;
  notGeoJSON: string;
  drawing: (count: number) => string;
  name: string;
  code: string;
  status: string;
  population: string;
  inWhiteZones: string;
  etp: string;
  ratio: string;
  deficit: string;
  fragile: string;
  statuses: Record<string, string>;
  legend: string;
  map: string;
  noMap: string;
  mapWords: Record<string, string>;
  attribution: string;
  oneTerritory: string;
  level: string;
  reading: string;
  allContracts: string;
  stateContracts: string;
  coverageOn: (day: string) => string;
  territories: string;
  whiteOf: (people: string, count: number) => string;
  peopleCount: (people: string) => string;
  ratioOf: (ratio: string) => string;
  why: string;
  whoCovers: string;
  nobody: string;
  othersHere: string;
  service: (post: any, part: string, end: string) => string;
  whoCoversPlace: string;
  whoCoversPlaces: string;
  place: string;
  placeHint: string;
  buyer: string;
  buyers: Record<string, string>;
  askWho: string;
  askWhoAll: string;
  whoTells: (name: string, status: string, count: number) => string;
  role: string;
  roles: Record<string, string>;
  structure: string;
  seat: string;
  until: string;
  contact: string;
  remark: string;
  coordination: string;
  truth: (value: boolean | null) => string;
  placeList: string;
  placeLines: string;
  placeLinesHint: string;
  dropPlaces: string;
  placeColumn: string;
  placeColumnHint: string;
  noPlaces: string;
  placesTold: (places: number, unanswered: number) => string;
  keepAs: (format: string) => string;
  oneMore: string;
  oneMoreTells: (status: string, ratio: string, white: string, before: string) => string;
  play: string;
  pause: string;
  dateSlider: string;
  changes: string;
  nothingChanges: string;
  situationOn: (day: string) => string;
  becomeWhite: string;
  noLongerWhite: string;
  postsEnding: string;
  postsStarting: string;
  none: string;
  newPlan: string;
  planTitle: string;
  budget: string;
  mostETP: string;
  call: string;
  noCall: string;
  planDate: string;
  planDateHint: string;
  candidates: string;
  sources: Record<string, string>;
  reach: string;
  reachHint: string;
  cost: string;
  costHint: string;
  priority: string;
  priorities: Record<string, string>;
  look: string;
  looking: string;
  criterion: string;
  value: string;
  bound: string;
  gap: string;
  stop: string;
  criteria: Record<string, string>;
  plans: string;
  plan: string;
  noPlans: string;
  state: string;
  states: Record<string, string>;
  uncovered: string;
  stateShare: string;
  rename: string;
  adopt: string;
  adopted: (title: string) => string;
  left: (amount: string) => string;
  notRetained: string;
  assumptions: string;
  sideBySide: string;
  posts: string;
  loseTheirPost: string;
  proposed: (count: number) => string;
  post: string;
  reason: string;
  history: string;
  historyHint: string;
  noHistory: string;
  compare: string;
  byDepartement: string;
  planMap: string;
  planMapHint: string;
  kept: string;
  banned: string;
  free: string;
  pin: (post: string, etp: string, state: string) => string;
  keep: string;
  ban: string;
  fixETP: string;
  lookAgain: string;
  report: string;
  reportHint: string;
  workbook: string;
  workbookHint: string;
  printedMap: string;
  printedMapHint: string;
  layers: string;
  layersHint: string;
  whiteZones: string;
  perimeters: string;
  theStudy: string;
  theStudyHint: string;
  thisView: string;
  thisViewHint: string;
  copy: string;
  copied: string;
  contractsTitle: string;
  contractsHint: string;
  contractsTold: (count: string, parts: string) => string;
  contractsOnly: string;
  buyersOnly: string;
  show: string;
  buyerKind: string;
  buyerSeat: string;
  contractsAlone: string;
  buyerKinds: Record<string, string>;
  contractObject: string;
  contractPlace: string;
  contractFollowed: string;
  contractStructures: string;
  contractAmount: string;
  contractEnd: string;
  contractUntil: string;
  contractServices: Record<string, string>;
}
