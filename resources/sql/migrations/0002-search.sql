-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: full-text search over everything people write. Kept by triggers, so that no way of writing can forget it.
-- rowid is the row's id times 16 plus a number per table.

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
