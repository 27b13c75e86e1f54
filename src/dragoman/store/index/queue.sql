-- What can be asked in a review, numbered by `n` in the order of its bands; `drawn` is the order
-- of the lot alone. No text of a report is in it.
CREATE TABLE stamp (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE extent (sentences INTEGER NOT NULL, accounts INTEGER NOT NULL);
CREATE TABLE asked (
    n INTEGER PRIMARY KEY, drawn INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, tier TEXT,
    band INTEGER NOT NULL, lot TEXT NOT NULL, rows TEXT NOT NULL, events TEXT NOT NULL,
    spots TEXT NOT NULL, why TEXT NOT NULL
);
CREATE TABLE size (kind TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE stratum (kind TEXT NOT NULL, tier TEXT NOT NULL, band INTEGER NOT NULL, number INTEGER NOT NULL);
-- Where the accounts stand that events and pairs are asked by, and claims and figures themselves.
CREATE TABLE spot (
    report TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL,
    row TEXT NOT NULL, PRIMARY KEY (report, "start", "end", kind)
) WITHOUT ROWID;
