-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database as the program left it when its schema had version 6. Never edited: see the recipe for migrations.
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE "action" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "number" INTEGER NOT NULL UNIQUE,
    "incidents" TEXT NOT NULL DEFAULT '[]',
    "causes" TEXT NOT NULL DEFAULT '[]',
    "text" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT '',
    "theme" TEXT NOT NULL DEFAULT '',
    "team" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "priority" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT '',
    "status_reason" TEXT NOT NULL DEFAULT '',
    "due" INTEGER, "due_end" INTEGER, "due_precision" TEXT NOT NULL DEFAULT 'unknown', "due_written" TEXT NOT NULL DEFAULT '', "due_zone" TEXT NOT NULL DEFAULT '',
    "done" INTEGER, "done_end" INTEGER, "done_precision" TEXT NOT NULL DEFAULT 'unknown', "done_written" TEXT NOT NULL DEFAULT '', "done_zone" TEXT NOT NULL DEFAULT '',
    "verified_by" TEXT NOT NULL DEFAULT '',
    "verification" TEXT NOT NULL DEFAULT '',
    "verified" INTEGER, "verified_end" INTEGER, "verified_precision" TEXT NOT NULL DEFAULT 'unknown', "verified_written" TEXT NOT NULL DEFAULT '', "verified_zone" TEXT NOT NULL DEFAULT '',
    "accepted_by" TEXT NOT NULL DEFAULT '',
    "accepted_until" INTEGER, "accepted_until_end" INTEGER, "accepted_until_precision" TEXT NOT NULL DEFAULT 'unknown', "accepted_until_written" TEXT NOT NULL DEFAULT '', "accepted_until_zone" TEXT NOT NULL DEFAULT '',
    "tracker_key" TEXT NOT NULL DEFAULT '',
    "tracker_url" TEXT NOT NULL DEFAULT '',
    "tracker_status" TEXT NOT NULL DEFAULT '',
    "tracker_as_of" INTEGER, "tracker_as_of_end" INTEGER, "tracker_as_of_precision" TEXT NOT NULL DEFAULT 'unknown', "tracker_as_of_written" TEXT NOT NULL DEFAULT '', "tracker_as_of_zone" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE action_incident (
    incident TEXT NOT NULL,
    action TEXT NOT NULL,
    PRIMARY KEY (incident, action)
) STRICT, WITHOUT ROWID;
CREATE TABLE attachment (
    sha256 TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE "batch" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "source" TEXT NOT NULL REFERENCES "metric_source" (uid) DEFERRABLE INITIALLY DEFERRED,
    "state" TEXT NOT NULL DEFAULT '',
    "files" TEXT NOT NULL DEFAULT '[]',
    "hashes" TEXT NOT NULL DEFAULT '[]',
    "from" INTEGER, "from_end" INTEGER, "from_precision" TEXT NOT NULL DEFAULT 'unknown', "from_written" TEXT NOT NULL DEFAULT '', "from_zone" TEXT NOT NULL DEFAULT '',
    "to" INTEGER, "to_end" INTEGER, "to_precision" TEXT NOT NULL DEFAULT 'unknown', "to_written" TEXT NOT NULL DEFAULT '', "to_zone" TEXT NOT NULL DEFAULT '',
    "bucket_seconds" INTEGER NOT NULL DEFAULT 60,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "mapping" TEXT NOT NULL DEFAULT '{}',
    "counts" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE TABLE "calendar_mark" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "source" TEXT NOT NULL REFERENCES "metric_source" (uid) DEFERRABLE INITIALLY DEFERRED,
    "from" INTEGER, "from_end" INTEGER, "from_precision" TEXT NOT NULL DEFAULT 'unknown', "from_written" TEXT NOT NULL DEFAULT '', "from_zone" TEXT NOT NULL DEFAULT '',
    "to" INTEGER, "to_end" INTEGER, "to_precision" TEXT NOT NULL DEFAULT 'unknown', "to_written" TEXT NOT NULL DEFAULT '', "to_zone" TEXT NOT NULL DEFAULT '',
    "effect" TEXT NOT NULL DEFAULT '',
    "factor" REAL,
    "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "cause" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "events" TEXT NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES step (seq) ON DELETE CASCADE,
    entity TEXT NOT NULL,
    uid TEXT NOT NULL,
    incident TEXT NOT NULL,
    kind TEXT NOT NULL,
    fields TEXT NOT NULL
) STRICT;
INSERT INTO "change" VALUES(1,1,'incident','0190cf3a-0000-7000-8000-000000000001','0190cf3a-0000-7000-8000-000000000001','create','{"number": [null, 1], "title": [null, "Old outage"], "kind": [null, "incident"], "postmortem_state": [null, "draft"], "detection_source": [null, "unknown"], "summary": [null, "The gateway was slow."]}');
INSERT INTO "change" VALUES(2,1,'event','0190cf3a-0000-7000-8000-000000000002','0190cf3a-0000-7000-8000-000000000001','create','{"incident": [null, "0190cf3a-0000-7000-8000-000000000001"], "at": [null, {"at": 1721471400000000, "end": null, "precision": "minute", "written": "10:30 GMT", "zone": "GMT"}], "kind": [null, "detection"], "text": [null, "The gateway timed out."], "key": [null, true], "position": [null, 0]}');
CREATE TABLE chunk (
    batch TEXT NOT NULL REFERENCES batch (uid) DEFERRABLE INITIALLY DEFERRED,
    tuple INTEGER NOT NULL REFERENCES tuple (id),
    start INTEGER NOT NULL,
    measures BLOB NOT NULL,
    PRIMARY KEY (batch, tuple, start)
) STRICT, WITHOUT ROWID;
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
INSERT INTO "counter" VALUES('incident',1);
INSERT INTO "counter" VALUES('action',0);
CREATE TABLE "deadline" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL DEFAULT '',
    "recipient" TEXT NOT NULL DEFAULT '',
    "starts_at" TEXT NOT NULL DEFAULT '',
    "allowed_minutes" INTEGER,
    "done" INTEGER, "done_end" INTEGER, "done_precision" TEXT NOT NULL DEFAULT 'unknown', "done_written" TEXT NOT NULL DEFAULT '', "done_zone" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "event" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "at" INTEGER, "at_end" INTEGER, "at_precision" TEXT NOT NULL DEFAULT 'unknown', "at_written" TEXT NOT NULL DEFAULT '', "at_zone" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT '',
    "actor" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "key" INTEGER NOT NULL DEFAULT 0,
    "audience" TEXT NOT NULL DEFAULT '',
    "channel" TEXT NOT NULL DEFAULT '',
    "approved_by" TEXT NOT NULL DEFAULT '',
    "source_line" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "event" VALUES(1,'0190cf3a-0000-7000-8000-000000000002','0190cf3a-0000-7000-8000-000000000001',1721471400000000,NULL,'minute','10:30 GMT','GMT','detection','','','The gateway timed out.',1,'','','','','',0);
