-- The words of the reports: as they are read (norm) and without what is attached before them (stem).
-- The index holds no text; its rows carry the seq of their report, and texts never change. It is
-- filled when somebody searches, so importing does not wait for it.

CREATE VIRTUAL TABLE report_words USING fts5 (norm, stem, content = '', tokenize = 'unicode61');
