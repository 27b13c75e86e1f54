-- Rows are numbered by `n`, events and claims in the order of their days: what is packed in
-- `packed` has its place in an array by it.
CREATE TABLE stamp (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE packed (name TEXT PRIMARY KEY, type TEXT NOT NULL, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE vocabulary (
    field TEXT NOT NULL, code INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (field, code)
) WITHOUT ROWID;
CREATE TABLE actor (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, country TEXT,
    sector TEXT, folded TEXT NOT NULL
);
CREATE TABLE place (
    n INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT, latitude REAL, longitude REAL,
    precision TEXT NOT NULL, radius_km REAL, folded TEXT NOT NULL
);
CREATE TABLE track (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, mediator TEXT, folded TEXT NOT NULL
);
CREATE TABLE report (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT, outlet TEXT, published TEXT,
    language TEXT NOT NULL, mark TEXT NOT NULL, file TEXT NOT NULL, url TEXT
);
CREATE TABLE event (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT, mode TEXT, quad TEXT, score REAL,
    status TEXT NOT NULL, factuality TEXT NOT NULL, background INTEGER NOT NULL, "start" TEXT,
    "end" TEXT, precision TEXT NOT NULL, day TEXT, track TEXT, place TEXT, country TEXT,
    latitude REAL, longitude REAL, place_precision TEXT, confidence REAL NOT NULL,
    tier TEXT NOT NULL, reports INTEGER NOT NULL, independent INTEGER NOT NULL, mark TEXT NOT NULL,
    "trigger" TEXT NOT NULL, participants TEXT NOT NULL, report TEXT, sentence TEXT NOT NULL
);
-- Events as pages tell them, packed; row 0 is what they are packed with.
CREATE TABLE kept_event (n INTEGER PRIMARY KEY, row BLOB NOT NULL);
CREATE TABLE claim (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, speaker TEXT, speaker_name TEXT, addressee_name TEXT,
    stance TEXT NOT NULL, issue TEXT, act TEXT, about TEXT, day TEXT, directness TEXT NOT NULL,
    content TEXT NOT NULL, report TEXT NOT NULL, outlet TEXT, mark TEXT NOT NULL
);
CREATE TABLE figure (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, measure TEXT NOT NULL, low REAL, high REAL,
    exactness TEXT NOT NULL, unit TEXT NOT NULL, "of" TEXT, day TEXT, event TEXT, claimant TEXT,
    claimant_name TEXT, place TEXT, country TEXT, latitude REAL, longitude REAL,
    cumulative INTEGER, legible INTEGER NOT NULL, text TEXT NOT NULL, report TEXT NOT NULL,
    outlet TEXT, published TEXT, mark TEXT NOT NULL
);
CREATE TABLE situation (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, state TEXT NOT NULL,
    "start" TEXT, "end" TEXT, last_seen TEXT, place TEXT, country TEXT, latitude REAL,
    longitude REAL, place_precision TEXT, parties TEXT NOT NULL, events INTEGER NOT NULL,
    reports INTEGER NOT NULL, mark TEXT NOT NULL
);
CREATE TABLE position (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, actor TEXT NOT NULL, name TEXT NOT NULL,
    issue TEXT NOT NULL, stance TEXT NOT NULL, since TEXT, until TEXT, claims INTEGER NOT NULL,
    sentence TEXT NOT NULL, mark TEXT NOT NULL
);
CREATE VIRTUAL TABLE event_words USING fts5 (
    sentence, "trigger", kind, actors, place, spelled,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE VIRTUAL TABLE claim_words USING fts5 (
    content, speaker, issue, spelled, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE VIRTUAL TABLE report_words USING fts5 (
    text, title, outlet, spelled, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