CREATE TABLE "evidence" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "subject" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT '',
    "attachment" TEXT NOT NULL DEFAULT '',
    "slice" TEXT NOT NULL DEFAULT '{}',
    "private" INTEGER NOT NULL DEFAULT 0,
    "captured" INTEGER, "captured_end" INTEGER, "captured_precision" TEXT NOT NULL DEFAULT 'unknown', "captured_written" TEXT NOT NULL DEFAULT '', "captured_zone" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "figure" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL DEFAULT '',
    "value" REAL,
    "low" REAL,
    "high" REAL,
    "confidence" REAL,
    "unit" TEXT NOT NULL DEFAULT '',
    "currency" TEXT NOT NULL DEFAULT '',
    "method" TEXT NOT NULL DEFAULT '',
    "method_version" TEXT NOT NULL DEFAULT '',
    "metric_source" TEXT NOT NULL DEFAULT '',
    "file_hashes" TEXT NOT NULL DEFAULT '[]',
    "filter" TEXT NOT NULL DEFAULT '{}',
    "from" INTEGER, "from_end" INTEGER, "from_precision" TEXT NOT NULL DEFAULT 'unknown', "from_written" TEXT NOT NULL DEFAULT '', "from_zone" TEXT NOT NULL DEFAULT '',
    "to" INTEGER, "to_end" INTEGER, "to_precision" TEXT NOT NULL DEFAULT 'unknown', "to_written" TEXT NOT NULL DEFAULT '', "to_zone" TEXT NOT NULL DEFAULT '',
    "at" INTEGER, "at_end" INTEGER, "at_precision" TEXT NOT NULL DEFAULT 'unknown', "at_written" TEXT NOT NULL DEFAULT '', "at_zone" TEXT NOT NULL DEFAULT '',
    "by" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "impact_window" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "from" INTEGER, "from_end" INTEGER, "from_precision" TEXT NOT NULL DEFAULT 'unknown', "from_written" TEXT NOT NULL DEFAULT '', "from_zone" TEXT NOT NULL DEFAULT '',
    "to" INTEGER, "to_end" INTEGER, "to_precision" TEXT NOT NULL DEFAULT 'unknown', "to_written" TEXT NOT NULL DEFAULT '', "to_zone" TEXT NOT NULL DEFAULT '',
    "services" TEXT NOT NULL DEFAULT '[]',
    "dimensions" TEXT NOT NULL DEFAULT '{}',
    "degree" TEXT NOT NULL DEFAULT '',
    "share_failing" REAL,
    "severity" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "improvement" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "theme" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "incident" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "number" INTEGER NOT NULL UNIQUE,
    "external_keys" TEXT NOT NULL DEFAULT '[]',
    "title" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT '',
    "zone" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT '[]',
    "summary" TEXT NOT NULL DEFAULT '',
    "impact" TEXT NOT NULL DEFAULT '',
    "root_cause_summary" TEXT NOT NULL DEFAULT '',
    "detection" TEXT NOT NULL DEFAULT '',
    "resolution" TEXT NOT NULL DEFAULT '',
    "conclusion" TEXT NOT NULL DEFAULT '',
    "detection_source" TEXT NOT NULL DEFAULT '',
    "stated_duration_minutes" INTEGER,
    "postmortem_state" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "reviewers" TEXT NOT NULL DEFAULT '[]',
    "meeting" INTEGER, "meeting_end" INTEGER, "meeting_precision" TEXT NOT NULL DEFAULT 'unknown', "meeting_written" TEXT NOT NULL DEFAULT '', "meeting_zone" TEXT NOT NULL DEFAULT '',
    "due" INTEGER, "due_end" INTEGER, "due_precision" TEXT NOT NULL DEFAULT 'unknown', "due_written" TEXT NOT NULL DEFAULT '', "due_zone" TEXT NOT NULL DEFAULT '',
    "follow_up" INTEGER, "follow_up_end" INTEGER, "follow_up_precision" TEXT NOT NULL DEFAULT 'unknown', "follow_up_written" TEXT NOT NULL DEFAULT '', "follow_up_zone" TEXT NOT NULL DEFAULT '',
    "metric_source" TEXT NOT NULL DEFAULT '',
    "range_from" INTEGER, "range_from_end" INTEGER, "range_from_precision" TEXT NOT NULL DEFAULT 'unknown', "range_from_written" TEXT NOT NULL DEFAULT '', "range_from_zone" TEXT NOT NULL DEFAULT '',
    "range_to" INTEGER, "range_to_end" INTEGER, "range_to_precision" TEXT NOT NULL DEFAULT 'unknown', "range_to_written" TEXT NOT NULL DEFAULT '', "range_to_zone" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL DEFAULT '',
    "merged_into" TEXT NOT NULL DEFAULT '',
    "binned" INTEGER, "binned_end" INTEGER, "binned_precision" TEXT NOT NULL DEFAULT 'unknown', "binned_written" TEXT NOT NULL DEFAULT '', "binned_zone" TEXT NOT NULL DEFAULT '',
    "sample" INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "incident" VALUES(1,'0190cf3a-0000-7000-8000-000000000001',1,'[]','Old outage','incident','','[]','The gateway was slow.','','','','','','unknown',NULL,'draft','','[]',NULL,NULL,'unknown','','',NULL,NULL,'unknown','','',NULL,NULL,'unknown','','','',NULL,NULL,'unknown','','',NULL,NULL,'unknown','','','','',NULL,NULL,'unknown','','',0);
