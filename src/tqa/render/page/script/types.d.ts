// Shapes that the modules share. Offsets are code points of the document's text, half-open.

type Severity = "error" | "warning" | "suggestion";
type Choice = "accepted" | "rejected" | "changed" | "commented";
type Scope = "occurrence" | "document" | "everywhere";
type EditTuple = [start: number, end: number, text: string];

interface Suggestion {
  text: string;
  safety: "safe" | "unsafe" | "display";
  edits: EditTuple[];
}

interface Finding {
  key: string;
  doc: number;
  rule: string;
  kind: string;
  severity: Severity;
  start: number;
  end: number;
  line: number;
  column: number;
  text: string;
  match: string;
  message: string;
  why: string;
  original: string;
  source: string;
  fingerprint: string;
  quoted: boolean;
  suggestions: Suggestion[];
  /** Whether the page added it (a chosen house form), not the report. */
  added: boolean;
}

interface Doc {
  index: number;
  path: string;
  words: number;
  score: number | null;
  reasons: string[];
  /** What the file begins with and the text does not have: a byte order mark, or nothing. */
  bom: string;
  text: { length: number; slice(start: number, end?: number): string; whole: string };
  findings: Finding[];
}

interface Rule {
  kind: string;
  summary: string;
  why: string;
  source: string;
  original: string;
  origin: string;
  language: string;
}
interface FormPlace {
  doc: number;
  start: number;
  end: number;
  quoted: boolean;
  rewrites: [string, string][];
}
interface Form {
  text: string;
  count: number;
  places: FormPlace[];
}
interface Concept {
  id: string;
  label: string;
  kind: string;
  preferred: string;
  reason: string;
  forms: Form[];
}
interface Past {
  label: string;
  counts: number[];
  words: number;
}
interface ScoreTable {
  title: string;
  columns: string[];
  rows: string[][];
  note: string;
}

interface Report {
  version: string;
  id: string;
  summary: string;
  checked: number;
  signature: Record<string, string>;
  docs: Doc[];
  rules: Record<string, Rule>;
  concepts: Concept[];
  history: Past[];
  score: ScoreTable[];
  problems: string[];
}

interface Decision {
  state: Choice;
  scope: Scope;
  replacement: string;
  comment: string;
  reason: string;
  author: string;
  time: string;
}

interface Proposal {
  id: string;
  preferred: string;
  deprecated: string[];
  kind: string;
  why: string;
  bad: string;
  good: string;
}

/** What undo brings back. */
interface Work {
  decisions: ReadonlyMap<string, Decision>;
  proposals: Proposal[];
  added: Finding[];
}
interface Step {
  label: string;
  finding: string;
  work: Work;
}

interface Filter {
  text: string;
  levels: Severity[];
  kinds: string[];
  state: string;
  rule: string;
}

interface State extends Work {
  view: string;
  doc: number;
  finding: string;
  mode: string;
  filter: Filter;
  concept: string;
  past: Step[];
  future: Step[];
  editing: string;
  draft: string;
  /** Decisions of a file that was read whose places are not in this report: handed on as they are. */
  carried: DecisionRecord[];
  author: string;
  theme: string;
  keys: boolean;
  unsaved: boolean;
  saving: string;
}

interface Piece {
  start: number;
  end: number;
  old: string;
  now: string;
  edited: boolean;
}
interface DecisionRecord {
  type: "decision";
  state: Choice;
  scope: Scope;
  path: string;
  rule: string;
  kind: string;
  match: string;
  before: string;
  after: string;
  ordinal: number;
  fingerprint: string;
  offset?: number;
  replacement: string;
  comment: string;
  reason: string;
  author: string;
  time: string;
}