CREATE TABLE "lesson" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "link" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT '',
    "other" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "list_entry" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "list" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "metric_source" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL DEFAULT '',
    "service" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "definition" TEXT NOT NULL DEFAULT '',
    "zone" TEXT NOT NULL DEFAULT '',
    "market_zone" TEXT NOT NULL DEFAULT '',
    "filter" TEXT NOT NULL DEFAULT '{}',
    "mappings" TEXT NOT NULL DEFAULT '{}',
    "hidden" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "milestone" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "at" INTEGER, "at_end" INTEGER, "at_precision" TEXT NOT NULL DEFAULT 'unknown', "at_written" TEXT NOT NULL DEFAULT '', "at_zone" TEXT NOT NULL DEFAULT '',
    "event" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "participant" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "person" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "team" TEXT NOT NULL DEFAULT '',
    "aliases" TEXT NOT NULL DEFAULT '[]',
    "left" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "policy" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "severity" TEXT NOT NULL DEFAULT '',
    "priority" TEXT NOT NULL DEFAULT '',
    "due_days" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "question" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "text" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "event" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "review" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "state" TEXT NOT NULL DEFAULT '',
    "at" INTEGER, "at_end" INTEGER, "at_precision" TEXT NOT NULL DEFAULT 'unknown', "at_written" TEXT NOT NULL DEFAULT '', "at_zone" TEXT NOT NULL DEFAULT '',
    "by" TEXT NOT NULL DEFAULT '',
    "step" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "section" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "level" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "service" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL DEFAULT '',
    "team" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "metric_source" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "service_role" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "service" TEXT NOT NULL DEFAULT '',
    "part" TEXT NOT NULL DEFAULT '',
    "provider_incident" TEXT NOT NULL DEFAULT '',
    "status_page" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "severity_change" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "at" INTEGER, "at_end" INTEGER, "at_precision" TEXT NOT NULL DEFAULT 'unknown', "at_written" TEXT NOT NULL DEFAULT '', "at_zone" TEXT NOT NULL DEFAULT '',
    "severity" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "severity_level" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "postmortem_due_days" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE sketch (
    batch TEXT NOT NULL REFERENCES batch (uid) DEFERRABLE INITIALLY DEFERRED,
    tuple INTEGER NOT NULL REFERENCES tuple (id),
    start INTEGER NOT NULL,
    latency BLOB NOT NULL,
    PRIMARY KEY (batch, tuple, start)
) STRICT, WITHOUT ROWID;
CREATE TABLE "source_line" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "at" INTEGER, "at_end" INTEGER, "at_precision" TEXT NOT NULL DEFAULT 'unknown', "at_written" TEXT NOT NULL DEFAULT '', "at_zone" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "channel" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "raw" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE step (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    session TEXT NOT NULL,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    undoes INTEGER
) STRICT;
INSERT INTO "step" VALUES(1,'s','Anna <anna@example.com>',1721480000000000,'Incident added',NULL);
CREATE TABLE "team" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE tuple (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL REFERENCES metric_source (uid) DEFERRABLE INITIALLY DEFERRED,
    attributes TEXT NOT NULL,
    UNIQUE (source, attributes)
) STRICT;
CREATE TABLE "waiver" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "incident" TEXT NOT NULL REFERENCES "incident" (uid) DEFERRABLE INITIALLY DEFERRED,
    "rule" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "by" TEXT NOT NULL DEFAULT '',
    "at" INTEGER, "at_end" INTEGER, "at_precision" TEXT NOT NULL DEFAULT 'unknown', "at_written" TEXT NOT NULL DEFAULT '', "at_zone" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "calendar_mark_of_source" ON "calendar_mark" ("source");
CREATE INDEX "batch_of_source" ON "batch" ("source");
CREATE INDEX "service_role_of_incident" ON "service_role" ("incident");
CREATE INDEX "severity_change_of_incident" ON "severity_change" ("incident");
CREATE INDEX "impact_window_of_incident" ON "impact_window" ("incident");
CREATE INDEX "event_of_incident" ON "event" ("incident");
CREATE INDEX "milestone_of_incident" ON "milestone" ("incident");
CREATE INDEX "participant_of_incident" ON "participant" ("incident");
CREATE INDEX "link_of_incident" ON "link" ("incident");
CREATE INDEX "source_line_of_incident" ON "source_line" ("incident");
CREATE INDEX "evidence_of_incident" ON "evidence" ("incident");
CREATE INDEX "cause_of_incident" ON "cause" ("incident");
CREATE INDEX "lesson_of_incident" ON "lesson" ("incident");
CREATE INDEX "improvement_of_incident" ON "improvement" ("incident");
CREATE INDEX "question_of_incident" ON "question" ("incident");
CREATE INDEX "section_of_incident" ON "section" ("incident");
CREATE INDEX "deadline_of_incident" ON "deadline" ("incident");
CREATE INDEX "review_of_incident" ON "review" ("incident");
CREATE INDEX "figure_of_incident" ON "figure" ("incident");
CREATE INDEX "waiver_of_incident" ON "waiver" ("incident");
CREATE INDEX action_incident_of_action ON action_incident (action);
CREATE TRIGGER action_incident_insert AFTER INSERT ON "action" BEGIN
    INSERT OR IGNORE INTO action_incident SELECT value, NEW.uid FROM json_each(NEW.incidents);
END;
CREATE TRIGGER action_incident_update AFTER UPDATE OF incidents ON "action" BEGIN
    DELETE FROM action_incident WHERE action = OLD.uid;
    INSERT OR IGNORE INTO action_incident SELECT value, NEW.uid FROM json_each(NEW.incidents);
END;
CREATE TRIGGER action_incident_delete AFTER DELETE ON "action" BEGIN
    DELETE FROM action_incident WHERE action = OLD.uid;
END;
CREATE INDEX step_of_undoes ON step (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX change_of_step ON change (step);
CREATE INDEX change_of_incident ON change (incident, step);
CREATE INDEX change_of_record ON change (entity, uid);
CREATE VIRTUAL TABLE search USING fts5 (
    title, text, entity UNINDEXED, uid UNINDEXED, incident UNINDEXED,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE VIEW search_source (rowid, title, text, entity, uid, incident) AS
    SELECT id * 16 + 0, title, summary || char(10) || impact || char(10) || root_cause_summary || char(10) || detection || char(10) || resolution || char(10) || conclusion || char(10) || tags || char(10) || external_keys, 'incident', uid, uid FROM "incident"
UNION ALL
    SELECT id * 16 + 1, actor, text, 'event', uid, incident FROM "event"
UNION ALL
    SELECT id * 16 + 2, category, text, 'cause', uid, incident FROM "cause"
UNION ALL
    SELECT id * 16 + 3, '', text, 'lesson', uid, incident FROM "lesson"
UNION ALL
    SELECT id * 16 + 4, theme, text, 'improvement', uid, incident FROM "improvement"
UNION ALL
    SELECT id * 16 + 5, '', text || char(10) || answer, 'question', uid, incident FROM "question"
UNION ALL
    SELECT id * 16 + 6, theme || ' ' || team || ' ' || person || ' ' || tracker_key, text, 'action', uid, coalesce(json_extract(incidents, '$[0]'), '') FROM "action"
UNION ALL
    SELECT id * 16 + 7, title, text, 'section', uid, incident FROM "section"
UNION ALL
    SELECT id * 16 + 8, title, url || char(10) || text, 'evidence', uid, incident FROM "evidence";

INSERT INTO search (rowid, title, text, entity, uid, incident) SELECT * FROM search_source;

CREATE TRIGGER search_incident_insert AFTER INSERT ON "incident" BEGIN
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 0, NEW.title, NEW.summary || char(10) || NEW.impact || char(10) || NEW.root_cause_summary || char(10) || NEW.detection || char(10) || NEW.resolution || char(10) || NEW.conclusion || char(10) || NEW.tags || char(10) || NEW.external_keys, 'incident', NEW.uid, NEW.uid);
END;
CREATE TRIGGER search_incident_update AFTER UPDATE OF uid, title, summary, impact, root_cause_summary, detection, resolution, conclusion, tags, external_keys ON "incident" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 0;
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 0, NEW.title, NEW.summary || char(10) || NEW.impact || char(10) || NEW.root_cause_summary || char(10) || NEW.detection || char(10) || NEW.resolution || char(10) || NEW.conclusion || char(10) || NEW.tags || char(10) || NEW.external_keys, 'incident', NEW.uid, NEW.uid);
END;
CREATE TRIGGER search_incident_delete AFTER DELETE ON "incident" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 0;
END;

CREATE TRIGGER search_event_insert AFTER INSERT ON "event" BEGIN
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 1, NEW.actor, NEW.text, 'event', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_event_update AFTER UPDATE OF incident, actor, text ON "event" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 1;
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 1, NEW.actor, NEW.text, 'event', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_event_delete AFTER DELETE ON "event" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 1;
END;

CREATE TRIGGER search_cause_insert AFTER INSERT ON "cause" BEGIN
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 2, NEW.category, NEW.text, 'cause', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_cause_update AFTER UPDATE OF incident, category, text ON "cause" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 2;
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 2, NEW.category, NEW.text, 'cause', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_cause_delete AFTER DELETE ON "cause" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 2;
END;

CREATE TRIGGER search_lesson_insert AFTER INSERT ON "lesson" BEGIN
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 3, '', NEW.text, 'lesson', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_lesson_update AFTER UPDATE OF incident, text ON "lesson" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 3;
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 3, '', NEW.text, 'lesson', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_lesson_delete AFTER DELETE ON "lesson" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 3;
END;

CREATE TRIGGER search_improvement_insert AFTER INSERT ON "improvement" BEGIN
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 4, NEW.theme, NEW.text, 'improvement', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_improvement_update AFTER UPDATE OF incident, theme, text ON "improvement" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 4;
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 4, NEW.theme, NEW.text, 'improvement', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_improvement_delete AFTER DELETE ON "improvement" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 4;
END;

CREATE TRIGGER search_question_insert AFTER INSERT ON "question" BEGIN
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 5, '', NEW.text || char(10) || NEW.answer, 'question', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_question_update AFTER UPDATE OF incident, text, answer ON "question" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 5;
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 5, '', NEW.text || char(10) || NEW.answer, 'question', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_question_delete AFTER DELETE ON "question" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 5;
END;

CREATE TRIGGER search_action_insert AFTER INSERT ON "action" BEGIN
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 6, NEW.theme || ' ' || NEW.team || ' ' || NEW.person || ' ' || NEW.tracker_key, NEW.text, 'action', NEW.uid, coalesce(json_extract(NEW.incidents, '$[0]'), ''));
END;
CREATE TRIGGER search_action_update AFTER UPDATE OF incidents, theme, team, person, tracker_key, text ON "action" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 6;
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 6, NEW.theme || ' ' || NEW.team || ' ' || NEW.person || ' ' || NEW.tracker_key, NEW.text, 'action', NEW.uid, coalesce(json_extract(NEW.incidents, '$[0]'), ''));
END;
CREATE TRIGGER search_action_delete AFTER DELETE ON "action" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 6;
END;

CREATE TRIGGER search_section_insert AFTER INSERT ON "section" BEGIN
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 7, NEW.title, NEW.text, 'section', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_section_update AFTER UPDATE OF incident, title, text ON "section" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 7;
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 7, NEW.title, NEW.text, 'section', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_section_delete AFTER DELETE ON "section" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 7;
END;

CREATE TRIGGER search_evidence_insert AFTER INSERT ON "evidence" BEGIN
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 8, NEW.title, NEW.url || char(10) || NEW.text, 'evidence', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_evidence_update AFTER UPDATE OF incident, title, url, text ON "evidence" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 8;
    INSERT INTO search (rowid, title, text, entity, uid, incident)
        VALUES (NEW.id * 16 + 8, NEW.title, NEW.url || char(10) || NEW.text, 'evidence', NEW.uid, NEW.incident);
END;
CREATE TRIGGER search_evidence_delete AFTER DELETE ON "evidence" BEGIN
    DELETE FROM search WHERE rowid = OLD.id * 16 + 8;
END;
ALTER TABLE "batch" ADD COLUMN "ranges" TEXT NOT NULL DEFAULT '{}';
ALTER TABLE "batch" ADD COLUMN "corrected_zone" TEXT NOT NULL DEFAULT '';

DROP TABLE sketch;
DROP TABLE chunk;
DROP TABLE tuple;

-- The content of one import: immutable, no history. It is seen while a record of "batch" with its uid is active.
--   loading   is being written, or was when a process died: it is removed at the next opening
--   complete  all of it is there; the record that shows it may be created, removed, and created again
--   gone      removed for good: no record may show it any more
CREATE TABLE load (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    bucket_seconds INTEGER NOT NULL,
    latency_seconds INTEGER NOT NULL, -- width of the buckets that latencies are kept in
    attributes TEXT NOT NULL,         -- names, in the order of tuple.attributes
    reasons TEXT NOT NULL             -- [outcome, status, error code] of each, in the order that chunks number them
) STRICT;

CREATE TABLE tuple (
    load INTEGER NOT NULL,
    number INTEGER NOT NULL,
    attributes TEXT NOT NULL, -- values
    PRIMARY KEY (load, number)
) STRICT, WITHOUT ROWID;

-- Where ids repeat: those that were counted, so that a later import does not count them again. In 64 parts by their first bits;
-- 64 bits of each one's hash (XXH3), ascending, as the machine writes them.
CREATE TABLE load_ids (
    load INTEGER NOT NULL,
    part INTEGER NOT NULL,
    ids BLOB NOT NULL,
    PRIMARY KEY (load, part)
) STRICT, WITHOUT ROWID;

-- Six hours of a tuple: models/metrics/packing.cpp says what the bytes are. The id is the place: load, six hours since 1970,
-- tuple. So a load, and a stretch of time in it, are one range of ids, and lie together in the file without an index.
-- Counts lie apart from what is seldom asked for, because a page of them then holds hours, not minutes.
CREATE TABLE chunk (
    id INTEGER PRIMARY KEY,
    counts BLOB NOT NULL,
    load INTEGER GENERATED ALWAYS AS (id >> 40) VIRTUAL,
    start INTEGER GENERATED ALWAYS AS ((((id >> 20) & 1048575) - 524288) * 21600) VIRTUAL, -- seconds since 1970
    tuple INTEGER GENERATED ALWAYS AS (id & 1048575) VIRTUAL
) STRICT;

CREATE TABLE amount (
    id INTEGER PRIMARY KEY, -- of the chunk
    amounts BLOB NOT NULL,
    reasons BLOB NOT NULL
) STRICT;

CREATE TABLE sketch (
    id INTEGER PRIMARY KEY, -- of the chunk
    latency BLOB NOT NULL
) STRICT;
INSERT INTO "metric_source" VALUES(1,'01a21707-f957-7831-acbc-0aed4a73eef8','Checkout','','attempt','','UTC','','{}','{"0e1beffed7671ba39c4cebb4":{"amount_unit":"major","columns":[{"column":"created_at","role":"time"},{"column":"payment_id","role":"id"},{"attribute":"payment_method","column":"payment_method","role":"attribute"},{"column":"status","role":"status"},{"column":"amount","role":"amount"},{"column":"currency","role":"currency"}],"currency":"","decimal_comma":false,"error_codes":{},"filter":{},"folding":"none","latency_unit":"ms","said":["zone=UTC"],"statuses":{"captured":"succeeded","charged_back":"succeeded","chargedback":"succeeded","disputed":"succeeded","failed":"failed","fully_refunded":"succeeded","partial_refund":"succeeded","partially refunded":"succeeded","partially_captured":"succeeded","partially_refunded":"succeeded","refunded":"succeeded","settled":"succeeded","succeeded":"succeeded"},"time_shape":"iso","unit":"attempt","values":"count","zone":"UTC"}}',0);
INSERT INTO "batch" VALUES(1,'01a21707-f962-7200-9332-f30f5cb18f6e','01a21707-f957-7831-acbc-0aed4a73eef8','active','["payments.csv"]','["xxh3-128:09bd5e9fa88438db6244ac26897cd980"]',1721471415000000,NULL,'second','','',1721471475000000,NULL,'second','','',60,2,'{"amount_unit":"major","columns":[{"column":"created_at","role":"time"},{"column":"payment_id","role":"id"},{"attribute":"payment_method","column":"payment_method","role":"attribute"},{"column":"status","role":"status"},{"column":"amount","role":"amount"},{"column":"currency","role":"currency"}],"currency":"","decimal_comma":false,"error_codes":{},"filter":{},"folding":"none","latency_unit":"ms","said":["zone=UTC"],"statuses":{"captured":"succeeded","charged_back":"succeeded","chargedback":"succeeded","disputed":"succeeded","failed":"failed","fully_refunded":"succeeded","partial_refund":"succeeded","partially refunded":"succeeded","partially_captured":"succeeded","partially_refunded":"succeeded","refunded":"succeeded","settled":"succeeded","succeeded":"succeeded"},"time_shape":"iso","unit":"attempt","values":"count","zone":"UTC"}','{"amounts":{"EUR":1050},"cells":2,"filtered":0,"folded":0,"known":0,"left_out":[],"outcomes":{"abandoned":0,"declined":0,"failed":1,"ignored":0,"open":0,"succeeded":1},"read":2,"rejected":0,"skipped":0,"statuses":{"failed":1,"succeeded":1}}','{"covered":[["2024-07-20T10:30:15Z","2024-07-20T10:31:15.000001Z"]],"gaps":[],"not_final":[]}','');
INSERT INTO "load" VALUES(1,'01a21707-f962-7200-9332-f30f5cb18f6e','complete',60,60,'["payment_method","currency"]','[["succeeded","succeeded",""],["failed","failed",""]]');
INSERT INTO "tuple" VALUES(1,0,'["card","EUR"]');
INSERT INTO "amount" VALUES(1732835803136,X'01021a040000000200001a040000',X'010101010001b410');
INSERT INTO chunk VALUES(1732835803136,X'010200002101c0010100000100010000');
INSERT INTO "step" VALUES(2,'01a21707-f956-7337-8388-7ba3f87fa75a','Anna <anna@example.com>',1795682728317000,'Numbers imported into “Checkout”: 2 rows from payments.csv',NULL);
INSERT INTO "change" VALUES(3,2,'metric_source','01a21707-f957-7831-acbc-0aed4a73eef8','','create','{"mappings":[null,{"0e1beffed7671ba39c4cebb4":{"amount_unit":"major","columns":[{"column":"created_at","role":"time"},{"column":"payment_id","role":"id"},{"attribute":"payment_method","column":"payment_method","role":"attribute"},{"column":"status","role":"status"},{"column":"amount","role":"amount"},{"column":"currency","role":"currency"}],"currency":"","decimal_comma":false,"error_codes":{},"filter":{},"folding":"none","latency_unit":"ms","said":["zone=UTC"],"statuses":{"captured":"succeeded","charged_back":"succeeded","chargedback":"succeeded","disputed":"succeeded","failed":"failed","fully_refunded":"succeeded","partial_refund":"succeeded","partially refunded":"succeeded","partially_captured":"succeeded","partially_refunded":"succeeded","refunded":"succeeded","settled":"succeeded","succeeded":"succeeded"},"time_shape":"iso","unit":"attempt","values":"count","zone":"UTC"}}],"name":[null,"Checkout"],"unit":[null,"attempt"],"zone":[null,"UTC"]}');
INSERT INTO "change" VALUES(4,2,'batch','01a21707-f962-7200-9332-f30f5cb18f6e','','create','{"bucket_seconds":[null,60],"counts":[null,{"amounts":{"EUR":1050},"cells":2,"filtered":0,"folded":0,"known":0,"left_out":[],"outcomes":{"abandoned":0,"declined":0,"failed":1,"ignored":0,"open":0,"succeeded":1},"read":2,"rejected":0,"skipped":0,"statuses":{"failed":1,"succeeded":1}}],"files":[null,["payments.csv"]],"from":[null,{"at":1721471415000000,"end":null,"precision":"second","written":"","zone":""}],"hashes":[null,["xxh3-128:09bd5e9fa88438db6244ac26897cd980"]],"mapping":[null,{"amount_unit":"major","columns":[{"column":"created_at","role":"time"},{"column":"payment_id","role":"id"},{"attribute":"payment_method","column":"payment_method","role":"attribute"},{"column":"status","role":"status"},{"column":"amount","role":"amount"},{"column":"currency","role":"currency"}],"currency":"","decimal_comma":false,"error_codes":{},"filter":{},"folding":"none","latency_unit":"ms","said":["zone=UTC"],"statuses":{"captured":"succeeded","charged_back":"succeeded","chargedback":"succeeded","disputed":"succeeded","failed":"failed","fully_refunded":"succeeded","partial_refund":"succeeded","partially refunded":"succeeded","partially_captured":"succeeded","partially_refunded":"succeeded","refunded":"succeeded","settled":"succeeded","succeeded":"succeeded"},"time_shape":"iso","unit":"attempt","values":"count","zone":"UTC"}],"ranges":[null,{"covered":[["2024-07-20T10:30:15Z","2024-07-20T10:31:15.000001Z"]],"gaps":[],"not_final":[]}],"rows":[null,2],"source":[null,"01a21707-f957-7831-acbc-0aed4a73eef8"],"state":[null,"active"],"to":[null,{"at":1721471475000000,"end":null,"precision":"second","written":"","zone":""}]}');
CREATE TABLE "deadline_preset" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL DEFAULT '',
    "recipient" TEXT NOT NULL DEFAULT '',
    "starts_at" TEXT NOT NULL DEFAULT '',
    "allowed_minutes" INTEGER,
    "offered" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;

UPDATE "deadline" SET "starts_at" = 'detected'
WHERE "starts_at" NOT IN ('began', 'detected', 'acknowledged', 'identified', 'mitigated', 'resolved');
DELETE FROM sqlite_sequence;
INSERT INTO "sqlite_sequence" VALUES('step',2);
INSERT INTO "sqlite_sequence" VALUES('load',1);
-- Version 6: what imported documents told of earlier values, which the history of this database does not have. A row was told after
-- its step; it is no step itself, and an undo does not make it unheard.

CREATE TABLE told_past (
    id INTEGER PRIMARY KEY,
    incident TEXT NOT NULL,
    step INTEGER NOT NULL,
    past TEXT NOT NULL
) STRICT;
CREATE INDEX told_past_of_incident ON told_past (incident, step);
COMMIT;
PRAGMA foreign_keys = ON;
PRAGMA application_id = 1213417300;
PRAGMA user_version = 6;
